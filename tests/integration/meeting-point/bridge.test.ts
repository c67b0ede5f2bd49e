import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createMeetingBridge, type MeetingBridge } from '#main/services/meeting-point/meeting-bridge.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { SOON } from './soon.ts';
import { startForeign, startMute, stopForeigners } from './start-foreign.ts';
import { startMeetingPoint, stopMeetingPoints, type RunningMeetingPoint } from './start-meeting-point.ts';
import { connectTo, type TestClient } from './test-client.ts';

/** Leaves nothing out of a delay. */
const LONGEST = { bytes: (length: number) => new Uint8Array(length).fill(255) };

const published = (topic: string, data: string, clients: number): string =>
  JSON.stringify({ type: 'publish', topic, data, clients });

const uplinks = createSubject<readonly string[]>([]);
let local: RunningMeetingPoint;
let page: TestClient;
let clock: FakeClock;
let bridge: MeetingBridge;

beforeEach(async () => {
  local = await startMeetingPoint();
  page = await connectTo(local.url, 't');
  clock = createFakeClock();
  uplinks.set([]);
  bridge = createMeetingBridge({ local: local.exchange, uplinks, clock, random: LONGEST });
});

afterEach(async () => {
  bridge.dispose();
  stopForeigners();
  await stopMeetingPoints();
});

const say = (client: TestClient, data: unknown, topic = 't'): void => client.say({ type: 'publish', topic, data });
const stateOf = (url: string) => bridge.states.get().get(url);

/** Calls another meeting point and waits until it is on our topics. */
async function bridgeTo(...others: readonly RunningMeetingPoint[]): Promise<void> {
  uplinks.set(others.map(({ url }) => url));
  for (const other of others) {
    await expect.poll(() => other.counts().subscriptions, SOON).toBe(local.counts().topics);
    expect(stateOf(other.url)).toEqual({ kind: 'connected' });
  }
}

