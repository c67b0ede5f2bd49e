import { err, ok, type Result } from '#shared/kernel/result.ts';
import { LIMITS } from '../record/limits.ts';
import { CHECK_IN_TEXTS, type CheckInText } from './check-in.ts';

/** Texts of a check-in as they are given; what is left out stays as it is. */
export type CheckInTexts = { readonly [name in CheckInText]?: string | undefined };

/** Checks and trims the texts that are given; a cleared one is `undefined`. Source: SPEC CHECK1. */
export function checkTexts(
  input: CheckInTexts,
): Result<CheckInTexts, { readonly code: 'too-long'; readonly field: CheckInText }> {
  const given = CHECK_IN_TEXTS.filter((name) => input[name] !== undefined);
  const texts = new Map(given.map((name) => [name, (input[name] ?? '').trim()]));
  const tooLong = given.find((name) => (texts.get(name) ?? '').length > LIMITS.clause);
  if (tooLong !== undefined) return err({ code: 'too-long', field: tooLong });
  return ok(Object.fromEntries([...texts].map(([name, text]) => [name, text || undefined])));
}

/** Whether nothing is told. */
export function isBlank(texts: CheckInTexts): boolean {
  return CHECK_IN_TEXTS.every((name) => texts[name] === undefined);
}
