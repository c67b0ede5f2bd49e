import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { beginStructured, endStructured } from '#shared/domain/sessions/begin-structured.ts';
import {
  addSession,
  editSession,
  markSession,
  moveSession,
  removeSession,
} from '#shared/domain/sessions/change-session.ts';
import { selectSessionPlan } from '#shared/domain/sessions/select-session-plan.ts';
import type { PlannedSession, SessionTheme } from '#shared/domain/sessions/session.ts';
import { readSessions } from '#shared/domain/sessions/session-reader.ts';
import type { Place } from '#shared/domain/record/order-key.ts';
import type { MeetingId, SessionId } from '#shared/kernel/ids.ts';
import { type Replica, value } from '../fixture.ts';

type Given = { readonly title?: string; readonly purpose?: string; readonly week?: string };

export const begin = ({ doc, ctx }: Replica) => beginStructured(doc, {}, ctx);
export const end = ({ doc, ctx }: Replica) => endStructured(doc, {}, ctx);
export const add = ({ doc, ctx }: Replica, given: Given = {}) => addSession(doc, { title: 'Our own', ...given }, ctx);
export const edit = ({ doc, ctx }: Replica, sessionId: SessionId, given: Given) =>
  editSession(doc, { sessionId, ...given }, ctx);
export const move = ({ doc, ctx }: Replica, sessionId: SessionId, place: Place) =>
  moveSession(doc, { sessionId, ...place }, ctx);
export const remove = ({ doc, ctx }: Replica, sessionId: SessionId) => removeSession(doc, { sessionId }, ctx);
export const mark = ({ doc, ctx }: Replica, sessionId: SessionId, isDone = true, meetingId?: string) =>
  markSession(doc, { sessionId, isDone, meetingId: meetingId as MeetingId | undefined }, ctx);

/** Adds a session that a circle made up, and answers its id. */
export const added = (by: Replica, given?: Given): SessionId => value(add(by, given)).sessionId;

export const planOf = ({ doc }: Replica): readonly PlannedSession[] =>
  selectSessionPlan(readSessions(openCircleDoc(doc)));

/** The plan in words: titles, else themes. */
export const wordsOf = (replica: Replica): readonly string[] =>
  planOf(replica).map(({ title, theme }) => title ?? theme ?? '?');

/** The session of a theme, which must be in the plan. */
export function themed(replica: Replica, theme: SessionTheme): PlannedSession {
  const found = planOf(replica).find((session) => session.theme === theme);
  if (found === undefined) throw new Error(`There is no session of ${theme}`);
  return found;
}

/** How many records there are, removed ones, too. */
export const countIn = ({ doc }: Replica): number => openCircleDoc(doc).sessions.size;

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).sessions.set(id, new Y.Map<unknown>(Object.entries(fields)));
}
