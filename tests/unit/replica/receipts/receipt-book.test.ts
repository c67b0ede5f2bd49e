import { expect, test } from 'vitest';

import { concatBytes } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EntryId, EnvelopeId, EpochId } from '#shared/kernel/ids.ts';
import { circleTagOf, deviceIdOf } from '#shared/replica/names.ts';
import { createReceiptBook, type ReceiptBook } from '#shared/replica/receipts/receipt-book.ts';
import { encodeReceipt } from '#shared/replica/receipts/receipt-codec.ts';
import { deriveReceiptKey, sealReceipt } from '#shared/replica/receipts/receipt-seal.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { createQuickCrypto, type QuickCrypto } from '#tests/unit/replica/graph/quick-crypto.ts';

const CIRCLE = '11'.repeat(32) as CircleId;
const EPOCH = '22'.repeat(16) as EpochId;
const EPOCH_KEY = new Uint8Array(32).fill(3);
const AT = 1_767_600_000_000;
const NOTHING = { heads: [], graphHeads: [], at: AT };

interface Person {
  readonly device: DeviceId;
  readonly crypto: QuickCrypto;
  readonly disk: MemoryDisk;
  readonly book: ReceiptBook;
  /** Starts again from what is on the disk. */
  readonly restart: () => Promise<ReceiptBook>;
}

/** People whose devices belong to the circle, in order of their seeds; each knows the keys of all others. */
async function createPeople<const Names extends readonly string[]>(...names: Names) {
  const cryptos = names.map((_, index) => createQuickCrypto(index + 1));
  const allKeys = await Promise.all(cryptos.map(({ keys }) => keys()));
  const signingKeys = new Map(allKeys.map((keys) => [deviceIdOf(keys), keys.signingKey]));
  const people = cryptos.map((crypto, index): Person => {
    const disk = createMemoryDisk();
    const device = [...signingKeys.keys()][index] ?? ('' as DeviceId);
    const keys = {
      circleTag: circleTagOf(CIRCLE),
      writingEpoch: { epochId: EPOCH, key: EPOCH_KEY },
      epochKey: (epochId: EpochId) => (epochId === EPOCH ? EPOCH_KEY : undefined),
    };
    const open = () =>
      createReceiptBook({
        circleId: CIRCLE,
        device,
        keys,
        signingKeyOf: (whose) => signingKeys.get(whose),
        shelf: disk.shelf,
        crypto,
        random: createSeededRandom(index),
      });
    const restart = async () => {
      const book = open();
      await book.load();
      return book;
    };
    return { device, crypto, disk, book: open(), restart };
  });
  return Object.fromEntries(names.map((name, index) => [name, people[index]])) as Record<Names[number], Person>;
}

/** A receipt as a program that keeps to no rule might write it. */
async function forge(
  by: Pick<Person, 'crypto' | 'device'>,
  counter: number,
  other: {
    readonly device?: DeviceId;
    readonly circle?: CircleId;
    readonly epoch?: EpochId;
    readonly seq?: number;
  } = {},
): Promise<Uint8Array> {
  const { device = by.device, circle = CIRCLE, epoch: epochId = EPOCH, seq = 1 } = other;
  const sealed = await sealReceipt({
    header: {
      circleTag: circleTagOf(circle),
      epochId,
      device,
      counter,
      at: AT,
      nonce: new Uint8Array(24).fill(counter),
    },
    body: { heads: [{ device, seq, id: '55'.repeat(32) as EnvelopeId }], graphHeads: [] },
    key: deriveReceiptKey({ epochKey: EPOCH_KEY, circleTag: circleTagOf(CIRCLE), epochId, device }),
    crypto: by.crypto,
  });
  return encodeReceipt(sealed);
}

test('[RCPT4] what a device says is heard by everybody, whoever carries it', async () => {
  const { alice, bob, carol } = await createPeople('alice', 'bob', 'carol');
  const heads = [{ device: carol.device, seq: 4, id: '44'.repeat(32) as EnvelopeId }];
  const graphHeads = ['77'.repeat(32) as EntryId];
  await alice.book.write({ heads, graphHeads, at: AT });
  expect(await bob.book.take(alice.book.all())).toEqual([alice.device]);
  await bob.book.write(NOTHING);
  const heard = await carol.book.take(bob.book.all());
  expect(heard.toSorted()).toEqual([alice.device, bob.device].toSorted());
  expect(carol.book.get(alice.device)).toEqual({ device: alice.device, counter: 1, at: AT, heads, graphHeads });
  expect(carol.book.get(bob.device)).toMatchObject({ counter: 1, heads: [] });
  expect(carol.book.get(carol.device)).toBeUndefined();
});

test('[RCPT4] the newest counts, in whatever order they come, and what is not newer is not even checked', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  const [first, second, third] = [
    await alice.book.write(NOTHING),
    await alice.book.write(NOTHING),
    await alice.book.write(NOTHING),
  ];
  expect(await bob.book.take([first, third, second])).toEqual([alice.device]);
  expect(bob.book.get(alice.device)?.counter).toBe(3);
  expect(bob.book.all()).toEqual([third]);
  const before = bob.crypto.asked.claims;
  expect(await bob.book.take([first, second, third])).toEqual([]);
  expect(bob.crypto.asked.claims).toBe(before);
  expect(await bob.book.take([])).toEqual([]);
});

