import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { privateRefusal } from '../contact/private-alone.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isReminderKind, type ReminderKind } from './reminder.ts';
import { readReminderKinds } from './reminder-answer.ts';

/**
 * Says of some kinds of reminder whether one wants to hear of them from now on; the others stay as they are. Undo takes it back.
 *
 * **Errors:** `not-a-choice` for what is no kind; then nothing is changed. Source: SPEC REM8.
 */
export function setReminderKinds(
  doc: Y.Doc,
  wanted: Readonly<Partial<Record<ReminderKind, boolean>>>,
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-a-choice'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const choices = Object.entries(wanted);
  if (!choices.every(([kind, isWanted]) => isReminderKind(kind) && typeof isWanted === 'boolean')) {
    return err({ code: 'not-a-choice', field: 'kinds' });
  }
  const before: ReadonlySet<string> = readReminderKinds(openCircleDoc(doc));
  const changes = choices.flatMap(([key, value]): readonly Change[] =>
    before.has(key) === value ? [] : [{ kind: 'set', root: 'reminderKinds', path: [], key, value }],
  );
  return ok({ undo: commit(doc, 'reminder-kinds-set', changes) });
}
