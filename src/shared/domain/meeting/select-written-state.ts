import type { MemberId } from '#shared/kernel/ids.ts';
import type { Meeting } from './meeting.ts';
import type { MeetingNote } from './meeting-note.ts';
import type { MeetingStep } from './meeting-step.ts';

/** How a meeting in writing stands. */
export interface WrittenState {
  readonly isOpen: boolean;
  /** Who has written their turn, in the order of members. */
  readonly written: readonly MemberId[];
  /** Who has not yet; without who rests. */
  readonly awaited: readonly MemberId[];
  /** Epoch milliseconds. */
  readonly closesAt: number;
}

/**
 * How a meeting in writing stands: it is open until everybody who is not resting has written, its time has passed, or somebody
 * ended it. What is written later is taken as well. Source: SPEC TURN14.
 */
export function selectWrittenState(input: {
  readonly meeting: Meeting;
  readonly steps: Iterable<MeetingStep>;
  readonly notes: Iterable<MeetingNote>;
  /** In the order of joining. */
  readonly members: readonly MemberId[];
  readonly resting: ReadonlySet<MemberId>;
  /** Epoch milliseconds. */
  readonly now: number;
}): WrittenState {
  const { meeting, members, resting, now } = input;
  const turns = [...input.notes].filter(({ meetingId, kind }) => meetingId === meeting.id && kind === 'turn');
  const authors = new Set(turns.map(({ author }) => author));
  const awaited = members.filter((member) => !authors.has(member) && !resting.has(member));
  const isEnded = [...input.steps].some(({ meetingId, kind }) => meetingId === meeting.id && kind === 'ended');
  const closesAt = meeting.closesAt ?? meeting.at;
  const isAllWritten = awaited.length === 0 && authors.size > 0;
  return {
    isOpen: !isEnded && !isAllWritten && now < closesAt,
    written: members.filter((member) => authors.has(member)),
    awaited,
    closesAt,
  };
}
