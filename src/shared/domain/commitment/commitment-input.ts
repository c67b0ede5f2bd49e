import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LIMITS } from '../record/limits.ts';

/** What somebody means to do, and how they will know that it is done. */
export interface CommitmentWords {
  readonly text: string;
  readonly measure: string;
}

/** Checks and trims the words of a commitment. Source: SPEC COMM1. */
export function checkWords(
  input: CommitmentWords,
): Result<CommitmentWords, { readonly code: 'empty' | 'too-long'; readonly field: keyof CommitmentWords }> {
  const words = { text: input.text.trim(), measure: input.measure.trim() };
  for (const field of ['text', 'measure'] as const) {
    if (words[field] === '') return err({ code: 'empty', field });
    if (words[field].length > LIMITS.line) return err({ code: 'too-long', field });
  }
  return ok(words);
}

/** Checks and trims why a commitment was carried or dropped. Source: SPEC COMM3. */
export function checkReason(
  input: string,
): Result<string, { readonly code: 'needs-reason' | 'too-long'; readonly field: 'reason' }> {
  const reason = input.trim();
  if (reason === '') return err({ code: 'needs-reason', field: 'reason' });
  return reason.length > LIMITS.entry ? err({ code: 'too-long', field: 'reason' }) : ok(reason);
}
