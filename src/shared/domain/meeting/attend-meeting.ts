import type * as Y from 'yjs';
import { ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { addStep, findLiveMeeting, type MeetingAct, type MeetingCode } from './meeting-act.ts';
import { MOST_COMINGS, roundTurn } from './turn.ts';

/**
 * Comes to a meeting. Who is here already stays as they are, unless their turn was passed over: then they get another one.
 * Source: SPEC TURN6.
 */
export function comeToMeeting(doc: Y.Doc, input: MeetingAct, ctx: CommandContext): CommandResult<unknown, MeetingCode> {
  const found = findLiveMeeting(doc, input);
  if (!found.ok) return found;
  const { attendance, state } = found.value;
  const own = attendance.find(({ memberId }) => memberId === ctx.actor);
  const coming = own?.coming ?? 0;
  const isPassedOver = state.done.some(({ key, isSkipped }) => isSkipped && key === roundTurn(ctx.actor, coming));
  const isNew = own === undefined || !own.isHere || isPassedOver;
  if (!isNew || coming >= MOST_COMINGS) return ok({ undo: { label: 'came-to-meeting', changes: [] } });
  const step = { of: input, kind: 'came', fields: { coming: coming + 1 } } as const;
  return ok(addStep(doc, 'came-to-meeting', step, ctx.newId));
}

/** Leaves a meeting; who is not here stays as they are. One can come again. Source: SPEC TURN6. */
export function leaveMeeting(doc: Y.Doc, input: MeetingAct, ctx: CommandContext): CommandResult<unknown, MeetingCode> {
  const found = findLiveMeeting(doc, input);
  if (!found.ok) return found;
  const own = found.value.attendance.find(({ memberId }) => memberId === ctx.actor);
  if (own?.isHere !== true) return ok({ undo: { label: 'left-meeting', changes: [] } });
  return ok(addStep(doc, 'left-meeting', { of: input, kind: 'left', fields: { coming: own.coming } }, ctx.newId));
}
