import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';

/** How objects and lists of objects begin; a cell in brackets does not. */
const BEGINS_AS_JSON = /^\s*(?:\{\s*["}]|\[\s*[[{\]])/u;

/** Reads a text that begins as JSON; `undefined` for any other. **Errors:** `broken-json` when it does not end as such. */
export function readJson(text: string): Result<unknown, FileFault> | undefined {
  if (!BEGINS_AS_JSON.test(text)) return undefined;
  try {
    const value: unknown = JSON.parse(text);
    return ok(value);
  } catch {
    return err({ code: 'broken-json' });
  }
}
