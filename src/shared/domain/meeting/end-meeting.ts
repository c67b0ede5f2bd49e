import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { addStep, findLiveMeeting, findMeeting, type MeetingAct, type MeetingCode } from './meeting-act.ts';
import { isTakenUp, readMeetings } from './read-meetings.ts';

/**
 * Ends a meeting, whoever opened it. A live one is ended in the turn that is on: where another has gone on from that turn,
 * ending it ends nothing. Source: SPEC TURN7, TURN14.
 */
export function endMeeting(doc: Y.Doc, input: MeetingAct, ctx: CommandContext): CommandResult<unknown, MeetingCode> {
  const found = findMeeting(doc, input);
  if (!found.ok) return found;
  if (found.value.meeting.kind === 'written') {
    if (found.value.steps.some(({ kind }) => kind === 'ended')) return err({ code: 'over' });
    return ok(addStep(doc, 'meeting-ended', { of: input, kind: 'ended', fields: {} }, ctx.newId));
  }
  const live = findLiveMeeting(doc, input);
  if (!live.ok) return live;
  const { state, follows } = live.value;
  const fields = { turn: state.turn?.key, since: follows.opened };
  return ok(addStep(doc, 'meeting-ended', { of: input, kind: 'ended', fields }, ctx.newId));
}

/**
 * Withdraws a meeting that one opened by mistake.
 *
 * **Errors:** `taken-up` once somebody else has come or written something. Source: SPEC TURN3.
 */
export function withdrawMeeting(
  doc: Y.Doc,
  input: Pick<MeetingAct, 'meetingId' | 'authorOf'>,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'taken-up'> {
  const found = findMeeting(doc, input);
  if (!found.ok) return found;
  const { meetingId, authorOf } = input;
  if (found.value.meeting.openedBy !== ctx.actor) return err({ code: 'not-yours' });
  if (isTakenUp(found.value.meeting, readMeetings(openCircleDoc(doc), authorOf))) return err({ code: 'taken-up' });
  const change = { kind: 'set', root: 'meetings', path: [meetingId], key: 'deletedAt', value: ctx.now } as const;
  return ok({ undo: commitOwn(doc, 'meeting-withdrawn', [change], { actor: ctx.actor, authorOf }) });
}
