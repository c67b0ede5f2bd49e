import * as Y from 'yjs';
import type { CheckInId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type CheckIn, MOODS } from './check-in.ts';

/** The zone of a check-in that names none. */
const NO_ZONE = 'UTC';

/**
 * Reads one check-in; `undefined` when its author has withdrawn it. Only what the author wrote counts, by the log. One that
 * lost all its texts stays, so that its author can write them again. Never throws. Source: SPEC CHECK1, LISTEN1, DOC4.
 */
export function readCheckIn(id: CheckInId, value: unknown, authorOf: AuthorOf): CheckIn | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const isByAuthor = (key: string): boolean => authorOfField(value, key, authorOf) === author;
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const at = fields.instant('at');
  if (at === undefined) return malformed(id, 'incomplete');
  return {
    id,
    author,
    done: fields.text('done', LIMITS.clause),
    stuck: fields.text('stuck', LIMITS.clause),
    next: fields.text('next', LIMITS.clause),
    ask: fields.text('ask', LIMITS.clause),
    at,
    zone: fields.text('zone', LIMITS.line) ?? NO_ZONE,
    // Who overwrites or removes the field must not open what its author wrote to be listened to.
    isListenOnly: !(isByAuthor('listenOnly') && value.get('listenOnly') === false),
    openedAt: fields.instant('openedAt'),
    mood: fields.oneOf('mood', MOODS),
  };
}
