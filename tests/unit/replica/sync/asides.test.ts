import { expect, test } from 'vitest';

import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { type Allowance, createAllowance } from '#shared/replica/sync/allowance.ts';
import { createAsides } from '#shared/replica/sync/asides.ts';
import { createSyncHub } from '#shared/replica/sync/sync-hub.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';
import { deviceOf } from './examples.ts';
import { createFakeNetwork } from './fake-link.ts';
import { createFakeSite } from './fake-site.ts';

const [ALICE, BOB, CAROL, MALLORY] = [1, 2, 3, 9].map(deviceOf) as [DeviceId, DeviceId, DeviceId, DeviceId];
const memberOf = (device: DeviceId) => device.repeat(2) as MemberId;
const bytesOf = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

/** Asides of alice, connected with bob and carol. Mallory belongs to nothing. */
function begin() {
  const clock = createFakeClock();
  const connected = createSubject<readonly DeviceId[]>([BOB, CAROL]);
  const sent: { readonly to: DeviceId; readonly message: Uint8Array }[] = [];
  const errors: string[] = [];
  const asides = createAsides({
    device: ALICE,
    send: (to, message) => sent.push({ to, message }),
    connected,
    deviceOf: (device) =>
      device === MALLORY
        ? undefined
        : { member: memberOf(device), keys: { signingKey: new Uint8Array(), sealingKey: new Uint8Array() } },
    clock,
    logger: { error: (message) => errors.push(message) },
  });
  const heard: { readonly from: DeviceId; readonly member: MemberId; readonly bytes: readonly number[] }[] = [];
  const listen = (topic: string) =>
    asides.listen(topic, ({ device, member }, bytes) => heard.push({ from: device, member, bytes: [...bytes] }));
  const take = (from: DeviceId, ...bytes: number[]): boolean => asides.take(from, Uint8Array.from(bytes));
  return { asides, clock, connected, sent, errors, heard, listen, take };
}

test('[ASIDE1] an aside goes to all who are connected, or to those who are named, and has one form', () => {
  const { asides, sent } = begin();
  expect(asides.say({ topic: 'hand', bytes: Uint8Array.of(1, 2) })).toEqual([BOB, CAROL]);
  expect(asides.say({ topic: 'hand', bytes: new Uint8Array(), to: [CAROL, MALLORY] })).toEqual([CAROL]);
  expect(asides.say({ topic: 'hand', bytes: new Uint8Array(), to: [] })).toEqual([]);
  const form = [0x61, 4, ...bytesOf('hand')];
  expect(sent.map(({ to, message }) => [to, [...message]])).toEqual([
    [BOB, [...form, 1, 2]],
    [CAROL, [...form, 1, 2]],
    [CAROL, form],
  ]);
});

test('[ASIDE1] what others say is heard by those who listen on its topic, as whose link it came by', () => {
  const { heard, listen, take } = begin();
  const stop = listen('hand');
  listen('time/1');
  expect(take(BOB, 0x61, 4, ...bytesOf('hand'), 7, 8)).toBe(true);
  expect(take(CAROL, 0x61, 6, ...bytesOf('time/1'))).toBe(true);
  expect(take(BOB, 0x61, 3, ...bytesOf('han'), 7)).toBe(true);
  expect(heard).toEqual([
    { from: BOB, member: memberOf(BOB), bytes: [7, 8] },
    { from: CAROL, member: memberOf(CAROL), bytes: [] },
  ]);
  stop();
  stop();
  take(BOB, 0x61, 4, ...bytesOf('hand'), 9);
  expect(heard).toHaveLength(2);
});

test('[ASIDE1] what is malformed, or of nobody in the circle, is dropped without a word; everything else is left to others', () => {
  const { heard, listen, take, asides, errors } = begin();
  for (const topic of ['h', 'hand']) listen(topic);
  for (const malformed of [[0x61], [0x61, 0], [0x61, 5, ...bytesOf('hand')], [0x61, 1, 0x20], [0x61, 2, 0x68, 0x80]])
    expect(take(BOB, ...malformed)).toBe(true);
  expect(take(BOB, 0x61, 65, ...bytesOf('h'.repeat(65)))).toBe(true);
  expect(take(BOB, 0x61, 255, ...bytesOf('h'.repeat(255)))).toBe(true);
  const longest = new Uint8Array(3 + 16 * 1024).fill(0x68);
  longest.set([0x61, 1]);
  expect(asides.take(BOB, longest)).toBe(true);
  expect(heard.map(({ bytes }) => bytes.length)).toEqual([16 * 1024]);
  const tooLong = new Uint8Array(longest.length + 1);
  tooLong.set(longest);
  expect(asides.take(BOB, tooLong)).toBe(true);
  expect(take(MALLORY, 0x61, 1, 0x68, 1)).toBe(true);
  expect(heard).toHaveLength(1);
  for (const other of [[], [1], [0x70, 1, 0x68]]) expect(take(BOB, ...other)).toBe(false);
  expect(errors).toEqual([]);
});

test('[ASIDE1] the bytes are the listener’s own, and one who fails harms neither the others nor the link', () => {
  const { asides, heard, listen, errors } = begin();
  asides.listen('hand', (_, bytes) => {
    bytes.fill(0);
    throw new Error('told to fail');
  });
  listen('hand');
  const message = Uint8Array.from([0x61, 4, ...bytesOf('hand'), 5]);
  expect(asides.take(BOB, message)).toBe(true);
  expect(heard.map(({ bytes }) => bytes)).toEqual([[5]]);
  expect(message.at(-1)).toBe(5);
  expect(errors).toHaveLength(1);
});

