import type * as Y from 'yjs';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { FieldValue, UndoLabel, UndoStep } from '../record/undo-step.ts';
import { type FoldedMeeting, foldMeeting } from './fold-meeting.ts';
import type { Meeting, MeetingKind } from './meeting.ts';
import type { MeetingStep } from './meeting-step.ts';
import { readMeetings, selectMeetings } from './read-meetings.ts';

/** In which meeting somebody acts, and when. */
export interface MeetingAct {
  readonly meetingId: MeetingId;
  /** Milliseconds of meeting time. */
  readonly at: number;
  /** Who is a member now, in the order of joining. */
  readonly members: readonly MemberId[];
  readonly authorOf: AuthorOf;
}

/** Why nothing can be done in a meeting: there is none such, or it is over. */
export type MeetingCode = 'read-only' | 'not-found' | 'over';

/** A live meeting in which something can be done, as it stands. */
export interface OpenedMeeting extends FoldedMeeting {
  readonly meeting: Meeting;
  readonly steps: readonly MeetingStep[];
}

/** The meeting that is meant, if it is shown and of that kind. */
export function findMeeting(
  doc: Y.Doc,
  { meetingId, authorOf }: Pick<MeetingAct, 'meetingId' | 'authorOf'>,
  kind?: MeetingKind,
): Result<
  { readonly meeting: Meeting; readonly steps: readonly MeetingStep[] },
  { readonly code: 'read-only' | 'not-found' }
> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const records = readMeetings(openCircleDoc(doc), authorOf);
  const meeting = selectMeetings(records).find(({ id }) => id === meetingId);
  if (meeting === undefined || (kind !== undefined && meeting.kind !== kind)) return err({ code: 'not-found' });
  return ok({ meeting, steps: records.steps.filter((step) => step.meetingId === meetingId) });
}

/** The live meeting that is meant, as it stands, unless it is over. Source: SPEC TURN8. */
export function findLiveMeeting(doc: Y.Doc, act: MeetingAct): Result<OpenedMeeting, { readonly code: MeetingCode }> {
  const found = findMeeting(doc, act, 'live');
  if (!found.ok) return found;
  const folded = foldMeeting({ ...found.value, members: act.members, now: act.at });
  return folded.state.phase === 'over' ? err({ code: 'over' }) : ok({ ...found.value, ...folded });
}

/** Plans one more step of a meeting, which nothing takes back: what happened happened. */
export function planStep(
  { meetingId, at }: Pick<MeetingAct, 'meetingId' | 'at'>,
  kind: MeetingStep['kind'],
  fields: Readonly<Record<string, FieldValue | undefined>>,
  newId: CommandContext['newId'],
): Change {
  const id = newId('meetingStep');
  return { kind: 'keep', root: 'meetingSteps', path: [id], fields: presentFields({ meetingId, kind, at, ...fields }) };
}

/** Adds one step to a meeting. */
export function addStep(
  doc: Y.Doc,
  label: UndoLabel,
  step: {
    readonly of: Pick<MeetingAct, 'meetingId' | 'at'>;
    readonly kind: MeetingStep['kind'];
    readonly fields: Readonly<Record<string, FieldValue | undefined>>;
  },
  newId: CommandContext['newId'],
): { readonly undo: UndoStep } {
  return { undo: commit(doc, label, [planStep(step.of, step.kind, step.fields, newId)]) };
}
