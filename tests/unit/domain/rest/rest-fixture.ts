import * as Y from 'yjs';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { beginRest, type RestLength } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { readRests } from '#shared/domain/rest/own-rests.ts';
import { selectRests } from '#shared/domain/rest/select-rests.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type Replica, value } from '../fixture.ts';

export const begin = ({ doc, ctx, authorOf }: Replica, length?: RestLength, zone = 'UTC') =>
  beginRest(doc, { length, zone, authorOf }, ctx);

/** Begins a rest that lasts until a day. */
export const restUntil = (replica: Replica, day: string) => value(begin(replica, { kind: 'until', day }));

export const end = ({ doc, ctx, authorOf }: Replica, zone = 'UTC') => endRest(doc, { zone, authorOf }, ctx);

/** Every rest that a replica can read. */
export const restsIn = ({ doc, authorOf }: Replica) => readRests(openCircleDoc(doc), authorOf);

/** The rests of a member as they are shown, newest first: first and last day. */
export function spansIn(replica: Replica, memberId: MemberId = replica.me): readonly string[] {
  return selectRests(restsIn(replica), memberId).map(({ from, until }) => `${from} to ${until ?? 'open'}`);
}

/** The stored fields of a rest, as anybody can reach them. */
export function fieldsOf({ doc }: Replica, id: string): Y.Map<unknown> {
  const record = openCircleDoc(doc).rests.get(id);
  if (!(record instanceof Y.Map)) throw new Error('There is no such record');
  return record;
}

/** Writes a record that no command would write. */
export function forge({ doc }: Replica, id: string, fields: Readonly<Record<string, unknown>>): void {
  openCircleDoc(doc).rests.set(id, new Y.Map<unknown>(Object.entries(fields)));
}
