import { nameKey } from '../import/import-text.ts';
import type { PlannedInvitation } from './plan-calendar-import.ts';

/** Of so few nobody needs to look for the one that is meant. */
const FEW = 5;

/** How people and programs name such meetings, in lower case. */
const NAMES = [
  ...['interview', 'phone screen', 'screening call', 'recruiter', 'recruiting', 'hiring', 'job talk', 'trial day'],
  ...['vorstellungsgespräch', 'bewerbungsgespräch', 'kennenlerngespräch', 'probearbeiten', 'probetag'],
  ...[
    'entretien',
    'entrevista',
    'colloquio',
    'sollicitatiegesprek',
    'rozmowa kwalifikacyjna',
    'собеседование',
    '面接',
    '面试',
  ],
];

/** The entries of a file: those that may be about a job and are to come, and all others, each in the order of the file. */
export interface SortedEntries {
  readonly likely: readonly PlannedInvitation[];
  readonly others: readonly PlannedInvitation[];
}

/**
 * Tells what looks like an interview from a person's other appointments, which are nobody's business here: what was taken over
 * before, what names a lead by more than a role, and what says that it is one. A file of a few entries was sent for them.
 * Source: SPEC CAL17.
 */
export function sortEntries(planned: readonly PlannedInvitation[]): SortedEntries {
  if (planned.length <= FEW) return { likely: planned, others: [] };
  const likely: PlannedInvitation[] = [];
  const others: PlannedInvitation[] = [];
  for (const one of planned) (isLikely(one) ? likely : others).push(one);
  return { likely, others };
}

function isLikely({ known, isPast, candidates, event: { title } }: PlannedInvitation): boolean {
  if (known.length > 0) return true;
  if (isPast) return false;
  if (candidates.some(({ namedBy }) => namedBy.some((name) => name !== 'role'))) return true;
  const key = nameKey(title);
  return NAMES.some((name) => key.includes(name));
}
