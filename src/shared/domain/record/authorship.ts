import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Tells which member writes under a Yjs client id, as proved by the log. */
export type AuthorOf = (clientId: number) => MemberId | undefined;

// Yjs has no public way to ask who wrote a value; the item that carries it is stable in yjs 13 and is read only here.

/** The member who created a record. Source: SPEC DOC3. */
export function authorOfRecord(record: Y.Map<unknown>, authorOf: AuthorOf): MemberId | undefined {
  const item = record._item;
  return item === null ? undefined : authorOf(item.id.client);
}

/** The member who wrote the present value of one field. Source: SPEC DOC3. */
export function authorOfField(record: Y.Map<unknown>, key: string, authorOf: AuthorOf): MemberId | undefined {
  const item = record._map.get(key);
  return item === undefined || item.deleted ? undefined : authorOf(item.id.client);
}

/** Names the writing of a field's present value: the same on every device, and another each time that it is written. */
export function writingOf(record: Y.Map<unknown>, key: string): string | undefined {
  const item = record._map.get(key);
  return item === undefined || item.deleted ? undefined : `${item.id.client}:${item.id.clock}`;
}

/** Whether a member has ever written a field of a record, whatever has become of it. */
export function hasWritten(record: Y.Map<unknown>, key: string, member: MemberId, authorOf: AuthorOf): boolean {
  // The items of one field are a list in yjs 13, the present one last.
  for (let item: Y.Item | null = record._map.get(key) ?? null; item !== null; item = item.left) {
    if (authorOf(item.id.client) === member) return true;
  }
  return false;
}

/** Whether a field of a record was written more than once, by whomever. */
export function wasRewritten(record: Y.Map<unknown>, key: string): boolean {
  return (record._map.get(key)?.left ?? null) !== null;
}

/** Whether a field of a record was written and then taken out: by whom nothing tells. */
export function wasTakenOut(record: Y.Map<unknown>, key: string): boolean {
  return record._map.get(key)?.deleted === true;
}
