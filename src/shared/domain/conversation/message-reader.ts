import * as Y from 'yjs';
import type { MemberId, MessageId } from '#shared/kernel/ids.ts';
import { isInOwnWords } from '../check-in/speaking.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Ground, readGround } from './ground.ts';
import { type About, ABOUT_KINDS, isSupport, type Manner, MANNERS, type Message } from './message.ts';

/** What the keys of the members that a message calls by name begin with. */
export const MENTION_PREFIX = 'mention:';

/**
 * Reads one message; `undefined` when its author has withdrawn it. Only what the author wrote counts, by the log, so
 * nobody can put words into another's mouth or withdraw what another said. Never throws.
 * Source: SPEC CONV2, CONV5, LISTEN2, LISTEN4, ADV1, DOC4.
 */
export function readMessage(id: MessageId, value: unknown, authorOf: AuthorOf): Message | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const isByAuthor = (key: string): boolean => authorOfField(value, key, authorOf) === author;
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const about = readAbout(fields);
  const text = fields.text('text', LIMITS.message);
  const at = fields.instant('at');
  if (about === undefined || at === undefined) return malformed(id, 'incomplete');
  const manner = readManner(fields, about, text);
  if (text === undefined && manner !== 'me-too') return malformed(id, 'incomplete');
  const said = { as: manner, text: text ?? '' };
  const ground = isInOwnWords(said) ? groundOf(value, isByAuthor) : undefined;
  const answers = fields.checked('answers', (named) => named.length <= LIMITS.line) as MessageId | undefined;
  return { id, about, author, ...said, mentions: mentionsOf(value, isByAuthor), ground, answers, at };
}

function groundOf(record: Y.Map<unknown>, isByAuthor: (key: string) => boolean): Ground | undefined {
  const stored = record.get('ground');
  return typeof stored === 'string' && isByAuthor('ground') ? readGround(stored) : undefined;
}

function readAbout(fields: FieldReader): About | undefined {
  const kind = fields.oneOf('aboutKind', ABOUT_KINDS);
  const id = fields.text('aboutId', LIMITS.line);
  return kind === undefined || id === undefined ? undefined : ({ kind, id } as About);
}

/** What is not plainly something else counts as own words, for which the rules are stricter. */
function readManner(fields: FieldReader, about: About, text: string | undefined): Manner {
  const manner = fields.oneOf('as', MANNERS) ?? 'own-words';
  const isPossible = about.kind === 'check-in' && (manner !== 'support' || isSupport(text));
  return isPossible ? manner : 'own-words';
}

function mentionsOf(record: Y.Map<unknown>, isByAuthor: (key: string) => boolean): readonly MemberId[] {
  return [...record.keys()]
    .filter((key) => key.startsWith(MENTION_PREFIX) && record.get(key) === true && isByAuthor(key))
    .map((key) => key.slice(MENTION_PREFIX.length) as MemberId)
    .sort();
}
