import { type Cadence, type Clause, CLAUSES, type Share, type Wording } from '#shared/domain/charter/charter.ts';
import { USUAL_FIRST_DAY, type Weekday } from '#shared/domain/record/week.ts';

/** A wording while it is written. */
export interface CharterDraft {
  readonly clauses: Readonly<Record<Clause, string>>;
  readonly cadence: Cadence;
  readonly weekday: Weekday;
  /** Empty while no length is meant. */
  readonly lengthMinutes: number | null;
  readonly ventMinutes: number | null;
  readonly share: Share;
}

/** Some lines to begin with, as given in the person's language. */
export function startingDraft(starting: Partial<Record<Clause, string>>): CharterDraft {
  return {
    clauses: clausesOf(starting),
    cadence: 'weekly',
    weekday: USUAL_FIRST_DAY,
    lengthMinutes: null,
    ventMinutes: null,
    share: 'two-thirds',
  };
}

/** What a wording says, to be changed. */
export function draftOf({ clauses, lengthMinutes, ventMinutes, ...rest }: Wording): CharterDraft {
  const { cadence, weekday, share } = rest;
  const minutes = { lengthMinutes: lengthMinutes ?? null, ventMinutes: ventMinutes ?? null };
  return { clauses: clausesOf(clauses), cadence, weekday, ...minutes, share };
}

/** A draft with some words more: below what else matters. */
export function withWords(draft: CharterDraft, words: string): CharterDraft {
  const other = [draft.clauses.other, words].filter((text) => text.trim() !== '').join('\n');
  return { ...draft, clauses: { ...draft.clauses, other } };
}

/** What was written from one text, begun from another: what was not touched says what that one says. */
export function begunFrom(to: CharterDraft, draft: CharterDraft, from: CharterDraft): CharterDraft {
  const kept = <T>(written: T, before: T, after: T): T => (written === before ? after : written);
  const clauses = CLAUSES.map((clause) => {
    return [clause, kept(draft.clauses[clause], from.clauses[clause], to.clauses[clause])];
  });
  return {
    clauses: clausesOf(Object.fromEntries(clauses)),
    cadence: kept(draft.cadence, from.cadence, to.cadence),
    weekday: kept(draft.weekday, from.weekday, to.weekday),
    lengthMinutes: kept(draft.lengthMinutes, from.lengthMinutes, to.lengthMinutes),
    ventMinutes: kept(draft.ventMinutes, from.ventMinutes, to.ventMinutes),
    share: kept(draft.share, from.share, to.share),
  };
}

function clausesOf(clauses: Partial<Record<Clause, string>>): CharterDraft['clauses'] {
  return Object.fromEntries(CLAUSES.map((clause) => [clause, clauses[clause] ?? ''])) as CharterDraft['clauses'];
}
