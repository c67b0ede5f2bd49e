import { assert } from 'vitest';
import * as Y from 'yjs';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { CircleReplica } from '#shared/ports/workspace.ts';
import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import { decodeEnvelope } from '#shared/replica/envelope/envelope-codec.ts';
import { unsealEnvelope } from '#shared/replica/envelope/envelope-seal.ts';
import { circleTagOf, idBytes } from '#shared/replica/names.ts';
import type { Laptop } from './laptop.ts';
import type { MemoryDisk } from './memory-stores.ts';

/** Everything that stands on a disk, with the names under which it stands. */
export async function bytesOn({
  rows,
  furthest,
  states,
  entries,
  shelves,
  keyring,
}: MemoryDisk): Promise<Uint8Array[]> {
  const shelved = Object.values(shelves).flatMap((shelf) => [...shelf.values()].flatMap((each) => [...each]));
  const known = { circles: await keyring.list(), requests: await keyring.requests() };
  return [
    ...[...rows.values()].flat().map(({ bytes }) => bytes),
    ...[...entries.values()].flat().map(({ bytes }) => bytes),
    ...states.values(),
    ...shelved.map(([, bytes]) => bytes),
    Buffer.from(JSON.stringify([known, [...furthest], shelved.map(([key]) => key)])),
    Buffer.from(JSON.stringify([rows, entries, states, ...Object.values(shelves)].flatMap((map) => [...map.keys()]))),
  ];
}

/** What is within the envelopes of a space that lie on a disk, opened with the keys that are there. */
export async function openedOn({ disk }: Pick<Laptop, 'disk'>, circleId: CircleId): Promise<readonly Uint8Array[]> {
  const found = (await disk.keyring.list()).find((each) => each.circleId === circleId);
  assert(found);
  const keys = createCircleKeys(found);
  return (disk.rows.get(circleId) ?? []).map(({ bytes, device }) => {
    const envelope = decodeEnvelope(bytes);
    assert(envelope.ok);
    const key = keys.envelopeKey(envelope.value.header.epochId, device);
    assert(key !== undefined);
    const opened = unsealEnvelope(envelope.value, key);
    assert(opened.ok);
    return opened.value;
  });
}

/** All that somebody can read in a space, also where no page would look. */
export function bytesIn({ doc }: CircleReplica): Uint8Array[] {
  openCircleDoc(doc);
  return [Buffer.from(JSON.stringify(doc.toJSON())), Y.encodeStateAsUpdate(doc)];
}

/** Which of the marks stand somewhere in some bytes, in either way in which engines write a text. */
export function foundIn(places: readonly Uint8Array[], marks: readonly (string | Uint8Array)[]): readonly string[] {
  const buffers = places.map((bytes) => Buffer.from(bytes));
  return marks
    .filter((mark) => {
      const forms = typeof mark === 'string' ? [Buffer.from(mark), Buffer.from(mark, 'utf16le')] : [Buffer.from(mark)];
      return buffers.some((bytes) => forms.some((form) => bytes.includes(form)));
    })
    .map((mark) => (typeof mark === 'string' ? mark : Buffer.from(mark).toString('hex')));
}

/** What tells sealed bytes to be of a space: its names, its member there and its keys. */
export async function marksOf({ disk }: Laptop, circleId: CircleId): Promise<readonly (string | Uint8Array)[]> {
  const found = (await disk.keyring.list()).find((each) => each.circleId === circleId);
  assert(found);
  const epochs = found.epochs.flatMap(({ epochId, key }) => [epochId, idBytes(epochId), key]);
  return [circleId, idBytes(circleId), circleTagOf(circleId), found.memberId, idBytes(found.memberId), ...epochs];
}
