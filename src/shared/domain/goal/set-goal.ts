import type * as Y from 'yjs';
import type { GoalId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isTimeZone } from '../record/week.ts';
import { checkGoalFields, type GoalFields } from './goal-input.ts';

/** Sets out to reach something by a day. Undo removes it. Source: SPEC GOAL2. */
export function setGoal(
  doc: Y.Doc,
  input: GoalFields & {
    /** The time zone (IANA) that the member is in; one that this device does not know counts as UTC. */
    readonly zone: string;
  },
  ctx: CommandContext,
): CommandResult<{ readonly goalId: GoalId }, 'empty' | 'too-long' | 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checked = checkGoalFields(input);
  if (!checked.ok) return checked;
  const goalId = ctx.newId('goal');
  const zone = isTimeZone(input.zone) ? input.zone : 'UTC';
  const fields = presentFields({ ...checked.value, at: ctx.now, zone });
  const undo = commit(doc, 'goal-set', [{ kind: 'create', root: 'goals', path: [goalId], fields }]);
  return ok({ goalId, undo });
}
