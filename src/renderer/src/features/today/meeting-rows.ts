import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingNote } from '#shared/domain/meeting/meeting-note.ts';
import type { MeetingRecords } from '#shared/domain/meeting/read-meetings.ts';
import { selectSaidFor } from '#shared/domain/meeting/select-said-for.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** A meeting that is open and to which the reader has not come, or in which they have not written. */
export interface MeetingRow {
  readonly kind: 'meeting';
  readonly meeting: Meeting;
}

/** What somebody wrote down in a meeting that the reader means to do, and that they have not answered. */
export interface SaidRow {
  readonly kind: 'said';
  readonly note: MeetingNote;
}

/** The meetings of the circle, as far as they wait for the reader; nothing where the circle has none. */
export interface WaitingMeetings {
  readonly records: Pick<MeetingRecords, 'meetings' | 'notes'>;
  /** The live one that is on, with who is there. */
  readonly live: { readonly meeting: Meeting; readonly here: readonly MemberId[] } | undefined;
  /** Those in writing that are open, with whose turn they await. */
  readonly written: readonly { readonly meeting: Meeting; readonly awaited: readonly MemberId[] }[];
}

/** Meetings that the reader is awaited in, then what was said for them. Source: SPEC TODAY13. */
export function selectMeetingRows(
  waiting: WaitingMeetings | undefined,
  reader: MemberId,
): readonly (MeetingRow | SaidRow)[] {
  if (waiting === undefined) return [];
  const { records, live, written } = waiting;
  const awaiting = [
    ...(live === undefined || live.here.includes(reader) ? [] : [live.meeting]),
    ...written.filter(({ awaited }) => awaited.includes(reader)).map(({ meeting }) => meeting),
  ];
  return [
    ...awaiting.map((meeting): MeetingRow => ({ kind: 'meeting', meeting })),
    ...selectSaidFor(records, reader).map((note): SaidRow => ({ kind: 'said', note })),
  ];
}
