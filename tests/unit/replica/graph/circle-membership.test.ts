import { beforeEach, expect, test } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import { type CircleMembership, loadMembership } from '#shared/replica/graph/circle-membership.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';
import { createCircle, createPerson, join, type Person } from './fixture.ts';

let alice: Person;
let bob: Person;
let clock: FakeClock;
let disk: MemoryDisk;
let entries: readonly LoggedEntry[];

beforeEach(async () => {
  ({ alice } = await createCircle());
  bob = await join(alice, 'bob', 2);
  [disk, clock] = [createMemoryDisk(), createFakeClock()];
  entries = alice.graph.entriesUnknownTo([]);
});

async function load(): Promise<CircleMembership> {
  const { genesis, genesisBytes } = alice.circle;
  const { circleId } = genesis;
  const stored = await disk.graph.load(circleId);
  const { crypto, ports } = await createPerson(alice.circle, 'carol', 9);
  return loadMembership({
    circleId,
    genesis,
    genesisBytes,
    stored,
    crypto,
    clock,
    log: disk.graph,
    keyFor: ports.keyFor,
  });
}

const bytesOf = (list: readonly LoggedEntry[]): readonly Uint8Array[] => list.map(({ bytes }) => bytes);

test('[RECV1] an entry is stored before anybody sees it', async () => {
  const membership = await load();
  let release = (): void => undefined;
  disk.hold = new Promise((resolve) => (release = resolve));
  const adding = membership.add(bytesOf(entries));
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
  expect(membership.state.get().devices.has(bob.device)).toBe(false);
  disk.hold = undefined;
  release();
  await adding;
  expect(membership.state.get().devices.has(bob.device)).toBe(true);
  expect((await load()).state.get().devices.has(bob.device)).toBe(true);
});

test('[RECV8] an entry that could not be stored is not seen, and is stored with the next call', async () => {
  const membership = await load();
  disk.failWith = 'disk-full';
  await expect(membership.add(bytesOf(entries))).rejects.toBeInstanceOf(AppError);
  expect(membership.state.get().devices.has(bob.device)).toBe(false);
  disk.failWith = undefined;
  await membership.add([]);
  expect(membership.state.get().devices.has(bob.device)).toBe(true);
  expect((await load()).state.get().devices.has(bob.device)).toBe(true);
});

test('[RECV8] what could not be stored is tried again without anybody asking, until the circle closes', async () => {
  const [membership, other] = [await load(), await load()];
  disk.failWith = 'disk-full';
  await expect(membership.add(bytesOf(entries))).rejects.toBeInstanceOf(AppError);
  await clock.advance(60_000);
  expect(membership.state.get().devices.has(bob.device)).toBe(false);
  disk.failWith = undefined;
  await clock.advance(60_000);
  expect(membership.state.get().devices.has(bob.device)).toBe(true);
  disk.failWith = 'disk-full';
  await expect(other.add(bytesOf(entries))).rejects.toBeInstanceOf(AppError);
  other.dispose();
  disk.failWith = undefined;
  await clock.advance(60_000);
  expect(other.state.get().devices.has(bob.device)).toBe(false);
});

test('[GRAPH9] two calls at the same time store every entry, each once', async () => {
  const membership = await load();
  await Promise.all([membership.add(bytesOf(entries)), membership.add(bytesOf(entries.toReversed()))]);
  const stored = await disk.graph.load(alice.circle.genesis.circleId);
  expect(new Set(stored.map(({ id }) => id))).toEqual(
    new Set(entries.map(({ id }) => id).filter((id) => stored.some((each) => each.id === id))),
  );
  expect((await load()).heads()).toEqual(alice.graph.heads());
});

test('[GRAPH7] entries that do not count are not stored', async () => {
  const membership = await load();
  await membership.add([
    new Uint8Array(50),
    ...bytesOf(entries).map((bytes) => bytes.map((byte, index) => (index > bytes.length - 9 ? byte ^ 1 : byte))),
  ]);
  expect(await disk.graph.load(alice.circle.genesis.circleId)).toEqual([]);
});
