import { afterEach, describe, expect, test } from 'vitest';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { SOON } from './soon.ts';
import { startMeetingPoint, stopMeetingPoints } from './start-meeting-point.ts';
import { connect, connectTo, type TestClient } from './test-client.ts';

const KIB = 1024;
const EXCHANGE_COUNT = 30;
/** How much is sent without a pause. */
const POUR_COUNT = 50;

/** Two who talk in turns until each has heard the other so many times. */
async function exchange(alice: TestClient, bob: TestClient): Promise<void> {
  const heardBy = (client: TestClient, from: string): number =>
    client.heard.filter((text) => text.includes(`"data":"${from}"`)).length;
  for (let turn = 1; turn <= EXCHANGE_COUNT; turn++) {
    alice.say({ type: 'publish', topic: 'honest', data: 'alice' });
    await expect.poll(() => heardBy(bob, 'alice'), SOON).toBe(turn);
    bob.say({ type: 'publish', topic: 'honest', data: 'bob' });
    await expect.poll(() => heardBy(alice, 'bob'), SOON).toBe(turn);
  }
}

afterEach(stopMeetingPoints);

describe('a client that sends too much', { timeout: 30_000 }, () => {
  const FLOODS: Readonly<Record<string, (mallory: TestClient) => void>> = {
    messages: (mallory) => mallory.say({ type: 'publish', topic: 'honest', data: 'mallory' }),
    'topics in and out': (mallory) => {
      mallory.say({ type: 'subscribe', topics: ['x'] });
      mallory.say({ type: 'unsubscribe', topics: ['x'] });
    },
    'unknown messages': (mallory) => mallory.say({ type: 'other' }),
    'big messages': (mallory) => mallory.say({ type: 'publish', topic: 'y', data: 'x'.repeat(60 * KIB) }),
    pings: (mallory) => mallory.webSocket.ping('x'.repeat(125)),
    pongs: (mallory) => mallory.webSocket.pong('x'.repeat(125)),
  };

  test.for(Object.entries(FLOODS))('[MEET6] %s is closed, while others talk on', async ([_name, flood]) => {
    const { url, counts } = await startMeetingPoint();
    const [alice, bob] = [await connectTo(url, 'honest'), await connectTo(url, 'honest')];
    const mallory = await connect(url);
    let isOpen = true;
    void mallory.closed.then(() => (isOpen = false));
    const pour = (): void => {
      for (let count = 0; count < POUR_COUNT && isOpen; count++) flood(mallory);
      if (isOpen) setImmediate(pour);
    };
    pour();
    await exchange(alice, bob);
    await mallory.closed;
    expect(counts()).toMatchObject({ connections: 2, subscriptions: 2, ended: { 'too-fast': 1 } });
  });

  test('[MEET6] may go on as the time passes', async () => {
    const { url, clock, counts } = await startMeetingPoint({ messagesPerSecond: 10, messageBurst: 20 });
    const alice = await connect(url);
    for (let count = 0; count < 20; count++) await alice.settled();
    await clock.advance(SECOND_MS / 2);
    for (let count = 0; count < 5; count++) await alice.settled();
    alice.say({ type: 'ping' });
    expect(await alice.closed).toEqual({ code: 1008, reason: 'too-fast' });
    expect(counts().ended).toEqual({ 'too-fast': 1 });
  });

  test.for(['ping', 'pong'] as const)('[MEET6] has each %s counted', async (kind) => {
    const { url } = await startMeetingPoint({ messageBurst: 20 });
    const mallory = await connect(url);
    for (let count = 0; count < 21; count++) mallory.webSocket[kind]();
    expect(await mallory.closed).toEqual({ code: 1008, reason: 'too-fast' });
  });

  test('[MEET6] is counted on the wire, where pieces of messages are bytes too', async () => {
    const { url } = await startMeetingPoint({ byteBurst: 2 * KIB });
    const mallory = await connect(url);
    mallory.webSocket.send('', { fin: false });
    for (let piece = 0; piece < 10; piece++) mallory.webSocket.send('x'.repeat(KIB), { fin: false });
    expect(await mallory.closed).toEqual({ code: 1008, reason: 'too-fast' });
  });

  test('[MEET8] is cut off when it does not stop', async () => {
    const { url, counts } = await startMeetingPoint({ byteBurst: 64 * KIB });
    const mallory = await connect(url);
    // Deaf to the close frame, which would make it stop.
    mallory.webSocket.pause();
    const pour = (): void => {
      if (mallory.webSocket.readyState !== mallory.webSocket.OPEN) return;
      mallory.webSocket.send(JSON.stringify({ type: 'other', data: 'x'.repeat(60 * KIB) }), (error) => {
        if (!error) setImmediate(pour);
        else mallory.webSocket.resume();
      });
    };
    pour();
    await expect.poll(() => counts().connections, SOON).toBe(0);
    expect(counts().ended).toEqual({ 'too-fast': 1 });
  });
});

describe('a client that reads too slowly', { timeout: 30_000 }, () => {
  test('[MEET7] is cut off, and others hear everything', async () => {
    const most = Number.MAX_SAFE_INTEGER;
    const { url, counts } = await startMeetingPoint({ messageBurst: most, byteBurst: most });
    const [alice, bob, carol] = [await connectTo(url, 'a'), await connectTo(url, 'a'), await connectTo(url, 'a')];
    carol.webSocket.pause();
    let saidCount = 0;
    while (counts().ended['slow-receiver'] === undefined) {
      alice.say({ type: 'publish', topic: 'a', number: ++saidCount, data: 'x'.repeat(60 * KIB) });
      // Bob keeps up: only Carol does not.
      await expect.poll(() => bob.heard.length, SOON).toBe(saidCount);
    }
    expect(counts()).toMatchObject({ subscriptions: 2, ended: { 'slow-receiver': 1 } });
    alice.say({ type: 'publish', topic: 'a' });
    await expect.poll(() => bob.heard.at(-1), SOON).toBe('{"type":"publish","topic":"a","clients":2}');
    await expect.poll(() => counts().connections, SOON).toBe(2);
  });
});
