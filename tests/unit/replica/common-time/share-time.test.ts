import { expect, test } from 'vitest';

import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { shareTimeBy } from '#shared/replica/common-time/share-time.ts';
import { createTimeRoom } from '#tests/support/time-room.ts';

test('[TIME1] what is shared twice here is one time, which is left when both have let it go', async () => {
  const room = createTimeRoom();
  const [alice, bob] = [room.add(), room.add({ skewMs: DAY_MS })];
  room.linkAll();
  alice.enter();
  await room.time.advance(2 * SECOND_MS);
  const share = shareTimeBy(bob);
  const [one, two, other] = [share('meeting'), share('meeting', 2 * DAY_MS), share('another')];
  await room.time.advance(2 * SECOND_MS);
  expect([one.now(), one.read().keeper]).toEqual([two.now(), alice.device]);
  expect(Math.abs(one.now() - (alice.time?.now() ?? 0))).toBeLessThan(5);
  expect(other.now() - one.now()).toBeGreaterThan(DAY_MS - SECOND_MS);
  other.dispose();
  one.dispose();
  one.dispose();
  room.sent.length = 0;
  await room.time.advance(5 * SECOND_MS);
  expect(room.sent.filter(({ from }) => from === bob.device).length).toBeGreaterThan(2);
  two.dispose();
  room.sent.length = 0;
  await room.time.advance(5 * SECOND_MS);
  expect(room.sent.filter(({ from }) => from === bob.device)).toEqual([]);
  expect(share('meeting', alice.clock.now() + 3 * DAY_MS).now()).toBeGreaterThan(alice.clock.now() + 2 * DAY_MS);
});
