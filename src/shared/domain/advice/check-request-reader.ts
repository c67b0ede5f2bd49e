import * as Y from 'yjs';
import type { CheckRequestId, MessageId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type CheckRequest, REQUEST_KINDS, SAW_PREFIX } from './check-request.ts';

/**
 * Reads one request to check something, also when it was taken back. Only what its author wrote counts, by the log. Never
 * throws. Source: SPEC ADV3, DOC4.
 */
export function readCheckRequest(id: CheckRequestId, value: unknown, authorOf: AuthorOf): CheckRequest | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const messageId = fields.checked('messageId', (text) => text.length <= LIMITS.line) as MessageId | undefined;
  const kind = fields.oneOf('kind', REQUEST_KINDS);
  const at = fields.instant('at');
  if (messageId === undefined || kind === undefined || at === undefined) return malformed(id, 'incomplete');
  const saw = [...value.keys()]
    .filter((key) => key.startsWith(SAW_PREFIX))
    .map((key) => [key.slice(SAW_PREFIX.length) as MessageId, fields.checked(key, () => true)] as const)
    .filter((entry): entry is [MessageId, string] => entry[1] !== undefined);
  return { id, messageId, kind, author, at, isWithdrawn: fields.isTakenBack, saw: new Map(saw) };
}
