import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LIMITS } from '../record/limits.ts';

/** Checks and trims the text of one line. */
export function checkEntryText(
  input: string,
): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: 'text' }> {
  const text = input.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  return text.length > LIMITS.entry ? err({ code: 'too-long', field: 'text' }) : ok(text);
}
