import * as Y from 'yjs';
import type { LeadId, MemberId, NotSameId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';

/**
 * Somebody's word that two leads are two jobs. Anybody takes it back.
 *
 * **Shape:** one record of the root `notSame` with `first` and `second`, the ids of the leads in their order, and once it was
 * taken back `deletedAt`.
 */
export interface NotSame {
  readonly id: NotSameId;
  readonly first: LeadId;
  readonly second: LeadId;
  /** Who said it, by the log. */
  readonly by: MemberId | undefined;
}

/** Reads one; `undefined` when it was taken back. Never throws. Source: SPEC DUP4, DOC4. */
export function readNotSame(id: NotSameId, value: unknown, authorOf: AuthorOf): NotSame | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const first = fields.text('first', LIMITS.line) as LeadId | undefined;
  const second = fields.text('second', LIMITS.line) as LeadId | undefined;
  if (first === undefined || second === undefined || first >= second) return malformed(id, 'incomplete');
  return { id, first, second, by: authorOfRecord(value, authorOf) };
}

/** All that stand in a document and can be read. */
export function readAllNotSame({ notSame }: Pick<CircleRoots, 'notSame'>, authorOf: AuthorOf): readonly NotSame[] {
  return [...notSame.entries()].flatMap(([id, value]) => {
    const read = readNotSame(id as NotSameId, value, authorOf);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}

/** Two leads in the order in which they are kept. */
export function inOrder(a: LeadId, b: LeadId): readonly [LeadId, LeadId] {
  return a < b ? [a, b] : [b, a];
}

/**
 * Answers of two leads whether somebody says that they are two jobs; of leads that are shown as one, what was said of any.
 * Source: SPEC DUP4.
 */
export function selectNotSame(
  records: Iterable<NotSame>,
  canonicalOf: (leadId: LeadId) => LeadId = (leadId) => leadId,
): (a: LeadId, b: LeadId) => boolean {
  const pairs = new Set<string>();
  for (const { first, second } of records) pairs.add(keyOf(canonicalOf(first), canonicalOf(second)));
  return (a, b) => pairs.has(keyOf(canonicalOf(a), canonicalOf(b)));
}

function keyOf(a: LeadId, b: LeadId): string {
  return JSON.stringify(inOrder(a, b));
}
