import { beforeEach, describe, expect, test } from 'vitest';
import * as Y from 'yjs';

import { createLiveReceiver, type LiveReceiver } from '#shared/replica/live/live-receiver.ts';
import { createFakeClock, type FakeClock, settle } from '#tests/support/fake-clock.ts';
import { type AuthorSession, createLogAuthor, edit, type LogAuthor, typeInto } from '#tests/support/log-author.ts';
import { openReceiving, type Receiving } from '#tests/support/receiving.ts';

let alice: LogAuthor;
let bob: LogAuthor;
let session: AuthorSession;
let at: Receiving;
let receiver: LiveReceiver;
let clock: FakeClock;
let errors: string[];
let rescueCount: number;
let isLocked: boolean;

beforeEach(async () => {
  [alice, bob] = [await createLogAuthor(1), await createLogAuthor(2)];
  session = alice.begin();
  at = await openReceiving({ authors: [alice, bob] });
  [clock, errors, rescueCount, isLocked] = [createFakeClock(), [], 0, false];
  const { doc, keys, sessions, borrowed, applier } = at;
  receiver = createLiveReceiver({
    ...{ doc, keys, clock, sessions, borrowed, applier, origin: Symbol('live') },
    crypto: {
      ...alice.crypto,
      verifyMany: (claims) => (isLocked ? Promise.reject(new Error('locked')) : alice.crypto.verifyMany(claims)),
    },
    deviceOf: (device) => [alice, bob].find((author) => author.device === device)?.known,
    random: { bytes: (length) => new Uint8Array(length) },
    logger: { error: (message) => void errors.push(message), info: () => undefined },
    rescue: () => void (rescueCount += 1),
    onApplied: () => receiver.retry(),
  });
});

async function take(bytes: Uint8Array, from: LogAuthor = alice): Promise<void> {
  receiver.take(from.device, bytes);
  await settle();
}

describe('[LIVE9] whose live messages count', () => {
  test('those that their author brings', async () => {
    const bytes = await alice.writeLive(session, 1, typeInto(session, 'hello'));
    await take(bytes, bob);
    expect(at.text()).toBe('');
    await take(bytes);
    await take(bytes);
    expect([at.text(), at.borrowed.all().length]).toEqual(['hello', 1]);
    expect(at.sessions.authorOf(session.clientId)).toBe(alice.member);
  });

  test('with edits under the client id that follows from the message', async () => {
    const his = bob.begin();
    await take(await bob.writeLive(his, 1, typeInto(session, 'forged')), bob);
    await take(await alice.writeLive(alice.begin(), 1, typeInto(session, 'another start')));
    expect([at.text(), at.outcome().state]).toEqual(['', []]);
  });

  test('[ASIDE3] an aside is none, and harms nothing that comes after it', async () => {
    await take(Uint8Array.of(0x61, 1, 0x68, 1, 2, 3));
    await take(new Uint8Array(16 * 1024).fill(0x61));
    await take(await alice.writeLive(session, 1, typeInto(session, 'hello')));
    expect([at.text(), at.borrowed.all().length, errors]).toEqual(['hello', 1, []]);
  });

  test('with a signature that holds', async () => {
    const bytes = await alice.writeLive(session, 1, typeInto(session, 'hello'));
    bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
    await take(bytes);
    await take(new Uint8Array(30));
    expect(at.text()).toBe('');
  });

  test('signatures that cannot be checked now stop nothing that comes later', async () => {
    isLocked = true;
    await take(await alice.writeLive(session, 1, typeInto(session, 'one ')));
    isLocked = false;
    expect(errors).toHaveLength(1);
    const other = alice.begin();
    await take(await alice.writeLive(other, 1, typeInto(other, 'two')));
    expect(at.text()).toBe('two');
  });
});

