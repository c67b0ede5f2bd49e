import { dayIn } from '../record/week.ts';
import type { JournalEntry } from './journal.ts';

/** What somebody wrote on one day. */
export interface JournalDay {
  /** ISO day, where they were then. */
  readonly day: string;
  /** Newest first. */
  readonly entries: readonly JournalEntry[];
}

/** The entries by day, newest day first, in a day newest first, ties by id. Source: SPEC JOUR2. */
export function selectJournal(entries: Iterable<JournalEntry>): readonly JournalDay[] {
  const days = new Map<string, JournalEntry[]>();
  for (const entry of entries) {
    const day = dayIn(entry.at, entry.zone);
    const known = days.get(day);
    if (known === undefined) days.set(day, [entry]);
    else known.push(entry);
  }
  return [...days]
    .sort(([a], [b]) => (a < b ? 1 : -1))
    .map(([day, written]) => ({ day, entries: written.sort(compareNewestFirst) }));
}

function compareNewestFirst(a: JournalEntry, b: JournalEntry): number {
  return b.at - a.at || (a.id < b.id ? 1 : a.id > b.id ? -1 : 0);
}
