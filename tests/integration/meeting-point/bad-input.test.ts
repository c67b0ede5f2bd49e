import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { SOON } from './soon.ts';
import { startMeetingPoint, stopMeetingPoints, type RunningMeetingPoint } from './start-meeting-point.ts';
import { connect, connectTo, type TestClient } from './test-client.ts';

const KIB = 1024;

describe('a client that sends what is no message', () => {
  let point: RunningMeetingPoint;
  let alice: TestClient;
  let bob: TestClient;
  let mallory: TestClient;

  beforeEach(async () => {
    point = await startMeetingPoint();
    [alice, bob] = [await connectTo(point.url, 'a'), await connectTo(point.url, 'a')];
    mallory = await connectTo(point.url, 'a', 'b');
  });

  afterEach(stopMeetingPoints);

  async function expectOthersServed(): Promise<void> {
    alice.say({ type: 'publish', topic: 'a', data: 'still here' });
    await expect
      .poll(() => bob.heard, SOON)
      .toEqual(['{"type":"publish","topic":"a","data":"still here","clients":2}']);
    expect(point.counts()).toMatchObject({ topics: 1, subscriptions: 2 });
  }

  test.for([
    [1007, 'not-json', 'not json'],
    [1007, 'not-json', ''],
    [1007, 'not-json', '{"type":"ping"'],
    [1007, 'not-json', '['.repeat(60 * KIB)],
    [1003, 'binary', Buffer.from('{"type":"ping"}')],
    [1008, 'not-a-message', 'null'],
    [1008, 'not-a-message', '[]'],
    [1008, 'not-a-message', '"ping"'],
    [1008, 'not-a-message', '{"type":7}'],
    [1008, 'not-a-message', '{"topics":["a"]}'],
    [1008, 'not-a-message', '{"type":"subscribe"}'],
    [1008, 'not-a-message', '{"type":"subscribe","topics":{"length":1e9}}'],
    [1008, 'not-a-message', '{"type":"subscribe","topics":["a",["b"]]}'],
    [1008, 'not-a-message', '{"type":"unsubscribe","topics":"a"}'],
    [1008, 'not-a-message', '{"type":"publish","topic":["a"]}'],
    [1008, 'not-a-message', '{"type":"publish"}'],
  ] as const)('[MEET4] is closed with %i %s, and it alone (%#)', async ([code, reason, data]) => {
    mallory.webSocket.send(data);
    expect(await mallory.closed).toEqual({ code, reason });
    await expectOthersServed();
    expect(point.counts().ended).toEqual({ [reason]: 1 });
  });

  test('[MEET4] a message of 10 MB is not waited for', async () => {
    mallory.webSocket.send('x'.repeat(10_000 * KIB));
    await mallory.closed;
    await expectOthersServed();
    expect(point.counts().ended).toEqual({ 'bad-frame': 1 });
  });

  test('[MEET4] a message of just 64 KiB is taken, one byte more is not', async () => {
    const around = JSON.stringify({ type: 'publish', topic: 'b', data: '' }).length;
    mallory.say({ type: 'publish', topic: 'b', data: 'x'.repeat(64 * KIB - around) });
    await expect.poll(() => mallory.heard.length, SOON).toBe(1);
    mallory.say({ type: 'publish', topic: 'b', data: 'x'.repeat(64 * KIB - around + 1) });
    expect(await mallory.closed).toMatchObject({ code: 1009 });
    await expectOthersServed();
  });

  test.for([
    ['bytes that are no frame', Buffer.from('GET / HTTP/1.1\r\n\r\n'), 1002],
    ['a frame without a mask', Buffer.from([0x81, 0x01, 0x78]), 1002],
    ['a reserved kind of frame', Buffer.from([0x83, 0x80, 0, 0, 0, 0]), 1002],
    ['a compressed frame', Buffer.from([0xc1, 0x80, 0, 0, 0, 0]), 1002],
    ['a continuation of nothing', Buffer.from([0x80, 0x80, 0, 0, 0, 0]), 1002],
    ['a length beyond all measure', Buffer.from([0x81, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]), 1009],
    ['text that is not UTF-8', Buffer.from([0x81, 0x81, 0, 0, 0, 0, 0xff]), 1007],
    ['a close code that does not exist', Buffer.from([0x88, 0x82, 0, 0, 0, 0, 0, 1]), 1002],
  ] as const)('[MEET4] %s is closed, and it alone', async ([_name, bytes, code]) => {
    // Below the WebSocket of the client, which would not send such a thing.
    (mallory.webSocket as unknown as { readonly _socket: { write: (bytes: Buffer) => void } })._socket.write(bytes);
    expect(await mallory.closed).toMatchObject({ code });
    await expectOthersServed();
    expect(point.counts().ended).toEqual({ 'bad-frame': 1 });
  });

  test('[MEET4] a message in very many pieces is closed', async () => {
    for (let piece = 0; piece < 20; piece++) mallory.webSocket.send('x', { fin: false });
    expect(await mallory.closed).toMatchObject({ code: 1008 });
    await expectOthersServed();
  });

  test('[MEET4] an offer to compress is not taken up', async () => {
    const carol = await connect(point.url, { perMessageDeflate: true });
    expect(carol.webSocket.extensions).toBe('');
  });

  test.for([
    ['an empty topic', [''], 1008, 'bad-topic'],
    ['a long topic', ['t'.repeat(129)], 1008, 'bad-topic'],
    ['a list of 5,000 topics', Array.from({ length: 5_000 }, (_, index) => `t${index}`), 1008, 'too-many-topics'],
  ] as const)('[MEET5] %s is closed and leaves nothing', async ([_name, topics, code, reason]) => {
    mallory.say({ type: 'subscribe', topics });
    expect(await mallory.closed).toEqual({ code, reason });
    await expectOthersServed();
  });

  test('[MEET5] 10,000 topics, asked for bit by bit, are closed and leave nothing', async () => {
    for (let bit = 0; bit < 100; bit++) {
      mallory.say({ type: 'subscribe', topics: Array.from({ length: 100 }, (_, index) => `${bit}/${index}`) });
    }
    expect(await mallory.closed).toEqual({ code: 1008, reason: 'too-many-topics' });
    await expectOthersServed();
  });

  test('[MEET5] 256 topics of 128 letters are fine, however often one asks for them', async () => {
    const topics = Array.from({ length: 256 }, (_, index) => String(index).padEnd(128, '.'));
    const carol = await connectTo(point.url, ...topics);
    carol.say({ type: 'subscribe', topics });
    await carol.settled();
    expect(point.counts()).toMatchObject({ topics: 258, ended: {} });
  });

  test('[MEET8] one that has to go hears nothing more, and is cut off when it stays', async () => {
    // It reads nothing, so it never learns that it was closed.
    mallory.webSocket.pause();
    mallory.webSocket.send('not json');
    await expect.poll(() => point.counts().ended, SOON).toEqual({ 'not-json': 1 });
    await expectOthersServed();
    expect(point.counts().connections).toBe(3);
    await point.clock.advance(SECOND_MS);
    await expect.poll(() => point.counts().connections, SOON).toBe(2);
  });
});

describe('a full meeting point', () => {
  afterEach(stopMeetingPoints);

  test('[MEET5] has no more room on a topic', async () => {
    const { url } = await startMeetingPoint({ subscribersPerTopic: 2 });
    const [alice] = [await connectTo(url, 'a'), await connectTo(url, 'a')];
    const carol = await connect(url);
    carol.say({ type: 'subscribe', topics: ['a'] });
    expect(await carol.closed).toEqual({ code: 1013, reason: 'full' });
    await alice.settled();
  });

  test('[MEET5] has no room for another topic, but for another subscriber', async () => {
    const { url } = await startMeetingPoint({ topics: 2 });
    await connectTo(url, 'a', 'b');
    const bob = await connectTo(url, 'b');
    bob.say({ type: 'subscribe', topics: ['c'] });
    expect(await bob.closed).toEqual({ code: 1013, reason: 'full' });
  });
});
