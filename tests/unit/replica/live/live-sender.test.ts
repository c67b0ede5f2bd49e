import { beforeEach, describe, expect, test } from 'vitest';

import { createCircleKeys } from '#shared/replica/circle-keys.ts';
import type { BorrowedMessage } from '#shared/replica/live/borrowed-messages.ts';
import { decodeDraft } from '#shared/replica/live/draft.ts';
import { decodeLiveMessage } from '#shared/replica/live/live-message-codec.ts';
import { createLiveSender, type LiveSender } from '#shared/replica/live/live-sender.ts';
import { createFakeClock, type FakeClock, settle } from '#tests/support/fake-clock.ts';
import {
  AUTHORS_CIRCLE,
  type AuthorSession,
  createLogAuthor,
  type LogAuthor,
  typeInto,
} from '#tests/support/log-author.ts';
import { createMemoryDisk, type MemoryDisk } from '#tests/support/memory-stores.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const { circleId } = AUTHORS_CIRCLE;
let alice: LogAuthor;
let session: AuthorSession;
let disk: MemoryDisk;
let clock: FakeClock;
let sender: LiveSender;
let sent: Uint8Array[];
let isOpen: boolean;
let needed: Partial<BorrowedMessage>[];
let errors: string[];

beforeEach(async () => {
  alice = await createLogAuthor(1);
  session = alice.begin();
  [disk, clock, sent, isOpen, needed, errors] = [createMemoryDisk(), createFakeClock(), [], true, [], []];
  sender = createLiveSender({
    ...{ circleId, device: alice.device, keys: createCircleKeys(AUTHORS_CIRCLE), crypto: alice.crypto, clock },
    ...{ random: createSeededRandom(5), shelf: disk.shelf, canSend: () => isOpen },
    logger: { error: (message) => void errors.push(message), info: () => undefined },
    attachmentsFor: () => needed as BorrowedMessage[],
    send: (message) => void sent.push(message),
  });
  sender.begin(session.nonce);
});

const draftCount = (): number => disk.shelves.drafts.get(circleId)?.size ?? 0;
const numbers = (): readonly (number | undefined)[] =>
  sent.map((bytes) => {
    const decoded = decodeLiveMessage(bytes);
    return decoded.ok ? decoded.value.header.number : undefined;
  });

describe('[LIVE6] keystrokes on their way', () => {
  test('are gathered for 30 ms and numbered from 1', async () => {
    for (const letter of 'abc') sender.note(typeInto(session, letter));
    await clock.advance(29);
    expect(sent).toEqual([]);
    await clock.advance(1);
    sender.note(typeInto(session, 'd'));
    await clock.advance(30);
    expect(numbers()).toEqual([1, 2]);
  });

  test('are on the disk before they are sent', async () => {
    let release = (): void => undefined;
    disk.hold = new Promise((resolve) => (release = resolve));
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    expect([sent.length, draftCount()]).toEqual([0, 0]);
    disk.hold = undefined;
    release();
    await settle();
    expect([sent.length, draftCount()]).toEqual([1, 1]);
  });

  test('are not sent when the disk does not take them; the next are', async () => {
    disk.failWith = 'disk-full';
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    expect([sent.length, errors.length]).toEqual([0, 1]);
    disk.failWith = undefined;
    sender.note(typeInto(session, 'b'));
    await clock.advance(30);
    expect(numbers()).toEqual([2]);
  });

  test('are not sent while nobody listens or something is not saved, not even what was gathered before', async () => {
    sender.note(typeInto(session, 'a'));
    isOpen = false;
    await clock.advance(30);
    sender.note(typeInto(session, 'b'));
    isOpen = true;
    await clock.advance(30);
    expect([sent.length, draftCount()]).toEqual([0, 0]);
  });

  test('are not sent once an envelope holds them', async () => {
    sender.note(typeInto(session, 'a'));
    expect(sender.cover()).toEqual({ number: 0, drafts: [] });
    await clock.advance(100);
    expect(sent).toEqual([]);
  });

  test('are kept as a draft until the envelope is stored', async () => {
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    const covered = sender.cover();
    expect([covered.number, covered.drafts.length, draftCount()]).toEqual([1, 1, 1]);
    sender.note(typeInto(session, 'b'));
    await clock.advance(30);
    sender.forget(covered);
    await settle();
    expect([draftCount(), sender.cover().drafts.length]).toEqual([1, 1]);
  });

  test('lose no draft to an envelope that has to be made a second time', async () => {
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    sender.cover();
    sender.forget(sender.cover());
    await settle();
    expect([draftCount(), sender.cover().drafts.length]).toEqual([0, 0]);
  });

  test('a draft that is still being written when its envelope is stored goes after it was written', async () => {
    let release = (): void => undefined;
    disk.hold = new Promise((resolve) => (release = resolve));
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    sender.forget(sender.cover());
    disk.hold = undefined;
    release();
    await settle();
    expect(draftCount()).toBe(0);
  });

  test('a start numbers anew and sends nothing of the one before; its drafts stay until they are covered', async () => {
    sender.note(typeInto(session, 'a'));
    await clock.advance(30);
    sender.note(typeInto(session, 'gathered'));
    const next = alice.begin();
    sender.begin(next.nonce);
    sender.note(typeInto(next, 'b'));
    await clock.advance(30);
    expect(numbers()).toEqual([1, 1]);
    const second = sent[1] && decodeLiveMessage(sent[1]);
    expect(second?.ok === true && second.value.header.sessionNonce).toEqual(next.nonce);
    expect(sender.cover()).toMatchObject({ number: 1 });
    expect(draftCount()).toBe(2);
  });
});

