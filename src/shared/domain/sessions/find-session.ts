import type * as Y from 'yjs';
import type { SessionId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { Change } from '../record/change.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { selectSessionPlan } from './select-session-plan.ts';
import type { PlannedSession } from './session.ts';
import { readSessions } from './session-reader.ts';

/** Which session is meant. */
export interface SessionRef {
  readonly sessionId: SessionId;
}

/** A session with the plan that it stands in. */
export interface FoundSession {
  readonly session: PlannedSession;
  readonly plan: readonly PlannedSession[];
}

/** The plan of a document. */
export function planIn(doc: Y.Doc): readonly PlannedSession[] {
  return selectSessionPlan(readSessions(openCircleDoc(doc)));
}

/** The session that is meant, by the id of any of its copies, in a document that can be written. Source: SPEC SESS3, DOC2. */
export function findSession(
  doc: Y.Doc,
  { sessionId }: SessionRef,
): Result<FoundSession, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const plan = planIn(doc);
  const session = plan.find(({ copies }) => copies.includes(sessionId));
  return session === undefined ? err({ code: 'not-found' }) : ok({ session, plan });
}

/** Plans fields of a session, in all its copies; `undefined` clears one. */
export function planSessionFields(
  { copies }: Pick<PlannedSession, 'copies'>,
  fields: Readonly<Record<string, FieldValue | undefined>>,
): readonly Change[] {
  return copies.flatMap((id) =>
    Object.entries(fields).map(([key, value]): Change => ({ kind: 'set', root: 'sessions', path: [id], key, value })),
  );
}