describe('[LIVE9] a message that comes too early or too late', () => {
  test('waits for the one before it, and for what somebody else has typed', async () => {
    const [one, two] = [typeInto(session, 'one '), typeInto(session, 'two ')];
    const his = bob.begin();
    Y.applyUpdateV2(his.doc, Y.encodeStateAsUpdateV2(session.doc));
    await take(await bob.writeLive(his, 1, typeInto(his, 'three')), bob);
    await take(await alice.writeLive(session, 2, two));
    expect([at.text(), at.hasPending(), at.borrowed.all().length]).toEqual(['', false, 0]);
    await take(await alice.writeLive(session, 1, one));
    expect([at.text(), at.borrowed.all().length]).toEqual(['one two three', 3]);
  });

  test('waits for an envelope', async () => {
    const sealed = typeInto(session, 'sealed ');
    await take(await alice.writeLive(session, 1, typeInto(session, 'typed')));
    expect(at.text()).toBe('');
    await at.add(await alice.writeSession(session.nonce), ...(await alice.writeUpdate(sealed)));
    receiver.retry();
    expect(at.text()).toBe('sealed typed');
  });

  test('changes nothing behind its envelope, be it text or a deletion', async () => {
    const typed = typeInto(session, 'typed');
    const deletion = edit(session, (doc) => doc.getText('text').delete(0, 2));
    const both = Y.mergeUpdatesV2([typed, deletion]);
    await at.add(await alice.writeSession(session.nonce), ...(await alice.writeUpdate(both, { coversLive: 2 })));
    await take(await alice.writeLive(session, 1, typed));
    await take(await alice.writeLive(session, 2, deletion));
    expect([at.text(), at.borrowed.all()]).toEqual(['ped', []]);
  });

  test('is dropped beyond 200 that wait: a flood leaves nothing behind but those', async () => {
    const first = typeInto(session, 'first ');
    const early: Uint8Array[] = [];
    for (let number = 2; number <= 260; number++)
      early.push(await alice.writeLive(session, number, typeInto(session, 'x')));
    for (const bytes of early) await take(bytes);
    await take(await alice.writeLive(session, 1, first));
    expect(at.text()).toBe(`first ${'x'.repeat(200)}`);
    expect(at.hasPending()).toBe(false);
  });

  test('is dropped beyond 500 that wait to be checked', async () => {
    const other = await Promise.all(
      Array.from({ length: 700 }, async () => {
        const start = alice.begin();
        return alice.writeLive(start, 1, typeInto(start, 'x'));
      }),
    );
    for (const bytes of other) receiver.take(alice.device, bytes);
    await settle();
    expect(at.text().length).toBeGreaterThanOrEqual(500);
    expect(at.text().length).toBeLessThanOrEqual(501);
  });
});

describe('[LIVE8] what no envelope covers', () => {
  test('is rescued after 10 s, once its author has had the time', async () => {
    await take(await alice.writeLive(session, 1, typeInto(session, 'a')));
    await clock.advance(9_999);
    expect(rescueCount).toBe(0);
    await clock.advance(1);
    expect(rescueCount).toBe(1);
  });

  test('is not rescued when an envelope came, and what came meanwhile has its own 10 s', async () => {
    const first = typeInto(session, 'a');
    await take(await alice.writeLive(session, 1, first));
    await clock.advance(9_000);
    await take(await alice.writeLive(session, 2, typeInto(session, 'b')));
    await at.add(await alice.writeSession(session.nonce));
    await at.add(...(await alice.writeUpdate(first, { coversLive: 1 })));
    expect(at.borrowed.all()).toHaveLength(1);
    await clock.advance(1_000);
    expect(rescueCount).toBe(0);
    await clock.advance(10_000);
    expect(rescueCount).toBe(1);
  });

  test('is not rescued by a receiver that is disposed', async () => {
    await take(await alice.writeLive(session, 1, typeInto(session, 'a')));
    receiver.dispose();
    await clock.advance(60_000);
    expect(rescueCount).toBe(0);
  });
});
