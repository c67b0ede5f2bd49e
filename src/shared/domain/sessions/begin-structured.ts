import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { orderAt } from '../record/order-key.ts';
import { planIn, planSessionFields } from './find-session.ts';
import { SESSION_THEMES } from './session.ts';

/**
 * Writes the ten sessions in one act; of a plan that has some of their themes only the others, at its end. Undo takes them back.
 *
 * **Errors:** `begun` when all ten are there. Source: SPEC SESS2.
 */
export function beginStructured(
  doc: Y.Doc,
  _input: Readonly<Record<string, never>>,
  { now, newId }: CommandContext,
): CommandResult<unknown, 'begun'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const plan = planIn(doc);
  const missing = SESSION_THEMES.filter((theme) => !plan.some((session) => session.theme === theme));
  if (missing.length === 0) return err({ code: 'begun' });
  const orders = plan.flatMap(({ order }) => order ?? []);
  const changes = missing.map((theme): Change => {
    const id = newId('session');
    const order = orderAt({}, orders, 'bottom', id);
    orders.push(order);
    return { kind: 'create', root: 'sessions', path: [id], fields: { theme, order, at: now } };
  });
  return ok({ undo: commit(doc, 'plan-begun', changes) });
}

/**
 * Goes on without a plan: removes the sessions that are not done in one act, those that the circle made up, too. Where there is
 * none nothing is written. Undo brings them back. Source: SPEC SESS2.
 */
export function endStructured(
  doc: Y.Doc,
  _input: Readonly<Record<string, never>>,
  { now }: CommandContext,
): CommandResult<unknown> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const waiting = planIn(doc).filter(({ doneAt }) => doneAt === undefined);
  const changes = waiting.flatMap((session) => planSessionFields(session, { deletedAt: now }));
  return ok({ undo: commit(doc, 'plan-ended', changes) });
}