describe('a bridge', () => {
  test('[BRIDGE1] carries from here to all others and from these to here, not among them', async () => {
    const [there, elsewhere] = [await startMeetingPoint(), await startMeetingPoint()];
    await bridgeTo(there, elsewhere);
    const [bob, carol] = [await connectTo(there.url, 't'), await connectTo(elsewhere.url, 't')];
    say(page, 'from the page');
    await expect.poll(() => [bob.heard.length, carol.heard.length], SOON).toEqual([1, 1]);
    say(bob, 'from bob');
    await expect.poll(() => page.heard.length, SOON).toBe(2);
    say(page, 'the end');
    await expect.poll(() => carol.heard.length, SOON).toBeGreaterThan(1);
    expect(carol.heard).toEqual([published('t', 'from the page', 2), published('t', 'the end', 2)]);
    expect(JSON.parse(page.heard[1] ?? '')).toEqual({ type: 'publish', topic: 't', data: 'from bob', clients: 1 });
  });

  test('[BRIDGE1] carries nothing that is not sealed, and nothing beside it', async () => {
    const there = await startMeetingPoint();
    await bridgeTo(there);
    const bob = await connectTo(there.url, 't');
    say(page, { type: 'announce' });
    page.say({ type: 'publish', topic: 't', data: 'sealed', extra: 1 });
    await expect.poll(() => bob.heard, SOON).toEqual([published('t', 'sealed', 2)]);
    say(bob, { type: 'announce' });
    say(bob, 'sealed by bob');
    await expect.poll(() => page.heard.length, SOON).toBe(3);
    expect(page.heard[2]).toBe(published('t', 'sealed by bob', 1));
  });

  test('[BRIDGE2] brings a message once, by whatever ways it comes', async () => {
    const [there, elsewhere] = [await startMeetingPoint(), await startMeetingPoint()];
    await bridgeTo(there, elsewhere);
    const bobs = [await connectTo(there.url, 't'), await connectTo(elsewhere.url, 't')];
    say(page, 'own');
    await expect.poll(() => bobs.map(({ heard }) => heard.length), SOON).toEqual([1, 1]);
    for (const bob of bobs) say(bob, 'twice');
    for (const bob of bobs) say(bob, 'last');
    await expect.poll(() => page.heard, SOON).toContain(published('t', 'last', 1));
    for (const bob of bobs) await bob.settled();
    say(page, 'end');
    await expect.poll(() => page.heard.at(-1), SOON).toBe(published('t', 'end', 1));
    expect(page.heard.map((text) => JSON.parse(text).data)).toEqual(['own', 'twice', 'last', 'end']);
  });

  test('[BRIDGE3] is on the topics of those here, and on all again after a break', async () => {
    let there = await startMeetingPoint();
    await bridgeTo(there);
    const second = await connectTo(local.url, 't', 'u');
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(2);
    second.webSocket.close();
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(1);
    page.say({ type: 'subscribe', topics: ['v', 'w'] });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(3);

    await there.close();
    await expect.poll(() => stateOf(there.url)?.kind, SOON).toBe('failed');
    page.say({ type: 'unsubscribe', topics: ['w'] });
    await page.settled();
    there = await startMeetingPoint({}, { port: there.port });
    await clock.advance(SECOND_MS);
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(2);
  });

  test('[BRIDGE4] hangs up when there is nothing to meet on, and calls again when there is', async () => {
    const there = await startMeetingPoint();
    await bridgeTo(there);
    page.say({ type: 'unsubscribe', topics: ['t'] });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(0);
    await clock.advance(19 * SECOND_MS);
    expect(stateOf(there.url)).toEqual({ kind: 'connected' });
    page.say({ type: 'subscribe', topics: ['t'] });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(1);
    page.say({ type: 'unsubscribe', topics: ['t'] });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(0);
    await clock.advance(19 * SECOND_MS);
    expect(stateOf(there.url)?.kind).not.toBe('idle');
    await clock.advance(SECOND_MS);
    expect(stateOf(there.url)).toEqual({ kind: 'idle' });
    await expect.poll(() => there.counts().connections, SOON).toBe(0);
    page.say({ type: 'subscribe', topics: ['t'] });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(1);
    expect(stateOf(there.url)).toEqual({ kind: 'connected' });
  });

  test('[BRIDGE4] calls nobody as long as there is no topic', async () => {
    page.say({ type: 'unsubscribe', topics: ['t'] });
    await page.settled();
    uplinks.set(['ws://127.0.0.1:9']);
    expect(stateOf('ws://127.0.0.1:9')).toEqual({ kind: 'idle' });
  });

  test('[BRIDGE6] follows the list, and leaves alone who stays on it', async () => {
    const [there, elsewhere] = [await startMeetingPoint(), await startMeetingPoint()];
    await bridgeTo(there);
    const seen: unknown[] = [];
    bridge.states.subscribe(() => seen.push(stateOf(there.url)?.kind));
    uplinks.set([there.url, elsewhere.url, elsewhere.url]);
    await expect.poll(() => elsewhere.counts().subscriptions, SOON).toBe(1);
    expect(new Set(seen)).toEqual(new Set(['connected']));
    uplinks.set([elsewhere.url]);
    await expect.poll(() => there.counts().connections, SOON).toBe(0);
    expect([...bridge.states.get()]).toEqual([[elsewhere.url, { kind: 'connected' }]]);
    bridge.dispose();
    await expect.poll(() => elsewhere.counts().connections, SOON).toBe(0);
    expect(elsewhere.counts().ended).toEqual({});
  });

  test.for(['http://127.0.0.1:1', 'javascript:1', 'meeting.example.com', 'ws://127.0.0.1:1/#part', 'ws://', ''])(
    '[BRIDGE6] knows that %j is no address of a meeting point',
    async (url) => {
      uplinks.set([url]);
      expect(stateOf(url)).toEqual({ kind: 'failed', reason: 'bad-address', retryAt: undefined });
    },
  );
});