test('[RCPT4] of two with one counter the first stays', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  await bob.book.take([await forge(alice, 5, { seq: 1 }), await forge(alice, 5, { seq: 2 })]);
  expect(await bob.book.take([await forge(alice, 5, { seq: 3 })])).toEqual([]);
  expect(bob.book.get(alice.device)?.heads).toMatchObject([{ seq: 1 }]);
});

test('[RCPT4] nobody speaks for another, and the lie does not hide what is true', async () => {
  const { alice, bob, carol } = await createPeople('alice', 'bob', 'carol');
  const lie = await forge(carol, 99, { device: alice.device });
  const truth = await alice.book.write(NOTHING);
  expect(await bob.book.take([lie, truth])).toEqual([alice.device]);
  expect(bob.book.get(alice.device)?.counter).toBe(1);
  const altered = concatBytes(truth.subarray(0, -1), Uint8Array.of(1));
  const { book } = (await createPeople('alice', 'bob')).bob;
  expect(await book.take([altered])).toEqual([]);
  expect(await book.take([altered, truth])).toEqual([alice.device]);
});

test('[RCPT4] a stranger, another circle, another epoch and rubbish are passed over', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  const crypto = createQuickCrypto(77);
  const stranger = { crypto, device: deviceIdOf(await crypto.keys()) };
  const sound = await forge(alice, 7);
  const list = [
    new Uint8Array(0),
    new Uint8Array(500).fill(1),
    sound.subarray(0, -1),
    await forge(stranger, 1),
    await forge(alice, 8, { circle: '12'.repeat(32) as CircleId }),
    await forge(alice, 9, { epoch: '23'.repeat(16) as EpochId }),
    await forge(alice, 10, { seq: 0 }),
    sound,
  ];
  expect(await bob.book.take(list)).toEqual([alice.device]);
  expect(bob.book.get(alice.device)?.counter).toBe(7);
  expect(bob.book.get(stranger.device)).toBeUndefined();
  expect([...(bob.disk.shelves.receipts.get(CIRCLE) ?? [])]).toHaveLength(1);
});

test('[RCPT5] a device counts on after a restart, and knows the others as before', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  await alice.book.write(NOTHING);
  await bob.book.take(alice.book.all());
  await bob.book.write(NOTHING);
  await bob.book.write(NOTHING);
  const again = await bob.restart();
  expect(again.get(alice.device)).toEqual(bob.book.get(alice.device));
  expect(again.get(bob.device)?.counter).toBe(2);
  const third = await again.write(NOTHING);
  expect(await alice.book.take([third])).toEqual([bob.device]);
  expect(alice.book.get(bob.device)?.counter).toBe(3);
});

test('[RCPT5] a device that lost its own receipts counts on from what others carry', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  for (let index = 0; index < 4; index++) await alice.book.take([await bob.book.write(NOTHING)]);
  bob.disk.shelves.receipts.get(CIRCLE)?.set(bob.device, new Uint8Array(300).fill(1));
  const again = await bob.restart();
  expect(again.get(bob.device)).toBeUndefined();
  await again.take(alice.book.all());
  expect(await alice.book.take([await again.write(NOTHING)])).toEqual([bob.device]);
  expect(alice.book.get(bob.device)?.counter).toBe(5);
});

test('[RCPT5] a row under another name is none', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  const bytes = await alice.book.write(NOTHING);
  await bob.disk.shelf.put(CIRCLE, 'receipts', [{ key: bob.device, bytes }]);
  expect((await bob.restart()).all()).toEqual([]);
});

test('[RCPT5] two writes at one time have two counters', async () => {
  const { alice } = await createPeople('alice');
  const [first, second] = await Promise.all([alice.book.write(NOTHING), alice.book.write(NOTHING)]);
  expect(first).not.toEqual(second);
  expect(alice.book.get(alice.device)?.counter).toBe(2);
});

test('[RCPT5] nothing is given out or counted before it is stored', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  const bytes = await alice.book.write(NOTHING);
  bob.disk.failWith = 'disk-full';
  await expect(bob.book.write(NOTHING)).rejects.toMatchObject({ code: 'disk-full' });
  await expect(bob.book.take([bytes])).rejects.toMatchObject({ code: 'disk-full' });
  expect(bob.book.all()).toEqual([]);
  bob.disk.failWith = undefined;
  expect(await bob.book.take([bytes])).toEqual([alice.device]);
  await bob.book.write(NOTHING);
  expect(bob.book.get(bob.device)?.counter).toBe(1);
});

test('[RCPT2] what a device remembers of its own receipt is what it said in it', async () => {
  const { alice, bob } = await createPeople('alice', 'bob');
  const graphHeads = Array.from({ length: 300 }, (_, index) => index.toString(16).padStart(64, '0') as EntryId);
  await bob.book.take([await alice.book.write({ ...NOTHING, graphHeads })]);
  expect(alice.book.get(alice.device)?.graphHeads).toHaveLength(256);
  expect(bob.book.get(alice.device)).toEqual(alice.book.get(alice.device));
});