test('[ASIDE1] nothing is said under a bad topic or beyond 16 KiB, and nothing heard after the end', () => {
  const { asides, heard, listen, take } = begin();
  for (const topic of ['', 'two words', 'né', 'h'.repeat(65)]) {
    expect(() => asides.say({ topic, bytes: new Uint8Array() })).toThrow('topic');
    expect(() => asides.listen(topic, () => undefined)).toThrow('topic');
  }
  expect(() => asides.say({ topic: 'h', bytes: new Uint8Array(16 * 1024 + 1) })).toThrow('short');
  listen('h');
  asides.dispose();
  take(BOB, 0x61, 1, 0x68, 1);
  expect(heard).toEqual([]);
});

test('[ASIDE2] what is beyond twenty at once and ten a second is not sent, for each device by itself', async () => {
  const { asides, clock, connected, sent } = begin();
  const say = (count: number, bytes = 1, to?: readonly DeviceId[]): number =>
    Array.from({ length: count }, () =>
      asides.say({ topic: 'h', bytes: new Uint8Array(bytes), ...(to === undefined ? {} : { to }) }),
    ).filter((told) => told.length > 0).length;
  expect(say(50, 1, [BOB])).toBe(20);
  expect(asides.say({ topic: 'h', bytes: Uint8Array.of(1) })).toEqual([CAROL]);
  await clock.advance(SECOND_MS);
  expect(say(50, 1, [BOB])).toBe(10);
  await clock.advance(60 * SECOND_MS);
  sent.length = 0;
  expect(say(50, 16_000, [BOB])).toBe(7);
  connected.set([CAROL]);
  connected.set([CAROL, BOB]);
  expect(say(50, 16_000, [BOB])).toBe(7);
  expect(sent).toHaveLength(14);
});

test('[ASIDE2] with keystrokes ten times a second and carets as often, nothing is dropped at the other side', async () => {
  const { asides, clock, sent } = begin();
  const allowance: Allowance = createAllowance({ clock });
  const verdicts = new Set<string>();
  for (let tenth = 0; tenth < 600; tenth++) {
    sent.length = 0;
    for (let number = 0; number < 30; number++) asides.say({ topic: 'h', bytes: new Uint8Array(16_000), to: [BOB] });
    for (const bytes of [300, 300, 60, ...sent.map(({ message }) => message.length)])
      verdicts.add(allowance.take(bytes));
    await clock.advance(100);
  }
  expect([...verdicts]).toEqual(['ok']);
});

test('[ASIDE2] [FLOW2] whoever floods is dropped and cut off, and the keystrokes of others come through', async () => {
  const clock = createFakeClock();
  const network = createFakeNetwork(clock);
  const heard: number[] = [];
  const keystrokes: DeviceId[] = [];
  const asides = createAsides({
    ...{ device: ALICE, clock, connected: createSubject<readonly DeviceId[]>([]), send: () => undefined },
    deviceOf: (device) => ({
      member: memberOf(device),
      keys: { signingKey: new Uint8Array(), sealingKey: new Uint8Array() },
    }),
    logger: { error: () => undefined },
  });
  asides.listen('h', (_, bytes) => heard.push(bytes.length));
  const hub = createSyncHub({
    site: {
      ...createFakeSite(1),
      takeLive: (from, message) => void (asides.take(from, message) || keystrokes.push(from)),
    },
    ...{ clock, logger: { error: () => undefined, info: () => undefined } },
  });
  hub.connect(network.transportOf(ALICE));
  const byMallory = network.unite(deviceOf(2), ALICE);
  const byCarol = network.unite(CAROL, ALICE);
  await clock.advance(SECOND_MS);
  const flood = Uint8Array.from([0x61, 1, 0x68, ...new Uint8Array(1_000)]);
  for (let second = 0; second < 30; second++) {
    for (let number = 0; number < 700; number++) byMallory.send('live', flood);
    for (let number = 0; number < 10; number++) byCarol.send('live', Uint8Array.of(1, 1));
    await clock.advance(SECOND_MS);
  }
  expect(keystrokes).toEqual(Array.from({ length: 300 }, () => CAROL));
  expect(heard.length).toBeGreaterThan(100);
  expect(heard.length).toBeLessThan(30 * 50 + 100);
  expect(hub.connected.get()).toEqual([CAROL]);
});

test('[ASIDE1] the hub sends to one device alone, and to nobody who is not connected', async () => {
  const clock = createFakeClock();
  const network = createFakeNetwork(clock);
  const hub = createSyncHub({
    site: createFakeSite(1),
    clock,
    logger: { error: () => undefined, info: () => undefined },
  });
  hub.connect(network.transportOf(ALICE));
  for (const device of [BOB, CAROL]) network.unite(ALICE, device);
  await clock.advance(SECOND_MS);
  network.sent.length = 0;
  hub.sendLive(CAROL, Uint8Array.of(0x61, 1, 0x68));
  hub.sendLive(MALLORY, Uint8Array.of(0x61, 1, 0x68));
  expect(network.sent.map(({ to }) => to)).toEqual([CAROL]);
});
