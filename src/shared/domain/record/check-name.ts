import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LIMITS } from './limits.ts';

/** Takes what was written for the name of a person or a circle, without the space around it. Source: SPEC DOC7. */
export function checkName(
  written: string,
): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: 'name' }> {
  const name = written.trim();
  if (name === '') return err({ code: 'empty', field: 'name' });
  return name.length > LIMITS.name ? err({ code: 'too-long', field: 'name' }) : ok(name);
}
