import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, test } from 'vitest';
import { SOON } from './soon.ts';
import { startMeetingPoint, stopMeetingPoints } from './start-meeting-point.ts';
import { connect, connectTo, type TestClient } from './test-client.ts';

/** Two clients of y-webrtc 10.3.0 at its own server: who said what, and what the server said to whom, in order. */
interface Recording {
  readonly said: readonly { readonly by: 'alice' | 'bob'; readonly text: string }[];
  readonly heard: Readonly<Record<'alice' | 'bob', readonly string[]>>;
}

const recording = JSON.parse(readFileSync(new URL('./y-webrtc-recording.json', import.meta.url), 'utf8')) as Recording;

afterEach(stopMeetingPoints);

describe('a meeting point', () => {
  test('[MEET1] answers clients of y-webrtc as the server of y-webrtc does', async () => {
    const { url } = await startMeetingPoint();
    const people: Partial<Record<'alice' | 'bob', TestClient>> = {};
    for (const { by, text } of recording.said) {
      const client = (people[by] ??= await connect(url));
      client.webSocket.send(text);
      await client.settled();
    }
    await expect.poll(() => people.alice?.heard, SOON).toEqual(recording.heard.alice);
    await expect.poll(() => people.bob?.heard, SOON).toEqual(recording.heard.bob);
  });

  test('[MEET1] answers a ping of y-webrtc and one of WebSocket', async () => {
    const { url } = await startMeetingPoint();
    const alice = await connect(url);
    await alice.settled();
    const ponged = new Promise((resolve) => alice.webSocket.once('pong', (data) => resolve(data.toString())));
    alice.webSocket.ping('you there?');
    expect(await ponged).toBe('you there?');
  });

  test('[MEET1] brings what one publishes who is on no topic, and nothing to those on other topics', async () => {
    const { url } = await startMeetingPoint();
    const [alice, bob, carol] = [await connectTo(url, 'a'), await connectTo(url, 'b'), await connect(url)];
    carol.say({ type: 'publish', topic: 'a', data: 1 });
    carol.say({ type: 'publish', topic: 'nobody', data: 2 });
    await carol.settled();
    await bob.settled();
    expect(bob.heard).toEqual([]);
    await expect.poll(() => alice.heard, SOON).toEqual(['{"type":"publish","topic":"a","data":1,"clients":1}']);
  });

  test('[MEET1] brings nothing to one who has unsubscribed', async () => {
    const { url, counts } = await startMeetingPoint();
    const [alice, bob] = [await connectTo(url, 'a', 'b'), await connectTo(url, 'a')];
    alice.say({ type: 'unsubscribe', topics: ['a', 'never'] });
    await alice.settled();
    expect(counts()).toMatchObject({ topics: 2, subscriptions: 2 });
    bob.say({ type: 'publish', topic: 'a' });
    await expect.poll(() => bob.heard, SOON).toEqual(['{"type":"publish","topic":"a","clients":1}']);
    await alice.settled();
    expect(alice.heard).toEqual([]);
  });

  test('[MEET2] passes on what it cannot walk', async () => {
    const { url } = await startMeetingPoint();
    const [alice, bob] = [await connectTo(url, 'a'), await connectTo(url, 'a')];
    const deep = `${'['.repeat(30_000)}${']'.repeat(30_000)}`;
    bob.webSocket.send(`{"type":"publish","topic":"a","data":${deep}} \n`);
    await expect.poll(() => alice.heard, SOON).toEqual([`{"type":"publish","topic":"a","data":${deep},"clients":2}`]);
  });

  test('[MEET2] lets nobody say how many listen', async () => {
    const { url } = await startMeetingPoint();
    const alice = await connectTo(url, 'a');
    alice.say({ type: 'publish', topic: 'a', clients: 99 });
    await expect.poll(() => alice.heard.map((text) => JSON.parse(text).clients), SOON).toEqual([1]);
  });

  test('[MEET3] passes over what it does not know', async () => {
    const { url, counts } = await startMeetingPoint();
    const alice = await connect(url);
    alice.say({ type: 'who-is-there', topics: 7 });
    alice.say({ type: '__proto__' });
    await alice.settled();
    expect(alice.heard).toEqual([]);
    expect(counts()).toMatchObject({ connections: 1, ended: {} });
  });
});
