import type { CommitmentId, MeetingId, MeetingNoteId, MemberId } from '#shared/kernel/ids.ts';
import type { TurnKey } from './turn.ts';

/**
 * What can be written down in a meeting: one's own turn in a written one, a note, something decided, and what somebody said
 * that a member will do.
 */
export const NOTE_KINDS = ['turn', 'note', 'decision', 'commitment'] as const;

/** What is written down. */
export type NoteKind = (typeof NOTE_KINDS)[number];

/** What a member can say to a commitment that was noted for them. */
export const SAID_ANSWERS = ['accepted', 'declined'] as const;

/** What a member said to a commitment that was noted for them. */
export type SaidAnswer = (typeof SAID_ANSWERS)[number];

/**
 * One line that somebody wrote down in a meeting.
 *
 * **Shape:** one record of the root `meetingNotes` with `meetingId`, `kind`, `text`, `at`, in a live meeting `turn`; of a
 * commitment `for` and if it was said `measure`; `answer` and `commitmentId` by the member whom it is for; `deletedAt`.
 */
export interface MeetingNote {
  readonly id: MeetingNoteId;
  readonly meetingId: MeetingId;
  /** Who wrote it down, by the log. */
  readonly author: MemberId;
  readonly kind: NoteKind;
  readonly text: string;
  /** Milliseconds of meeting time; of the author's clock in a written meeting. */
  readonly at: number;
  /** The turn in which it was written down. */
  readonly turn: TurnKey | undefined;
  /** Of a commitment, who is to make it theirs. */
  readonly forMember: MemberId | undefined;
  readonly measure: string | undefined;
  /** What that member said to it, by the log. */
  readonly answer: SaidAnswer | undefined;
  /** What they made of it. */
  readonly commitmentId: CommitmentId | undefined;
}

/** Puts notes into the order in which they were written, ties by id. */
export function compareNotes(a: MeetingNote, b: MeetingNote): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
