import { err, ok, type Result } from '#shared/kernel/result.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import { keyOfSkill, MOST_SKILLS } from './evidence.ts';

/** What somebody did or can do, as it is written. */
export interface EvidenceWords {
  readonly text: string;
  readonly skills?: readonly string[] | undefined;
  /** The ISO day on which it happened. */
  readonly day?: string | undefined;
}

/** Words that can be stored. */
export interface CheckedWords {
  readonly text: string;
  /** Each once, in the order of their keys. */
  readonly skills: readonly string[];
  /** `undefined` when there is none. */
  readonly day: string | undefined;
}

/** Why evidence was not written. `too-many`: it names more skills than one piece of evidence can. */
export type WordsCode = 'empty' | 'too-long' | 'too-many' | 'bad-date';

// A half character would be another one as soon as it is stored, and so would its hash.
const HALF_CHARACTER = /\p{Surrogate}/gu;

/** Checks and trims what evidence is to say. Source: SPEC EVID1. */
export function checkEvidence(
  input: EvidenceWords,
): Result<CheckedWords, { readonly code: WordsCode; readonly field: keyof EvidenceWords }> {
  const text = tidy(input.text);
  const day = input.day?.trim() || undefined;
  // The first way in which a skill is written stands.
  const named = (input.skills ?? []).map(tidy).map((skill) => [keyOfSkill(skill), skill] as const);
  const skills = new Map(named.filter(([key]) => key !== keyOfSkill('')).reverse());
  if (text === '') return err({ code: 'empty', field: 'text' });
  if (text.length > LIMITS.clause) return err({ code: 'too-long', field: 'text' });
  if ([...skills.values()].some((skill) => skill.length > LIMITS.name))
    return err({ code: 'too-long', field: 'skills' });
  if (skills.size > MOST_SKILLS) return err({ code: 'too-many', field: 'skills' });
  if (day !== undefined && !isCalendarDay(day)) return err({ code: 'bad-date', field: 'day' });
  const sorted = [...skills].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, skill]) => skill);
  return ok({ text, skills: sorted, day });
}

function tidy(text: string): string {
  return text.trim().replace(HALF_CHARACTER, '\ufffd');
}
