import { beforeEach, expect, test } from 'vitest';

import { createVentRoom, type VentRoom } from '#renderer/bindings/vent.ts';
import type { Said } from '#shared/domain/vent/vent.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Asides, ConnectedPeer } from '#shared/ports/workspace.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';

type Listener = (from: ConnectedPeer, bytes: Uint8Array) => void;

/** Somebody at a laptop, connected with the others that are on. */
interface Somebody {
  readonly member: MemberId;
  readonly device: DeviceId;
  readonly room: VentRoom;
  /** All that came to this laptop, as text. */
  readonly received: string[];
  /** Takes the laptop off the network, or back. */
  readonly connect: (isOn: boolean) => void;
  /** How many words the network takes from it before it refuses. */
  allowance: number;
}

let clock: FakeClock;
let everybody: Somebody[];
let alice: Somebody;
let bob: Somebody;
let carol: Somebody;

function createNetwork(names: readonly string[]): Somebody[] {
  const lines = names.map((name) => ({
    peer: { member: name as MemberId, device: `${name}-laptop` as DeviceId },
    peers: createSubject<readonly ConnectedPeer[]>([]),
    listeners: new Set<Listener>(),
    isOn: true,
  }));
  const connectAll = (): void => {
    for (const line of lines) {
      line.peers.set(line.isOn ? lines.filter((other) => other !== line && other.isOn).map(({ peer }) => peer) : []);
    }
  };
  connectAll();
  let count = 0;
  return lines.map((line) => {
    const received: string[] = [];
    const asides: Asides = {
      device: line.peer.device,
      say: ({ bytes, to = [] }) =>
        to.filter((device) => {
          const other = lines.find(({ peer }) => peer.device === device);
          if (!line.isOn || other?.isOn !== true || person.allowance <= 0) return false;
          person.allowance -= 1;
          for (const listener of other.listeners) listener(line.peer, bytes.slice());
          return true;
        }),
      listen: (_topic, listener) => {
        line.listeners.add(listener);
        return () => line.listeners.delete(listener);
      },
    };
    line.listeners.add((_from, bytes) => received.push(new TextDecoder().decode(bytes)));
    const circle = { me: line.peer.member, peers: line.peers, asides };
    const newId = (): string => `id-${String((count += 1)).padStart(20, '0')}`;
    const person: Somebody = {
      ...line.peer,
      received,
      allowance: Infinity,
      connect: (isOn) => {
        line.isOn = isOn;
        connectAll();
      },
      room: createVentRoom({ circle, clock, newId }),
    };
    return person;
  });
}

beforeEach(() => {
  clock = createFakeClock();
  everybody = createNetwork(['alice', 'bob', 'carol']);
  [alice, bob, carol] = everybody as [Somebody, Somebody, Somebody];
});

const presentOf = ({ room }: Somebody) => {
  const vent = room.present.get();
  if (vent === undefined) throw new Error('is in none');
  return vent;
};
const textsOf = (said: readonly Said[]): readonly string[] => said.map(({ author, text }) => `${author}: ${text}`);

/** Alice lets something out, and these listen. */
function begin(...listeners: readonly Somebody[]): void {
  alice.room.open(
    listeners.map(({ member }) => member),
    5 * MINUTE_MS,
  );
  for (const { room } of listeners) room.come(room.invitations.get()[0]?.id ?? '');
  alice.room.begin();
}

test('[VENT2] whoever is asked hears it when they come in, and nobody else does', () => {
  begin(bob);
  alice.room.say('Three weeks without a word');
  bob.room.say('I hear you');
  for (const person of [alice, bob]) {
    expect(presentOf(person).here).toEqual(['alice', 'bob']);
    expect(textsOf(presentOf(person).lines)).toEqual(['alice: Three weeks without a word', 'bob: I hear you']);
  }
  expect(carol.received).toEqual([]);
  expect(carol.room.invitations.get()).toEqual([]);
});

test('[VENT2] who says that it is not the time is left in peace, and it is told to who asked', () => {
  alice.room.open([bob.member, carol.member], 5 * MINUTE_MS);
  carol.room.decline(carol.room.invitations.get()[0]?.id ?? '');
  expect(carol.room.invitations.get()).toEqual([]);
  expect(presentOf(alice).notNow).toEqual(['carol']);
  alice.room.leave();
  expect(bob.room.invitations.get()).toEqual([]);
});

