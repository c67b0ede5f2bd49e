import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LIMITS } from '../record/limits.ts';

/** Checks and trims what somebody tells of a win. Source: SPEC WIN1. */
export function checkWinText(
  written: string,
): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: 'text' }> {
  const text = written.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  return text.length > LIMITS.clause ? err({ code: 'too-long', field: 'text' }) : ok(text);
}
