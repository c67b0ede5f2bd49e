import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { addStep, findLiveMeeting, type MeetingAct, type MeetingCode } from './meeting-act.ts';
import { MEETING_ROLES, type MeetingRole } from './meeting.ts';

/** Looks after something in a meeting from now on, whoever did until now. Source: SPEC TURN10. */
export function takeRole(
  doc: Y.Doc,
  input: MeetingAct & { readonly role: MeetingRole },
  ctx: CommandContext,
): CommandResult<unknown, MeetingCode | 'not-a-choice'> {
  const found = findLiveMeeting(doc, input);
  if (!found.ok) return found;
  const { role } = input;
  if (!MEETING_ROLES.includes(role)) return err({ code: 'not-a-choice', field: 'role' });
  if (found.value.state[role] === ctx.actor) return ok({ undo: { label: 'role-taken', changes: [] } });
  return ok(addStep(doc, 'role-taken', { of: input, kind: 'role-taken', fields: { role } }, ctx.newId));
}