test('[VENT3] the time ends everywhere by itself, and what helps comes after it', async () => {
  begin(bob, carol);
  await clock.advance(5 * MINUTE_MS - 1);
  expect(everybody.map((person) => presentOf(person).phase)).toEqual(['venting', 'venting', 'venting']);
  await clock.advance(10);
  expect(everybody.map((person) => presentOf(person).phase)).toEqual(['solving', 'solving', 'solving']);
  carol.room.say('Ring them');
  expect(everybody.map((person) => textsOf(presentOf(person).options))).toEqual([
    ['carol: Ring them'],
    ['carol: Ring them'],
    ['carol: Ring them'],
  ]);
});

test('[VENT3] the shift is called for all, and nothing that is kept of it says by whom', () => {
  begin(bob, carol);
  carol.room.shift();
  expect(everybody.map((person) => presentOf(person).phase)).toEqual(['solving', 'solving', 'solving']);
  const { here, lines, options, notNow } = presentOf(bob);
  expect({ here, lines, options, notNow }).toEqual({
    here: ['alice', 'bob', 'carol'],
    lines: [],
    options: [],
    notNow: [],
  });
});

test('[VENT5] who comes in later is told how far it is, and never what was said', async () => {
  alice.room.open([bob.member, carol.member], 5 * MINUTE_MS);
  bob.room.come(bob.room.invitations.get()[0]?.id ?? '');
  alice.room.begin();
  alice.room.say('a secret');
  await clock.advance(MINUTE_MS);
  carol.room.come(carol.room.invitations.get()[0]?.id ?? '');
  expect(presentOf(carol).phase).toBe('venting');
  expect(presentOf(carol).endsAt).toBe(presentOf(alice).endsAt);
  expect(presentOf(carol).lines).toEqual([]);
  expect(presentOf(carol).here.toSorted()).toEqual(['alice', 'bob', 'carol']);
  alice.room.say('for all of you');
  expect(textsOf(presentOf(carol).lines)).toEqual(['alice: for all of you']);
});

test('[VENT5] whose network goes is not in it until it is back, and hears nothing of what was said meanwhile', () => {
  begin(bob);
  bob.connect(false);
  expect(presentOf(alice).here).toEqual(['alice']);
  alice.room.say('into the void');
  bob.connect(true);
  expect(presentOf(alice).here).toEqual(['alice', 'bob']);
  expect(presentOf(bob).here.toSorted()).toEqual(['alice', 'bob']);
  expect(presentOf(bob).lines).toEqual([]);
  alice.room.say('there you are');
  expect(textsOf(presentOf(bob).lines)).toEqual(['alice: there you are']);
});

test('[VENT2] it goes on when whoever opened it is gone', () => {
  begin(bob, carol);
  alice.connect(false);
  bob.room.say('still here');
  expect(presentOf(carol).here).toEqual(['bob', 'carol']);
  expect(textsOf(presentOf(carol).lines)).toEqual(['bob: still here']);
});

test('[VENT4] what the network does not take at once goes out soon, in its order', async () => {
  begin(bob);
  alice.allowance = 1;
  for (const text of ['one', 'two', 'three']) alice.room.say(text);
  expect(textsOf(presentOf(bob).lines)).toEqual(['alice: one']);
  alice.allowance = Infinity;
  await clock.advance(1_000);
  expect(textsOf(presentOf(bob).lines)).toEqual(['alice: one', 'alice: two', 'alice: three']);
});

test('[VENT4] once somebody has left, nothing of it is with them', () => {
  begin(bob);
  alice.room.say('a secret');
  bob.room.leave();
  expect(bob.room.present.get()).toBeUndefined();
  expect(presentOf(alice).here).toEqual(['alice']);
  alice.room.leave();
  expect(alice.room.present.get()).toBeUndefined();
});

test('[VENT2] alone it begins at once, and nobody is told', () => {
  alice.room.open([], 5 * MINUTE_MS);
  alice.room.say('to myself');
  expect(presentOf(alice).phase).toBe('venting');
  expect(textsOf(presentOf(alice).lines)).toEqual(['alice: to myself']);
  expect(bob.received).toEqual([]);
});