describe('a line that fails', () => {
  /** Waits until it is failed and has another time to retry than before; how long that is from now. */
  async function delayOf(url: string, reason: string): Promise<number> {
    await expect.poll(() => stateOf(url), SOON).toMatchObject({ kind: 'failed', reason });
    const state = stateOf(url);
    return state?.kind === 'failed' ? (state.retryAt ?? 0) - clock.now() : 0;
  }

  test('[BRIDGE5] is tried again, later each time, until a line has held for a minute', async () => {
    const { port, url, close } = await startMeetingPoint();
    await close();
    uplinks.set([url]);
    for (const seconds of [1, 2, 4, 8, 15, 15]) {
      expect(await delayOf(url, 'unreachable')).toBe(seconds * SECOND_MS);
      await clock.advance(seconds * SECOND_MS);
    }
    await delayOf(url, 'unreachable');
    const there = await startMeetingPoint({}, { port });
    await clock.advance(15 * SECOND_MS);
    await expect.poll(() => stateOf(url), SOON).toEqual({ kind: 'connected' });
    const bob = await connectTo(url, 't');
    for (const seconds of [15, 30, 45, 60]) {
      await clock.advance(15 * SECOND_MS);
      say(bob, `after ${seconds} s`);
      await expect.poll(() => page.heard.at(-1), SOON).toBe(published('t', `after ${seconds} s`, 1));
    }
    await there.close();
    expect(await delayOf(url, 'closed')).toBe(SECOND_MS);
  });

  test('[BRIDGE5] has not held when it breaks at once', async () => {
    const url = await startForeign((webSocket) => webSocket.close());
    uplinks.set([url]);
    // Longer than a minute in all, but none of the lines was.
    for (const seconds of [1, 2, 4, 8, 15, 15, 15, 15]) {
      expect(await delayOf(url, 'closed')).toBe(seconds * SECOND_MS);
      await clock.advance(seconds * SECOND_MS);
    }
  });

  test('[BRIDGE5] is not waited for longer than 10 s', async () => {
    const url = await startMute();
    uplinks.set([url]);
    await clock.advance(10 * SECOND_MS - 1);
    expect(stateOf(url)).toEqual({ kind: 'connecting' });
    await clock.advance(1);
    expect(await delayOf(url, 'no-answer')).toBe(SECOND_MS);
  });

  test('[BRIDGE5] that does not let us in is told apart', async () => {
    const { port } = await startMeetingPoint({}, { path: '/secret' });
    const url = `ws://127.0.0.1:${port}/guess`;
    uplinks.set([url]);
    expect(await delayOf(url, 'refused')).toBe(SECOND_MS);
  });

  test('[BRIDGE5] is over after 30 s without a sign of life', async () => {
    const url = await startForeign(() => undefined);
    uplinks.set([url]);
    await expect.poll(() => stateOf(url), SOON).toEqual({ kind: 'connected' });
    await clock.advance(15 * SECOND_MS);
    expect(stateOf(url)).toEqual({ kind: 'connected' });
    await clock.advance(15 * SECOND_MS);
    expect(await delayOf(url, 'silent')).toBe(SECOND_MS);
  });

  test('[BRIDGE5] is tried again at different times by different people', async () => {
    bridge.dispose();
    bridge = createMeetingBridge({
      local: local.exchange,
      uplinks,
      clock,
      random: { bytes: (n) => new Uint8Array(n) },
    });
    const { url, close } = await startMeetingPoint();
    await close();
    uplinks.set([url]);
    expect(await delayOf(url, 'unreachable')).toBe(SECOND_MS / 2);
  });
});

describe('a hostile meeting point', () => {
  test.for([
    ['what is not JSON', 'not json'],
    ['what is no message', '[1]'],
    ['a topic that is none', '{"type":"publish","topic":{},"data":"x"}'],
    ['bytes', Buffer.from('{"type":"publish","topic":"t","data":"bytes"}')],
    ['a topic of nobody here', '{"type":"publish","topic":"other","data":"x"}'],
    ['a close that it does not mean', '{"type":"subscribe","topics":["t"]}'],
  ] as const)('[BRIDGE7] may send %s', async ([_name, data]) => {
    const url = await startForeign((webSocket) => {
      webSocket.send(data);
      webSocket.send('{"type":"publish","topic":"t","data":"good","clients":"many"}');
    });
    uplinks.set([url]);
    await expect.poll(() => page.heard, SOON).toEqual([published('t', 'good', 1)]);
    expect(stateOf(url)).toEqual({ kind: 'connected' });
    expect(local.counts().ended).toEqual({});
  });

  test('[BRIDGE7] may send 10 MB, which ends its line alone', async () => {
    const there = await startMeetingPoint();
    const url = await startForeign((webSocket) => {
      webSocket.on('error', () => undefined);
      webSocket.send('x'.repeat(10_000_000));
    });
    uplinks.set([url, there.url]);
    await expect.poll(() => stateOf(url), SOON).toMatchObject({ kind: 'failed', reason: 'closed' });
    await expect.poll(() => there.counts().subscriptions, SOON).toBe(1);
    const bob = await connectTo(there.url, 't');
    say(bob, 'still here');
    await expect.poll(() => page.heard, SOON).toEqual([published('t', 'still here', 1)]);
  });

  test('[BRIDGE7] may send 25,000 messages, of which 20,000 are listened to', async () => {
    const url = await startForeign((webSocket) => {
      for (let number = 0; number < 25_000; number++) webSocket.send(published('t', `${number}`, 1));
      webSocket.close();
    });
    uplinks.set([url]);
    await expect.poll(() => stateOf(url), SOON).toMatchObject({ kind: 'failed', reason: 'closed' });
    await page.settled();
    expect(page.heard).toHaveLength(20_000);
    expect(local.counts()).toMatchObject({ connections: 1, ended: {} });
  });
});
