import type * as Y from 'yjs';

import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { type Habit, isHabit, readHabits } from './habit.ts';

/**
 * Says of some habits whether the circle does so from now on; the others stay as they are. Whatever is turned off loses nothing.
 *
 * **Errors:** `not-a-choice` for what no circle can do; then nothing is changed. Source: SPEC HABIT2.
 */
export function setHabits(
  doc: Y.Doc,
  wanted: Readonly<Partial<Record<Habit, boolean>>>,
  _ctx: CommandContext,
): CommandResult<unknown, 'not-a-choice'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const choices = Object.entries(wanted);
  if (!choices.every(([habit, isOn]) => isHabit(habit) && typeof isOn === 'boolean')) {
    return err({ code: 'not-a-choice', field: 'habits' });
  }
  const before: ReadonlySet<string> = readHabits(openCircleDoc(doc));
  const changes = choices.flatMap(([key, value]): readonly Change[] =>
    before.has(key) === value ? [] : [{ kind: 'set', root: 'habits', path: [], key, value }],
  );
  return ok({ undo: commit(doc, 'habits-set', changes) });
}
