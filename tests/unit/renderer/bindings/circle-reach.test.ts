import { afterEach, beforeEach, describe, expect, test } from 'vitest';

import { type CircleReach, followReach, type Reach, type ReachSource } from '#renderer/bindings/circle-reach.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { CircleMember, ConnectedPeer, Delivery, SaveStatus } from '#shared/ports/workspace.ts';
import { createFakeClock } from '#tests/support/fake-clock.ts';

const ALICE = 'alice' as MemberId;
const BOB = 'bob' as MemberId;
const CAROL = 'carol' as MemberId;
const SAVING: SaveStatus = { state: 'saving', sinceAt: 0 };
const FAILED: SaveStatus = { state: 'failed', code: 'disk-full' };

/** The circle of alice as the test says it is; a device is named after its member, with a number behind. */
function createSource() {
  const members = createSubject<readonly CircleMember[]>([ALICE, BOB, CAROL].map(memberOf));
  const peers = createSubject<readonly ConnectedPeer[]>([]);
  const deliveries = createSubject<ReadonlyMap<DeviceId, Delivery>>(new Map());
  const ownSaved = createSubject<SaveStatus>({ state: 'saved' });
  let seq = 2;
  const source: ReachSource = { me: ALICE, members, peers, deliveries, ownSaved, ownSeq: () => seq };
  return {
    source,
    ownSaved,
    write: (ownSeq: number) => {
      ownSaved.set(SAVING);
      seq = ownSeq;
      ownSaved.set({ state: 'saved' });
    },
    connect: (...who: readonly MemberId[]) =>
      peers.set(who.map((member) => ({ device: `${member}1` as DeviceId, member }))),
    say: (member: MemberId, upTo: number, device = 1) =>
      deliveries.set(new Map([...deliveries.get(), [`${member}${device}` as DeviceId, { member, seq: upTo }]])),
    admit: (id: MemberId) => members.set([...members.get(), memberOf(id)]),
  };
}

function memberOf(id: MemberId): CircleMember {
  return {
    ...{ id, name: id, devices: [], joinedAt: 0, admittedBy: undefined, inviteId: undefined },
    ...{ safetyNumbers: undefined, isInviteUsedTwice: false },
  };
}

let circle: ReturnType<typeof createSource>;
let clock: ReturnType<typeof createFakeClock>;
let reach: CircleReach;

beforeEach(() => {
  circle = createSource();
  clock = createFakeClock();
  reach = followReach(circle.source, clock);
});
afterEach(() => reach.dispose());

const of = (id: MemberId): Reach | undefined => reach.all.get().get(id);
const waiting = (count: number): Reach => ({ state: 'waiting', count });
const EVERYTHING: Reach = { state: 'everything' };
const UNKNOWN: Reach = { state: 'unknown' };
const ON_ITS_WAY: Reach = { state: 'on-its-way' };

describe('[REACH1] what somebody lacks', () => {
  test('of whoever has said nothing nothing is known, also of one who was let in just now; nobody waits for oneself', () => {
    circle.admit('dora' as MemberId);
    expect([...reach.all.get()]).toEqual([
      [BOB, UNKNOWN],
      [CAROL, UNKNOWN],
      ['dora', UNKNOWN],
    ]);
  });

  test('is what stands behind the last thing that any of their devices has said to have', () => {
    circle.write(9);
    circle.say(BOB, 4, 1);
    expect(of(BOB)).toEqual(waiting(5));
    circle.say(BOB, 7, 2);
    expect(of(BOB)).toEqual(waiting(2));
    circle.say(BOB, 1, 3);
    expect(of(BOB)).toEqual(waiting(2));
    circle.say(BOB, 9, 1);
    expect(of(BOB)).toEqual(EVERYTHING);
  });

  test('what another device of oneself has is not spoken of', () => {
    circle.say(ALICE, 1, 2);
    expect(reach.all.get().has(ALICE)).toBe(false);
    expect(of(BOB)).toEqual(UNKNOWN);
  });

  test('what is not stored yet nobody has, whether they are here or not, and however long that takes', async () => {
    for (const id of [BOB, CAROL]) circle.say(id, 2);
    circle.connect(CAROL);
    circle.ownSaved.set(SAVING);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(1), ON_ITS_WAY]);
    await clock.advance(10 * SECOND_MS);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(1), waiting(1)]);
    circle.write(3);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(1), waiting(1)]);
  });

  test('a save that fails is no way to anybody', () => {
    for (const id of [BOB, CAROL]) circle.say(id, 2);
    circle.connect(CAROL);
    circle.ownSaved.set(FAILED);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(1), waiting(1)]);
  });
});

describe('[REACH3] somebody who is connected', () => {
  test('is caught up with for as long as they say something new every 10 s', async () => {
    circle.say(BOB, 2);
    circle.connect(BOB);
    circle.write(6);
    for (const seq of [3, 4, 5]) {
      await clock.advance(10 * SECOND_MS - 1);
      expect(of(BOB)).toEqual(ON_ITS_WAY);
      circle.say(BOB, seq);
    }
    await clock.advance(10 * SECOND_MS);
    expect(of(BOB)).toEqual(waiting(1));
    circle.say(BOB, 6);
    expect(of(BOB)).toEqual(ON_ITS_WAY);
    await clock.advance(SECOND_MS - 1);
    expect(of(BOB)).toEqual(ON_ITS_WAY);
    await clock.advance(1);
    expect(of(BOB)).toEqual(EVERYTHING);
  });

  test('and stuck hides nobody else’s being caught up with', async () => {
    for (const id of [BOB, CAROL]) circle.say(id, 2);
    circle.connect(BOB, CAROL);
    circle.write(3);
    circle.say(CAROL, 3);
    await clock.advance(10 * SECOND_MS);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(1), EVERYTHING]);
    circle.write(4);
    expect([of(BOB), of(CAROL)]).toEqual([waiting(2), ON_ITS_WAY]);
  });

  test('and was let in just now is on the way too, until that takes too long', async () => {
    circle.connect(BOB);
    expect(of(BOB)).toEqual(ON_ITS_WAY);
    await clock.advance(10 * SECOND_MS);
    expect(of(BOB)).toEqual(UNKNOWN);
  });

  test('and leaves has waiting what they have not said to have', () => {
    circle.say(BOB, 2);
    circle.connect(BOB);
    circle.write(3);
    expect(of(BOB)).toEqual(ON_ITS_WAY);
    circle.connect();
    expect(of(BOB)).toEqual(waiting(1));
    circle.say(BOB, 3);
    expect(of(BOB)).toEqual(EVERYTHING);
  });

  test('is told of only when something else is to be said', async () => {
    circle.say(BOB, 2);
    circle.connect(BOB);
    let toldCount = 0;
    reach.all.subscribe(() => (toldCount += 1));
    for (let seq = 3; seq <= 30; seq += 1) {
      circle.write(seq);
      await clock.advance(SECOND_MS / 2);
      circle.say(BOB, seq);
      await clock.advance(SECOND_MS / 2);
    }
    expect(toldCount).toBe(1);
  });

  test('is followed no more when the circle is left', async () => {
    circle.connect(BOB);
    reach.dispose();
    circle.say(BOB, 2);
    await clock.advance(60 * SECOND_MS);
    expect(of(BOB)).toEqual(ON_ITS_WAY);
  });
});
