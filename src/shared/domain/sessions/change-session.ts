import type * as Y from 'yjs';
import type { MeetingId, SessionId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { orderAt, type Place } from '../record/order-key.ts';
import { isRestDay } from '../rest/rest-day.ts';
import { findSession, planIn, planSessionFields, type SessionRef } from './find-session.ts';

type Field = 'title' | 'purpose' | 'week';

/** Those words of a session, and the week (the ISO day that it begins on), that are given. */
type Given = { readonly [Name in Field]?: string | undefined };

const FIELDS = ['title', 'purpose', 'week'] as const satisfies readonly Field[];

/** Adds a session that the circle made up, at the end of the plan. Undo removes it. Source: SPEC SESS4. */
export function addSession(
  doc: Y.Doc,
  input: Given & { readonly title: string },
  { now, newId }: CommandContext,
): CommandResult<{ readonly sessionId: SessionId }, 'empty' | 'too-long' | 'bad-date'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checked = checkFields(input);
  if (!checked.ok) return checked;
  if (checked.value.title === '') return err({ code: 'empty', field: 'title' });
  const sessionId = newId('session');
  const orders = planIn(doc).flatMap(({ order }) => order ?? []);
  const order = orderAt({}, orders, 'bottom', sessionId);
  const fields = presentFields({ ...checked.value, order, at: now });
  const undo = commit(doc, 'plan-added', [{ kind: 'create', root: 'sessions', path: [sessionId], fields }]);
  return ok({ sessionId, undo });
}

/**
 * Rewrites what is given of a session; empty takes it away: of one of the ten the words of its theme come back.
 *
 * **Errors:** `empty` without a title for one that the circle made up. Source: SPEC SESS4.
 */
export function editSession(
  doc: Y.Doc,
  input: SessionRef & Given,
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'empty' | 'too-long' | 'bad-date'> {
  const found = findSession(doc, input);
  if (!found.ok) return found;
  const { session } = found.value;
  const checked = checkFields(input);
  if (!checked.ok) return checked;
  if (checked.value.title === '' && session.theme === undefined) return err({ code: 'empty', field: 'title' });
  const fields = Object.fromEntries(Object.entries(checked.value).map(([key, text]) => [key, text || undefined]));
  return ok({ undo: commit(doc, 'plan-edited', planSessionFields(session, fields)) });
}

/** Gives a session another place in the plan; without a neighbour it stays. Source: SPEC SESS5. */
export function moveSession(
  doc: Y.Doc,
  input: SessionRef & Place,
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const found = findSession(doc, input);
  if (!found.ok) return found;
  const { session, plan } = found.value;
  if (input.after === undefined && input.before === undefined) return ok({ undo: commit(doc, 'plan-moved', []) });
  const others = plan.filter((one) => one !== session).flatMap(({ order }) => order ?? []);
  const order = orderAt(input, others, 'bottom', session.id);
  return ok({ undo: commit(doc, 'plan-moved', planSessionFields(session, { order })) });
}

/** Removes a session from the plan; undo brings it back. Source: SPEC SESS5. */
export function removeSession(doc: Y.Doc, input: SessionRef, ctx: CommandContext): CommandResult<unknown, 'not-found'> {
  const found = findSession(doc, input);
  if (!found.ok) return found;
  const changes = planSessionFields(found.value.session, { deletedAt: ctx.now });
  return ok({ undo: commit(doc, 'plan-removed', changes) });
}

/**
 * Says whether a session is done, and in which meeting it was; what is done already only gets the meeting.
 * Source: SPEC SESS6.
 */
export function markSession(
  doc: Y.Doc,
  input: SessionRef & { readonly isDone: boolean; readonly meetingId?: MeetingId | undefined },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const found = findSession(doc, input);
  if (!found.ok) return found;
  const { session } = found.value;
  const { isDone, meetingId } = input;
  const doneAt = isDone ? (session.doneAt ?? ctx.now) : undefined;
  const fields = { doneAt, meetingId: isDone ? (meetingId ?? session.meetingId) : undefined };
  return ok({ undo: commit(doc, 'plan-done', planSessionFields(session, fields)) });
}

/** Checks and trims what is given; what is left out is left out. */
function checkFields(
  input: Given,
): Result<Partial<Record<Field, string>>, { readonly code: 'too-long' | 'bad-date'; readonly field: Field }> {
  const checked: Partial<Record<Field, string>> = {};
  for (const field of FIELDS) {
    const text = input[field]?.trim();
    if (text === undefined) continue;
    if (field === 'week' && text !== '' && !isRestDay(text)) return err({ code: 'bad-date', field });
    if (text.length > (field === 'title' ? LIMITS.line : LIMITS.entry)) return err({ code: 'too-long', field });
    checked[field] = text;
  }
  return ok(checked);
}
