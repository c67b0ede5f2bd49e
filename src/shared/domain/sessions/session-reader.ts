import * as Y from 'yjs';
import type { MeetingId, SessionId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { isRestDay } from '../rest/rest-day.ts';
import { type Session, SESSION_THEMES } from './session.ts';

/** Reads one session; `undefined` when it was removed. Never throws. Source: SPEC SESS1, DOC4. */
export function readSession(id: SessionId, value: unknown): Session | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const theme = fields.oneOf('theme', SESSION_THEMES);
  const title = fields.text('title', LIMITS.line);
  if (theme === undefined && title === undefined) return malformed(id, 'incomplete');
  return {
    id,
    theme,
    title,
    purpose: fields.text('purpose', LIMITS.entry),
    order: fields.order('order'),
    week: fields.checked('week', isRestDay),
    doneAt: fields.instant('doneAt'),
    meetingId: fields.text('meetingId', LIMITS.name) as MeetingId | undefined,
  };
}

/** All sessions of a document that are there and can be read. */
export function readSessions({ sessions }: Pick<CircleRoots, 'sessions'>): readonly Session[] {
  return [...sessions.entries()].flatMap(([id, value]) => {
    const read = readSession(id as SessionId, value);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}
