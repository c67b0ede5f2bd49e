import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';

/** What a goal says. */
export interface GoalFields {
  readonly text: string;
  /** How one will know that it is reached. */
  readonly measure: string;
  /** ISO day. */
  readonly byDay: string;
  /** What it is good for; empty clears it. */
  readonly why?: string | undefined;
}

type Field = keyof GoalFields;

const MOST: Readonly<Record<Field, number>> = {
  text: LIMITS.line,
  measure: LIMITS.line,
  byDay: LIMITS.line,
  why: LIMITS.entry,
};
const FIELDS = ['text', 'measure', 'byDay', 'why'] as const satisfies readonly Field[];

/** Checks and trims those fields of a goal that are given; what is left out is left out. Source: SPEC GOAL2. */
export function checkGoalFields(
  input: Partial<Record<Field, string | undefined>>,
): Result<Partial<Record<Field, string>>, { readonly code: 'empty' | 'too-long' | 'bad-date'; readonly field: Field }> {
  const checked: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const given = input[field]?.trim();
    if (given === undefined) continue;
    if (given === '' && field !== 'why') return err({ code: 'empty', field });
    if (given.length > MOST[field]) return err({ code: 'too-long', field });
    if (field === 'byDay' && !isCalendarDay(given)) return err({ code: 'bad-date', field });
    checked[field] = given;
  }
  return ok(checked);
}

/** Checks and trims what somebody says of a goal. Source: SPEC GOAL3, GOAL6. */
export function checkGoalWords(input: string): Result<string, { readonly code: 'too-long'; readonly field: 'words' }> {
  const words = input.trim();
  return words.length > LIMITS.clause ? err({ code: 'too-long', field: 'words' }) : ok(words);
}
