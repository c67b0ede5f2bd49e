import { beforeEach, describe, expect, test, vi } from 'vitest';

import { createMeetingChannel } from '#renderer/adapters/meeting/meeting-channel.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import { createFakeClock, type FakeClock, settle } from '#tests/support/fake-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { FakeSocket } from './fake-socket.ts';

let clock: FakeClock;
let channel: MeetingChannel;
let addresses: (string | Error | undefined)[];
let errors: string[];

beforeEach(() => {
  vi.stubGlobal('WebSocket', FakeSocket);
  FakeSocket.all = [];
  clock = createFakeClock();
  addresses = [];
  errors = [];
  channel = createMeetingChannel({
    address: () => {
      const next = addresses.length > 0 ? addresses.shift() : 'ws://127.0.0.1:1/secret';
      return next instanceof Error ? Promise.reject(next) : Promise.resolve(next);
    },
    clock,
    random: createSeededRandom(3),
    logger: { info: () => undefined, error: (message) => errors.push(message) },
  });
});

function join(topic: string) {
  const heard: string[] = [];
  const dispose = channel.subscribe(topic, {
    onMessage: (message) => heard.push(new TextDecoder().decode(message)),
    onReach: () => heard.push('reach'),
  });
  return { heard, dispose };
}

const published = (topic: string, text: string): string =>
  JSON.stringify({ type: 'publish', topic, data: Buffer.from(`whatever${text}`).toString('base64'), clients: 2 });

/** What was published, without the eight bytes that make it unlike everything else. */
function contentOf(sent: unknown) {
  const { topic, data }: Readonly<Record<string, unknown>> = { ...Object(sent) };
  return { topic, message: Buffer.from(String(data), 'base64').subarray(8) };
}

describe('topics', () => {
  test('[CHAN1] one line serves all topics, from the first to the last', async () => {
    expect(FakeSocket.all).toHaveLength(0);
    const [one, two, again] = [join('one'), join('two'), join('one')];
    await settle();
    expect(FakeSocket.all).toHaveLength(1);
    expect(one.heard).toEqual([]);
    FakeSocket.last().answer();
    expect(FakeSocket.last().sent).toEqual([{ type: 'subscribe', topics: ['one', 'two'] }]);
    expect([one.heard, two.heard, again.heard]).toEqual([['reach'], ['reach'], ['reach']]);
    one.dispose();
    one.dispose();
    expect(FakeSocket.last().sent).toHaveLength(1);
    again.dispose();
    expect(FakeSocket.last().sent.at(-1)).toEqual({ type: 'unsubscribe', topics: ['one'] });
    two.dispose();
    expect(FakeSocket.last().readyState).toBe(3);
    await clock.advance(120_000);
    expect(FakeSocket.all).toHaveLength(1);
  });

  test('[CHAN1] whoever comes to an open line is told at once, but not before it has come', async () => {
    join('one');
    await settle();
    FakeSocket.last().answer();
    const [two, gone, again] = [join('two'), join('three'), join('one')];
    expect(two.heard).toEqual([]);
    gone.dispose();
    await settle();
    expect([two.heard, gone.heard, again.heard]).toEqual([['reach'], [], ['reach']]);
    expect(FakeSocket.last().sent.slice(1)).toEqual([
      { type: 'subscribe', topics: ['two'] },
      { type: 'subscribe', topics: ['three'] },
      { type: 'unsubscribe', topics: ['three'] },
    ]);
  });

  test('[CHAN1] the next topic after the last has a line of its own', async () => {
    const { dispose } = join('one');
    await settle();
    FakeSocket.last().answer();
    dispose();
    const two = join('two');
    await settle();
    expect(FakeSocket.all).toHaveLength(2);
    FakeSocket.all[0]?.say(published('two', 'late'));
    FakeSocket.last().answer();
    expect(two.heard).toEqual(['reach']);
  });
});