test('[LIVE2] what is too large for one message goes with its envelope alone', async () => {
  sender.note(typeInto(session, 'x'.repeat(70_000)));
  await clock.advance(30);
  expect([sent.length, draftCount(), sender.cover().number]).toEqual([0, 0, 0]);
});

test('[LIVE7] a draft holds what it builds on, and its own message last; only its own is sent', async () => {
  needed = [{ bytes: Uint8Array.of(1, 2, 3) }];
  sender.note(typeInto(session, 'a'));
  await clock.advance(30);
  const [draft] = disk.shelves.drafts.get(circleId)?.values() ?? [];
  expect(draft && decodeDraft(draft)).toEqual([Uint8Array.of(1, 2, 3), sent[0]]);
});

test('[LIVE7] an adopted draft goes with the next envelope', async () => {
  await disk.shelf.put(circleId, 'drafts', [{ key: 'left over', bytes: Uint8Array.of(1) }]);
  sender.adopt('left over');
  const covered = sender.cover();
  expect(covered).toEqual({ number: 0, drafts: ['left over'] });
  sender.forget(covered);
  await settle();
  expect(draftCount()).toBe(0);
});

test('[LIVE6] a sender that is disposed sends nothing', async () => {
  sender.note(typeInto(session, 'a'));
  sender.dispose();
  await clock.advance(100);
  expect(sent).toEqual([]);
});

describe('[LIVE10] [LIVE11] a finished act', () => {
  const act = (text: string): boolean => sender.sendAct(typeInto(session, text), () => void gone.push(text));
  let gone: string[];
  beforeEach(() => {
    gone = [];
  });

  test('goes out at once, with what was gathered before it, and is covered like that', async () => {
    sender.note(typeInto(session, 'a'));
    expect(act('b')).toBe(true);
    expect(sender.cover()).toMatchObject({ number: 1 });
    await settle();
    expect([numbers(), gone, draftCount()]).toEqual([[1], ['b'], 1]);
    await clock.advance(100);
    expect(numbers()).toEqual([1]);
  });

  test('that the disk does not take is not sent, and has gone all the same: its envelope need not wait', async () => {
    disk.failWith = 'disk-full';
    expect(act('a')).toBe(true);
    await settle();
    expect([sent.length, gone, errors.length]).toEqual([0, ['a'], 1]);
  });

  test('goes by envelope alone when it is large, nobody listens, or five went within a second', async () => {
    expect(act('x'.repeat(4_200))).toBe(false);
    isOpen = false;
    expect(act('a')).toBe(false);
    isOpen = true;
    expect(Array.from('bcdefg', act)).toEqual([true, true, true, true, true, false]);
    await clock.advance(999);
    expect(act('h')).toBe(false);
    await clock.advance(1);
    expect(act('i')).toBe(true);
    await settle();
    expect([numbers(), gone.join('')]).toEqual([[1, 2, 3, 4, 5, 6], 'bcdefi']);
  });

  test('that is too large with what was typed before it goes by envelope alone, too', async () => {
    sender.note(typeInto(session, 'x'.repeat(64_000)));
    expect(act('y'.repeat(4_000))).toBe(false);
    await clock.advance(100);
    expect([sent.length, draftCount()]).toEqual([0, 0]);
  });

  test('[LIVE12] makes others wait until all that goes out has gone; one who fails keeps nobody', async () => {
    const called: string[] = [];
    act('a');
    act('b');
    sender.afterSending(() => {
      throw new Error('broken');
    });
    sender.afterSending(() => void called.push(gone.join('')));
    expect(called).toEqual([]);
    await settle();
    expect([called, errors.length]).toEqual([['ab'], 1]);
    sender.afterSending(() => void called.push('at once'));
    expect(called).toEqual(['ab', 'at once']);
  });
});
