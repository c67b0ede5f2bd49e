import type * as Y from 'yjs';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { Fields } from '../record/undo-step.ts';
import { isTimeZone } from '../record/week.ts';
import { planStep } from './meeting-act.ts';
import { type Meeting, MEETING_TIMES } from './meeting.ts';
import { SPEAKS_PREFIX } from './meeting-reader.ts';
import { type MeetingRecords, readMeetings, selectMeetings } from './read-meetings.ts';
import { selectMeetingState } from './select-meeting-state.ts';
import { selectNextRoles } from './select-next-roles.ts';
import { selectWrittenState } from './select-written-state.ts';

/** A meeting that somebody opens. */
export type NewMeeting = {
  /** The IANA zone where it is opened; one that this device does not know counts as UTC. */
  readonly zone: string;
  /** Who is a member now, in the order of joining. */
  readonly members: readonly MemberId[];
  readonly authorOf: AuthorOf;
} & (
  | {
      readonly kind: 'live';
      readonly turnSeconds: number;
      /** Who is there as far as one knows: the roles fall to two of them. */
      readonly present: readonly MemberId[];
      /** Milliseconds of meeting time. */
      readonly at: number;
    }
  | { readonly kind: 'written'; readonly resting: ReadonlySet<MemberId> }
);

/**
 * Opens a meeting; who opens a live one has come to it. Undo withdraws it, as long as nobody else has come.
 *
 * **Errors:** `not-a-choice` for turns shorter or longer than there are; `already-open` when one of its kind is open.
 * Source: SPEC TURN1, TURN3.
 */
export function openMeeting(
  doc: Y.Doc,
  input: NewMeeting,
  ctx: CommandContext,
): CommandResult<{ readonly meetingId: MeetingId }, 'not-a-choice' | 'already-open'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { least, most } = MEETING_TIMES.turnSeconds;
  const isPossible = input.kind === 'written' || (input.turnSeconds >= least && input.turnSeconds <= most);
  if (!isPossible) return err({ code: 'not-a-choice', field: 'turnSeconds' });
  const records = readMeetings(openCircleDoc(doc), input.authorOf);
  if (selectMeetings(records).some((meeting) => isStillOpen(meeting, records, input, ctx.now))) {
    return err({ code: 'already-open' });
  }
  const meetingId = ctx.newId('meeting');
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const more =
    input.kind === 'live' ? liveFields(input, records, ctx.actor) : { closesAt: ctx.now + MEETING_TIMES.writtenMs };
  const fields = { kind: input.kind, at: ctx.now, zone, ...more };
  const came = input.kind === 'live' ? [planStep({ meetingId, at: input.at }, 'came', { coming: 1 }, ctx.newId)] : [];
  const changes: readonly Change[] = [{ kind: 'create', root: 'meetings', path: [meetingId], fields }, ...came];
  return ok({ meetingId, undo: commit(doc, 'meeting-opened', changes) });
}

function isStillOpen(meeting: Meeting, { steps, notes }: MeetingRecords, input: NewMeeting, now: number): boolean {
  const { members } = input;
  if (meeting.kind === 'live') {
    return input.kind === 'live' && selectMeetingState({ meeting, steps, members, now: input.at }).phase !== 'over';
  }
  if (input.kind === 'live') return false;
  return selectWrittenState({ meeting, steps, notes, members, resting: input.resting, now }).isOpen;
}

function liveFields(input: NewMeeting & { readonly kind: 'live' }, records: MeetingRecords, actor: MemberId): Fields {
  const { turnSeconds, members } = input;
  const present = [...new Set([...input.present, actor])];
  const { facilitator, timekeeper, speakingOrder } = selectNextRoles({ ...records, members, present });
  const places = speakingOrder.map((member, place) => [SPEAKS_PREFIX + member, place]);
  return { turnSeconds, ...presentFields({ facilitator, timekeeper }), ...Object.fromEntries(places) };
}
