import type * as Y from 'yjs';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { ReminderId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { privateRefusal } from '../contact/private-alone.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { isReminderKind } from './reminder.ts';
import { readReminderAnswers } from './reminder-answer.ts';

/** Nothing is put off for longer. */
const LONGEST_SNOOZE_MS = 366 * DAY_MS;

/**
 * Keeps in one's private document that a reminder is to come again later. Undo takes it back.
 *
 * **Errors:** `not-found` for what names no reminder; `bad-date` for a moment that has passed, or is more than a year away.
 * Source: SPEC REM7.
 */
export function snoozeReminder(
  doc: Y.Doc,
  {
    reminderId,
    until,
  }: {
    readonly reminderId: ReminderId;
    /** Epoch milliseconds; `selectSnoozes` offers some. */
    readonly until: number;
  },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-found' | 'bad-date'> {
  const refusal = refusalOf(doc, reminderId, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const isSoon = until > ctx.now && until <= ctx.now + LONGEST_SNOOZE_MS;
  if (!isSoon) return err({ code: 'bad-date', field: 'until' });
  const fields = { reminderId, answer: 'snoozed', until, at: ctx.now };
  return ok({
    undo: commit(doc, 'reminder-snoozed', [
      { kind: 'create', root: 'reminderAnswers', path: [ctx.newId('reminderAnswer')], fields },
    ]),
  });
}

/**
 * Keeps in one's private document that one is done with a reminder: it does not come again. Undo takes it back.
 *
 * **Errors:** `not-found` for what names no reminder. Source: SPEC REM7.
 */
export function leaveReminder(
  doc: Y.Doc,
  { reminderId }: { readonly reminderId: ReminderId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-found'> {
  const refusal = refusalOf(doc, reminderId, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const isLeft = readReminderAnswers(openCircleDoc(doc)).get(reminderId)?.kind === 'left';
  const fields = { reminderId, answer: 'left', at: ctx.now };
  const path = [ctx.newId('reminderAnswer')];
  return ok({
    undo: commit(doc, 'reminder-left', isLeft ? [] : [{ kind: 'create', root: 'reminderAnswers', path, fields }]),
  });
}

function refusalOf(
  doc: Y.Doc,
  reminderId: ReminderId,
  ctx: CommandContext,
): 'not-private' | 'read-only' | 'not-found' | undefined {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return refusal;
  const [kind = '', leadId, source] = reminderId.split(' ');
  const isNamed = isReminderKind(kind) && leadId !== undefined && source !== undefined;
  return isNamed && reminderId.length <= LIMITS.line ? undefined : 'not-found';
}
