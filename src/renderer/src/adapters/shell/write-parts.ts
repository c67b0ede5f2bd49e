import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { valueOf } from './shell-failure.ts';

/** Most bytes that one call takes. */
const PART_MAX_BYTES = 1_048_576;

/**
 * Fills a file that main has begun, and finishes it; what fails discards it.
 * **Errors** What `take` makes of a refusal; what `parts` throws.
 */
export async function writeParts(
  shell: ShellApi,
  id: number,
  parts: AsyncIterable<Uint8Array>,
  take: (result: ShellResult<undefined>) => void = valueOf,
): Promise<void> {
  try {
    for await (const bytes of cutEvenly(parts)) take(await shell.files.write({ id, bytes }));
    take(await shell.files.finish({ id }));
  } catch (error) {
    // What it answers changes nothing: main discards by itself what fails there.
    await shell.files.discard({ id });
    throw error;
  }
}

/** The same bytes in pieces that are as large as may be: many small ones would be as many calls. */
async function* cutEvenly(parts: AsyncIterable<Uint8Array>): AsyncIterable<Uint8Array> {
  let piece = new Uint8Array(PART_MAX_BYTES);
  let filled = 0;
  for await (const part of parts) {
    let taken = 0;
    while (taken < part.length) {
      const next = part.subarray(taken, taken + PART_MAX_BYTES - filled);
      piece.set(next, filled);
      taken += next.length;
      filled += next.length;
      if (filled < PART_MAX_BYTES) continue;
      yield piece;
      piece = new Uint8Array(PART_MAX_BYTES);
      filled = 0;
    }
  }
  if (filled > 0) yield piece.slice(0, filled);
}