describe('the line', () => {
  test('[CHAN2] it is tried again, ever less often, at the address of that time', async () => {
    addresses = ['ws://a/', new Error('not yet'), 'ws://b/'];
    const { heard } = join('one');
    await settle();
    FakeSocket.last().breakOff();
    await clock.advance(999);
    expect(addresses).toHaveLength(2);
    await clock.advance(1);
    expect(addresses).toHaveLength(1);
    await clock.advance(2_000);
    expect(FakeSocket.all.map(({ url }) => url)).toEqual(['ws://a/', 'ws://b/']);
    for (const pauseMs of [4_000, 8_000, 16_000, 30_000, 30_000]) {
      const count = FakeSocket.all.length;
      FakeSocket.last().breakOff();
      await clock.advance(pauseMs - 1);
      expect(FakeSocket.all).toHaveLength(count);
      await clock.advance(1);
      expect(FakeSocket.all).toHaveLength(count + 1);
    }
    FakeSocket.last().answer();
    for (let second = 0; second < 60; second++) {
      FakeSocket.last().say('{"type":"pong"}');
      await clock.advance(1_000);
    }
    const count = FakeSocket.all.length;
    FakeSocket.last().breakOff();
    await clock.advance(1_000);
    expect(FakeSocket.all).toHaveLength(count + 1);
    FakeSocket.last().answer();
    expect(heard).toEqual(['reach', 'reach']);
  });

  test('[CHAN2] what does not answer, and what falls silent, is hung up', async () => {
    join('one');
    await clock.advance(9_999);
    expect(FakeSocket.last().readyState).toBe(0);
    await clock.advance(1);
    expect(FakeSocket.last().readyState).toBe(3);
    await clock.advance(1_000);
    const socket = FakeSocket.last();
    socket.answer();
    await clock.advance(29_999);
    expect(socket.sent.slice(1)).toEqual([{ type: 'ping' }]);
    expect(socket.readyState).toBe(1);
    await clock.advance(1);
    expect(socket.readyState).toBe(3);
    await clock.advance(2_000);
    expect(FakeSocket.all).toHaveLength(3);
  });

  test('[CHAN2] what is disposed while an address is asked for or a pause lasts, calls nobody', async () => {
    join('one').dispose();
    await settle();
    expect(FakeSocket.all).toHaveLength(0);
    addresses = [undefined];
    const early = join('one');
    await clock.advance(999);
    expect(FakeSocket.all).toHaveLength(0);
    early.dispose();
    await clock.advance(60_000);
    expect(FakeSocket.all).toHaveLength(0);
    const { dispose } = join('one');
    await settle();
    FakeSocket.last().breakOff();
    dispose();
    await clock.advance(60_000);
    expect(FakeSocket.all).toHaveLength(1);
  });
});

describe('messages', () => {
  test('[CHAN3] a message goes out as base64, or not at all', async () => {
    channel.publish('one', Uint8Array.of(1));
    join('one');
    await settle();
    const socket = FakeSocket.last();
    channel.publish('one', Uint8Array.of(2));
    socket.answer();
    channel.publish('one', Uint8Array.of(0, 255, 3));
    channel.publish('other', new Uint8Array(46 * 1024));
    channel.publish('one', new Uint8Array(46 * 1024 + 1));
    socket.bufferedAmount = 1024 * 1024 + 1;
    channel.publish('one', Uint8Array.of(4));
    expect(socket.sent.slice(1).map(contentOf)).toEqual([
      { topic: 'one', message: Buffer.of(0, 255, 3) },
      { topic: 'other', message: Buffer.alloc(46 * 1024) },
    ]);
    expect(JSON.stringify(socket.sent.at(-1)).length).toBeLessThan(64 * 1024);
    expect(errors).toEqual(['A message of 47105 bytes is too large for a meeting point.']);
    socket.breakOff();
    channel.publish('one', Uint8Array.of(5));
    expect(socket.sent).toHaveLength(3);
  });

  test('[CHAN3] what is said again is never the same text, which a bridge would hold back', async () => {
    join('one');
    await settle();
    const socket = FakeSocket.last();
    socket.answer();
    for (let time = 0; time < 3; time++) channel.publish('one', Uint8Array.of(7));
    const said = socket.sent.slice(1);
    expect(new Set(said.map((each) => JSON.stringify(each))).size).toBe(3);
    expect(said.map(contentOf)).toEqual([7, 7, 7].map((byte) => ({ topic: 'one', message: Buffer.of(byte) })));
  });

  test('[CHAN4] what is no message of ours is passed over', async () => {
    const { heard } = join('one');
    const two = join('two');
    await settle();
    const socket = FakeSocket.last();
    socket.answer();
    for (const text of [
      'not json',
      '',
      'null',
      '7',
      '[]',
      '{"type":"pong"}',
      '{"type":"publish"}',
      '{"type":"publish","topic":"one"}',
      '{"type":"publish","topic":"one","data":{}}',
      '{"type":"publish","topic":"one","data":"%"}',
      '{"type":"publish","topic":["one"],"data":"AAAA"}',
      '{"type":"announce","topic":"one","data":"AAAA"}',
      published('three', 'for nobody'),
      published('one', 'x'.repeat(50_000)),
      new ArrayBuffer(3),
    ]) {
      socket.say(text);
    }
    socket.say(published('one', 'Hello'));
    expect(heard).toEqual(['reach', 'Hello']);
    expect(two.heard).toEqual(['reach']);
    expect(socket.readyState).toBe(1);
  });
});
