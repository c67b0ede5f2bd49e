import { beforeEach, expect, test } from 'vitest';

import { createMeshSignaling, type MeshSignaling } from '#renderer/adapters/webrtc/mesh-signaling.ts';
import { createRoomSeal, type RoomSeal } from '#renderer/adapters/webrtc/room-seal.ts';
import type { MeetingChannel } from '#shared/ports/network.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

const ROOM = { topic: 'ab'.repeat(32), password: 'cd'.repeat(32) };
const NAME = 'the room';
const SDP = 'v=0\r\no=- 1 2 IN IP4 127.0.0.1\r\ns=-\r\nm=application 9 UDP/DTLS/SCTP webrtc-datachannel\r\n';
const endOf = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;
const [OWN, OTHER] = [endOf(0), endOf(1)];
const ANNOUNCE = { type: 'announce', from: OTHER };
const signalOf = (type: string) => ({
  type: 'signal',
  from: OTHER,
  to: OWN,
  token: 1,
  signal: type === 'candidate' ? { type, candidate: { candidate: 'c' } } : { type, sdp: SDP, to: '1' },
});

let clock: FakeClock;
let there: RoomSeal;
let signaling: MeshSignaling;
let ends: Map<string, unknown> | undefined;
let listener: Parameters<MeetingChannel['subscribe']>[1] | undefined;
let said: unknown[];
let told: unknown[];
let errors: string[];
let close: () => void;

beforeEach(() => {
  clock = createFakeClock();
  there = createRoomSeal(ROOM, createSeededRandom(1));
  ends = new Map();
  [said, told, errors] = [[], [], []];
  signaling = createMeshSignaling({
    roomName: NAME,
    topic: ROOM.topic,
    seal: createRoomSeal(ROOM, createSeededRandom(2)),
    channel: {
      subscribe: (_topic, given) => {
        listener = given;
        return () => {
          listener = undefined;
        };
      },
      publish: (topic, message) => {
        expect(topic).toBe(ROOM.topic);
        void there.open(message).then((value) => said.push(value));
      },
    },
    clock,
    logger: { info: () => undefined, error: (message) => errors.push(message) },
    maxEnds: 3,
    ends: () => ends,
  });
  close = signaling.open({ onReach: () => told.push('reach'), onMessage: (message) => told.push(message) });
});

const published = (data: unknown) => ({ type: 'publish', topic: NAME, data });
const SOON = { interval: 2 } as const;

/** Whether what the other end says comes to y-webrtc. */
async function passes(value: unknown): Promise<boolean> {
  told = [];
  listener?.onMessage(await there.seal(value));
  // What certainly passes shows that the one before it has been looked at.
  const known = { type: 'announce', from: endOf(99) };
  ends?.set(known.from, {});
  listener?.onMessage(await there.seal(known));
  await expect.poll(() => told.at(-1), SOON).toEqual(published(known));
  ends?.delete(known.from);
  return told.length === 2;
}

test('[ROOM11] of somebody unknown announcements and offers pass, of others every signal', async () => {
  expect(await passes(ANNOUNCE)).toBe(true);
  expect(told[0]).toEqual(published(ANNOUNCE));
  expect(await passes(signalOf('offer'))).toBe(true);
  expect(await passes(signalOf('answer'))).toBe(false);
  expect(await passes(signalOf('candidate'))).toBe(false);
  ends?.set(OTHER, {});
  expect(await passes(signalOf('answer'))).toBe(true);
  expect(await passes(signalOf('candidate'))).toBe(true);
});

test('[ROOM11] what is not of the room, above its size or of another form does not come so far', async () => {
  listener?.onMessage(new Uint8Array(0));
  listener?.onMessage(new Uint8Array(40));
  listener?.onMessage(
    await createRoomSeal({ ...ROOM, password: 'ce'.repeat(32) }, createSeededRandom(3)).seal(ANNOUNCE),
  );
  expect(await passes({ ...ANNOUNCE, type: 'other' })).toBe(false);
  expect(await passes({ ...ANNOUNCE, padding: 'x'.repeat(32 * 1024) })).toBe(false);
  expect(errors).toEqual([]);
});

test('[ROOM10] while all places are taken nobody else passes, and this end does not announce itself', async () => {
  signaling.send(published({ type: 'announce', from: OWN }));
  await expect.poll(() => said, SOON).toHaveLength(1);
  for (const number of [2, 3, 4]) ends?.set(endOf(number), {});
  expect(await passes(ANNOUNCE)).toBe(false);
  expect(await passes(signalOf('offer'))).toBe(false);
  expect(await passes({ ...ANNOUNCE, from: endOf(2) })).toBe(true);
  await clock.advance(60_000);
  ends?.delete(endOf(2));
  signaling.send(published({ type: 'announce', from: OWN }));
  await expect.poll(() => said, SOON).toHaveLength(2);
});

test('[ROOM13] who is called too often is called later, but may call', async () => {
  signaling.noteBegun(OTHER);
  signaling.noteEnded(OTHER);
  expect(await passes(ANNOUNCE)).toBe(false);
  expect(await passes(signalOf('offer'))).toBe(true);
  told = [];
  await clock.advance(1_000);
  expect(told).toEqual([published(ANNOUNCE)]);
});

test('[ROOM11] [ROOM12] what y-webrtc says of this room goes out sealed and in its order, its announcements as often as they should', async () => {
  const signal = { ...signalOf('offer'), from: OWN, to: OTHER };
  signaling.send({ type: 'subscribe', topics: [NAME] });
  signaling.send({ ...published({ type: 'announce', from: OWN }), topic: 'another room' });
  for (let count = 0; count < 5; count++) signaling.send(published({ type: 'announce', from: OWN }));
  for (let token = 0; token < 20; token++) signaling.send(published({ ...signal, token }));
  await expect.poll(() => said, SOON).toHaveLength(21);
  const expected = Array.from({ length: 20 }, (_, token) => ({
    ...signal,
    token,
    signal: { type: 'offer', sdp: SDP },
  }));
  expect(said).toEqual([{ type: 'announce', from: OWN }, ...expected]);
  expect(await passes({ type: 'announce', from: OWN })).toBe(false);
  await clock.advance(1_000);
  await expect.poll(() => said, SOON).toHaveLength(22);
});

test('[ROOM12] whenever its line stands again it announces itself anew', async () => {
  signaling.send(published({ type: 'announce', from: OWN }));
  await clock.advance(60_000);
  await expect.poll(() => said.length, SOON).toBeGreaterThan(5);
  const count = said.length;
  listener?.onReach();
  expect(told).toEqual(['reach']);
  await expect.poll(() => said.length, SOON).toBe(count + 1);
});

test('[ROOM17] once closed it says nothing, passes nothing and waits for nothing', async () => {
  signaling.send(published({ type: 'announce', from: OWN }));
  signaling.noteBegun(OTHER);
  signaling.noteEnded(OTHER);
  await passes(ANNOUNCE);
  await expect.poll(() => said, SOON).toHaveLength(1);
  const late = listener;
  const message = await there.seal({ ...ANNOUNCE, from: endOf(7) });
  signaling.send(published({ ...signalOf('offer'), from: OWN, to: OTHER }));
  late?.onMessage(message);
  close();
  told = [];
  expect(listener).toBeUndefined();
  signaling.send(published({ type: 'announce', from: OWN }));
  signaling.noteEnded(OTHER);
  await clock.advance(60_000);
  expect(said).toHaveLength(1);
  expect(told).toEqual([]);
  expect(errors).toEqual([]);
});
