import { beforeEach, expect, test } from 'vitest';

import { concatBytes, toBase64Url, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, MemberId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { PRIVATE_WORDS_MAX_BYTES, type PrivateBox } from '#shared/ports/private-words.ts';
import { sealFor } from '#shared/replica/join/sealed-box.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createTestDevice } from '#tests/support/device.ts';
import {
  ALICE,
  BOB,
  bytesOf,
  CAROL,
  contextFor,
  createLaptop,
  createWordsCircle,
  PLACE,
  random,
  type WordsCircle,
  yes,
} from './words-circle.ts';

let circle: WordsCircle;
const { laptopOf, admit, leave, wordsOf, sealed }: WordsCircle = {
  laptopOf: (member) => circle.laptopOf(member),
  admit: (...device) => circle.admit(...device),
  leave: (member) => circle.leave(member),
  wordsOf: (...whose) => circle.wordsOf(...whose),
  sealed: (...words) => circle.sealed(...words),
};

const compare = (a: string, b: string): number => (a < b ? -1 : 1);

beforeEach(async () => {
  circle = await createWordsCircle();
});

test('[WORD1] who wrote it and whom it is for read it, and nobody else of the circle', async () => {
  const boxes = await sealed(BOB, [ALICE]);
  for (const reader of [ALICE, BOB]) {
    expect(await wordsOf(reader).open({ by: BOB, place: PLACE, boxes })).toEqual(yes);
  }
  expect(await wordsOf(CAROL).open({ by: BOB, place: PLACE, boxes })).toBeUndefined();
});

test('[WORD1] nothing that carol makes of the boxes lets her read them', async () => {
  const boxes = await sealed(BOB, [ALICE]);
  const carol = laptopOf(CAROL);
  // As if they were hers, in every name.
  const claimed = boxes.map((box) => ({ ...box, device: carol.id }));
  for (const by of [ALICE, BOB, CAROL]) {
    expect(await wordsOf(CAROL).open({ by, place: PLACE, boxes: claimed })).toBeUndefined();
  }
  // Nor does what the box is bound to open it with her keys.
  for (const box of boxes) {
    const context = contextFor(box.device);
    expect(await carol.crypto.open('private-word', context, bytesOf(box))).toBeUndefined();
  }
});

test("[WORD3] a box that carol copies into a record of her own is not taken for bob's word, nor for hers", async () => {
  const boxes = await sealed(BOB, [ALICE]);
  const alice = wordsOf(ALICE);
  expect(await alice.open({ by: CAROL, place: PLACE, boxes })).toBeUndefined();
  expect(await alice.open({ by: CAROL, place: 'answer/hers', boxes })).toBeUndefined();
  expect(await alice.open({ by: ALICE, place: PLACE, boxes })).toBeUndefined();
});

test('[WORD3] a box does not open in another record, circle, or under another device', async () => {
  const boxes = await sealed(BOB, [ALICE]);
  expect(await wordsOf(ALICE).open({ by: BOB, place: 'answer/two', boxes })).toBeUndefined();
  const elsewhere = wordsOf(ALICE, laptopOf(ALICE), 'c2'.repeat(32) as CircleId);
  expect(await elsewhere.open({ by: BOB, place: PLACE, boxes })).toBeUndefined();
  const other = await createLaptop();
  admit(ALICE, other);
  const moved = boxes.map((box) => (box.device === laptopOf(ALICE).id ? { ...box, device: other.id } : box));
  expect(await wordsOf(ALICE).open({ by: BOB, place: PLACE, boxes: moved })).toBeUndefined();
});

test('[WORD3] what was sealed to the device for another use is no word', async () => {
  const alice = laptopOf(ALICE);
  const context = contextFor(alice.id);
  const plaintext = new Uint8Array(PRIVATE_WORDS_MAX_BYTES + 2);
  const boxFor = async (purpose: 'private-word' | 'sealed-epoch') => {
    const box = await sealFor({ publicKey: alice.keys.sealingKey, purpose, context, plaintext, random });
    return [{ device: alice.id, sealed: toBase64Url(box ?? new Uint8Array(0)) }];
  };
  const open = async (boxes: readonly PrivateBox[]) => wordsOf(ALICE).open({ by: BOB, place: PLACE, boxes });
  expect(await open(await boxFor('sealed-epoch'))).toBeUndefined();
  expect(await open(await boxFor('private-word'))).toEqual(new Uint8Array(0));
});

test('[WORD2] yes and no, one letter and the longest are equally long, for every reader', async () => {
  const contents = [yes, new Uint8Array(0), Uint8Array.of(1), new Uint8Array(PRIVATE_WORDS_MAX_BYTES).fill(65)];
  const lengths = new Set<number>();
  for (const content of contents) {
    const boxes = await sealed(BOB, [ALICE], content);
    expect(boxes).toHaveLength(2);
    for (const { sealed: text } of boxes) lengths.add(text.length);
    expect(await wordsOf(ALICE).open({ by: BOB, place: PLACE, boxes })).toEqual(content);
  }
  expect([...lengths]).toEqual([2_795]);
});

test('[WORD2] the same words twice have nothing in common that could be seen', async () => {
  const boxes = [...(await sealed(BOB, [ALICE])), ...(await sealed(BOB, [ALICE]))].map(bytesOf);
  // Neither the shares nor what stands where the words are.
  for (const part of [boxes.map((bytes) => bytes.slice(0, 32)), boxes.map((bytes) => bytes.slice(32, 64))]) {
    expect(new Set(part.map(toHex)).size).toBe(4);
  }
});

test('[WORD2] padding that says something else is refused', async () => {
  const alice = laptopOf(ALICE);
  const context = contextFor(alice.id);
  const size = PRIVATE_WORDS_MAX_BYTES + 2;
  const plain = (head: readonly number[], length = size) => Uint8Array.from({ length }, (_, index) => head[index] ?? 0);
  const opened = async (plaintext: Uint8Array) => {
    const box = await sealFor({
      publicKey: alice.keys.sealingKey,
      purpose: 'private-word',
      context,
      plaintext,
      random,
    });
    const boxes = [{ device: alice.id, sealed: toBase64Url(box ?? new Uint8Array(0)) }];
    return wordsOf(ALICE).open({ by: BOB, place: PLACE, boxes });
  };
  expect(await opened(plain([0, 1, 9]))).toEqual(Uint8Array.of(9));
  expect(await opened(plain([0, 1, 9, 8]))).toBeUndefined();
  expect(await opened(plain([255, 255]))).toBeUndefined();
  expect(await opened(plain([0, 1, 9], size - 1))).toBeUndefined();
  expect(await opened(plain([0, 1, 9], size + 1))).toBeUndefined();
});

test('[WORD4] all devices that are in use get a box, those of the writer too; one that was replaced gets none', async () => {
  const [second, replaced] = [await createLaptop(), await createLaptop()];
  admit(ALICE, second);
  admit(ALICE, replaced, { replacedBy: second.id });
  const boxes = await sealed(BOB, [ALICE, ALICE, BOB]);
  const expected = [laptopOf(ALICE).id, laptopOf(BOB).id, second.id].sort(compare);
  expect(boxes.map(({ device }) => device)).toEqual(expected);
  expect(await wordsOf(ALICE, second).open({ by: BOB, place: PLACE, boxes })).toEqual(yes);
});

test('[WORD4] a device whose key everybody could open is left out, and alone it is none', async () => {
  const bad = {
    id: 'dd'.repeat(16) as DeviceId,
    keys: { signingKey: random.bytes(32), sealingKey: new Uint8Array(32) },
  };
  admit(ALICE, bad);
  const boxes = await sealed(BOB, [ALICE]);
  expect(boxes.map(({ device }) => device)).not.toContain(bad.id);
  expect(await wordsOf(ALICE).open({ by: BOB, place: PLACE, boxes })).toEqual(yes);
  leave(ALICE);
  admit(ALICE, bad);
  expect(await wordsOf(BOB).seal({ to: [ALICE], place: PLACE, content: yes })).toEqual({
    ok: false,
    error: 'no-device',
  });
});

test('[WORD4] of many devices of one member the last eight count, so that nobody makes words long', async () => {
  const many = await Promise.all(Array.from({ length: 10 }, createLaptop));
  for (const laptop of many) admit(ALICE, laptop);
  const boxes = await sealed(BOB, [ALICE]);
  const expected = [...many.slice(-8).map(({ id }) => id), laptopOf(BOB).id].sort(compare);
  expect(boxes.map(({ device }) => device)).toEqual(expected);
});

test('[WORD4] nothing is sealed to whoever has left or is nobody here, nor what is too long', async () => {
  const seal = async (to: readonly MemberId[], content = yes) => wordsOf(BOB).seal({ to, place: PLACE, content });
  expect(await seal([ALICE], new Uint8Array(PRIVATE_WORDS_MAX_BYTES + 1))).toEqual({ ok: false, error: 'too-long' });
  expect(await seal(['ff'.repeat(32) as MemberId])).toEqual({ ok: false, error: 'not-a-member' });
  leave(ALICE);
  expect(await seal([ALICE])).toEqual({ ok: false, error: 'not-a-member' });
  leave(BOB);
  expect(await seal([CAROL])).toEqual({ ok: false, error: 'not-a-member' });
});

test('[WORD5] what comes to a device that was replaced opens with the keys that its person kept', async () => {
  const boxes = await sealed(BOB, [ALICE]);
  const [before, after] = [laptopOf(ALICE), await createLaptop()];
  leave(ALICE);
  admit(ALICE, before, { replacedBy: after.id });
  admit(ALICE, after);
  const open = async (...keys: readonly DeviceCrypto[]) => {
    const crypto: DeviceCrypto = {
      ...after.crypto,
      open: async (...sealedTo) => {
        for (const each of keys) {
          const opened = await each.open(...sealedTo);
          if (opened !== undefined) return opened;
        }
        return undefined;
      },
    };
    return wordsOf(ALICE, { ...after, crypto }).open({ by: BOB, place: PLACE, boxes });
  };
  expect(await open(after.crypto, before.crypto)).toEqual(yes);
  expect(await open(after.crypto)).toBeUndefined();
});

test('[WORD5] boxes that are none are never an error, and no keys are asked for those of others', async () => {
  const [good] = (await sealed(BOB, [ALICE])).filter(({ device }) => device === laptopOf(ALICE).id);
  if (good === undefined) throw new Error('alice got a box');
  let askedCount = 0;
  const laptop = laptopOf(ALICE);
  const crypto: DeviceCrypto = {
    ...laptop.crypto,
    open: (...asked) => {
      askedCount += 1;
      return laptop.crypto.open(...asked);
    },
  };
  const flipped = bytesOf(good);
  flipped.set([(flipped[100] ?? 0) ^ 1], 100);
  const bad = [
    '',
    'A'.repeat(1_000_000),
    good.sealed.slice(1),
    `${good.sealed}A`,
    ` ${good.sealed.slice(1)}`,
    toBase64Url(flipped),
    toBase64Url(concatBytes(new Uint8Array(32), bytesOf(good).subarray(32))),
  ];
  const open = async (boxes: readonly PrivateBox[]) =>
    wordsOf(ALICE, { ...laptop, crypto }).open({ by: BOB, place: PLACE, boxes });
  for (const text of bad) expect(await open([{ ...good, sealed: text }])).toBeUndefined();
  expect(askedCount).toBe(2);
  const others = Array.from({ length: 50 }, (_, index) => ({
    ...good,
    device: toHex(Uint8Array.from({ length: 16 }, () => index)) as DeviceId,
  }));
  expect(await open([...others, ...Array.from({ length: 50 }, () => good)])).toEqual(yes);
  expect(askedCount).toBe(3);
});

test('[WORD5] a vault that is locked is an error, not an answer', async () => {
  const boxes = await sealed(BOB, [ALICE]);
  const laptop = laptopOf(ALICE);
  const crypto: DeviceCrypto = { ...laptop.crypto, open: () => Promise.reject(new Error('vault-locked')) };
  await expect(wordsOf(ALICE, { ...laptop, crypto }).open({ by: BOB, place: PLACE, boxes })).rejects.toThrow('locked');
});

test('[WORD6] a circle has private words, a private space has none', async () => {
  const workspace = await createWorkspace(createTestDevice().ports);
  const shared = await workspace.open(await workspace.create('circle', 'Thursday circle'));
  const own = await workspace.open(await workspace.create('private', ''));
  expect(own.privateWords).toBeUndefined();
  const boxes = await shared.privateWords?.seal({ to: [], place: PLACE, content: yes });
  if (boxes?.ok !== true) throw new Error('a circle of one has a device');
  expect(boxes.value).toHaveLength(1);
  expect(await shared.privateWords?.open({ by: shared.me, place: PLACE, boxes: boxes.value })).toEqual(yes);
});
