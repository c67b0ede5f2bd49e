import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';
import { type CheckIn, compareCheckIns, isJustListen } from '../check-in/check-in.ts';
import type { ShownCommitment } from '../commitment/commitment.ts';
import { selectOpenCommitments } from '../commitment/select-open-commitments.ts';
import { type Weekday, weekOf } from '../record/week.ts';

/** What one member brings to a meeting. */
export interface AgendaEntry {
  readonly memberId: MemberId;
  /** What they told of the week (`done`, `stuck`, `next`, `ask`), oldest first. */
  readonly checkIns: readonly CheckIn[];
  /** What they meant to do in earlier weeks and have not settled yet, oldest first. */
  readonly toSettle: readonly ShownCommitment[];
}

/** Something from a check-in that could go on the hot seat, if its author brings it there. */
export interface SeatSuggestion {
  readonly memberId: MemberId;
  readonly checkInId: CheckInId;
  readonly from: 'stuck' | 'ask';
  readonly text: string;
}

/** What a meeting can be about, from what everybody has written anyway. */
export interface Agenda {
  /** All members, in the given order; whoever told nothing has an entry as well. */
  readonly entries: readonly AgendaEntry[];
  readonly suggestions: readonly SeatSuggestion[];
}

/** Puts the agenda of a week together. Nothing is suggested of a "just listen". Source: SPEC TURN11. */
export function selectAgenda(input: {
  /** Without withdrawn ones. */
  readonly checkIns: Iterable<CheckIn>;
  readonly commitments: Iterable<ShownCommitment>;
  readonly members: readonly MemberId[];
  /** The ISO day that the week begins on. */
  readonly week: string;
  readonly firstDay: Weekday;
}): Agenda {
  const { members, week, firstDay } = input;
  const told = [...input.checkIns].filter(({ at, zone }) => weekOf(at, zone, firstDay) === week).sort(compareCheckIns);
  const commitments = [...input.commitments];
  const entries = members.map((memberId): AgendaEntry => {
    const checkIns = told.filter(({ author }) => author === memberId);
    return { memberId, checkIns, toSettle: selectOpenCommitments(commitments, { memberId, week, firstDay }).toSettle };
  });
  return { entries, suggestions: entries.flatMap(({ checkIns }) => checkIns.flatMap(suggestionsOf)) };
}

function suggestionsOf(checkIn: CheckIn): readonly SeatSuggestion[] {
  if (isJustListen(checkIn)) return [];
  const { id: checkInId, author: memberId } = checkIn;
  return (['stuck', 'ask'] as const).flatMap((from) => {
    const text = checkIn[from];
    return text === undefined ? [] : [{ memberId, checkInId, from, text }];
  });
}
