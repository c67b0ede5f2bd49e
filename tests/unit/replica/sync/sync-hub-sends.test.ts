import { expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import { deviceOf } from './examples.ts';
import { createPlaces, namesOf } from './places.ts';

test.each([3, 4, 5])(
  '[SYNC6] one edit among %i who are all connected is sent to each of the others once',
  async (count) => {
    const { clock, unite, at, places, countOf } = createPlaces(count);
    for (let a = 1; a <= count; a++) for (let b = 1; b < a; b++) unite(b, a);
    await clock.advance(5 * SECOND_MS);
    for (let edit = 1; edit <= 3; edit++) {
      at(edit).hub.publish([at(edit).site.write()]);
      await clock.advance(3 * SECOND_MS);
      expect(countOf('envelopes')).toBe(edit * (count - 1));
    }
    for (const place of places) expect(namesOf(place)).toEqual(namesOf(at(1)));
    expect(countOf('want')).toBe(0);
  },
);

test('[SYNC9] what is being stored is not asked for, though its author says meanwhile that it is there', async () => {
  const { clock, unite, at, countOf } = createPlaces(3);
  for (const [a, b] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const)
    unite(a, b);
  await clock.advance(5 * SECOND_MS);
  at(2).site.slowness = () => new Promise((resolve) => void clock.after(300, resolve));
  at(1).hub.publish([at(1).site.write()]);
  at(1).hub.resync();
  await clock.advance(3 * SECOND_MS);
  expect(namesOf(at(2))).toEqual(namesOf(at(1)));
  expect(countOf('envelopes')).toBe(2);
});

test('[SYNC9] what others have first is not asked of them while it is on its way from its author', async () => {
  const { clock, unite, at, network, countOf } = createPlaces(3);
  for (const [a, b] of [
    [1, 2],
    [1, 3],
    [2, 3],
  ] as const)
    unite(a, b);
  await clock.advance(5 * SECOND_MS);
  at(2).site.slowness = () => new Promise((resolve) => void clock.after(300, resolve));
  at(1).hub.publish([at(1).site.write()]);
  await clock.advance(100);
  at(3).hub.resync();
  await clock.advance(3 * SECOND_MS);
  expect(namesOf(at(2))).toEqual(namesOf(at(1)));
  expect(countOf('envelopes')).toBe(2);
  // What gets lost on that way is asked of whoever has it, before its author says again what there is.
  network.fate = ({ from, to }) => (from === deviceOf(1) && to === deviceOf(2) ? 'lost' : 'arrives');
  at(1).hub.publish([at(1).site.write()]);
  await clock.advance(100);
  at(3).hub.resync();
  await clock.advance(3 * SECOND_MS);
  expect(namesOf(at(2))).toEqual(namesOf(at(1)));
});

test('[SYNC6] what came unasked goes on at once to those who are not connected with its author, and to nobody else', async () => {
  const { clock, unite, at, network } = createPlaces(4);
  unite(1, 2);
  unite(2, 3);
  unite(2, 4);
  unite(1, 4);
  await clock.advance(5 * SECOND_MS);
  network.sent.length = 0;
  at(1).hub.publish([at(1).site.write()]);
  at(1).hub.publishLive(new Uint8Array(9));
  await clock.advance(100);
  expect(namesOf(at(3))).toEqual(namesOf(at(1)));
  const ways = network.sent
    .filter(({ message }) => message?.kind === 'envelopes')
    .map(({ from, to }) => `${from} ${to}`);
  expect(new Set(ways)).toEqual(
    new Set(['1 2', '1 4', '2 3'].map((way) => way.split(' ').map(Number).map(deviceOf).join(' '))),
  );
  expect(ways).toHaveLength(3);
  expect(at(2).site.told.live).toHaveLength(1);
  expect(at(3).site.told.live).toHaveLength(0);
});

test('[SYNC6] more than 64 KiB is announced and asked for', async () => {
  const { clock, unite, at, network } = createPlaces(3);
  unite(1, 2);
  unite(2, 3);
  await clock.advance(5 * SECOND_MS);
  at(1).hub.publish([at(1).site.write(70 * 1024), at(1).site.write(250 * 1024)]);
  await clock.advance(3 * SECOND_MS);
  for (const number of [2, 3]) expect(namesOf(at(number))).toEqual(namesOf(at(1)));
  const sent = network.sent.flatMap(({ message }) => (message?.kind === 'envelopes' ? [message.request] : []));
  expect(sent).not.toContain(0);
});

test('[SYNC6] a newer link with a device replaces the older', async () => {
  const { clock, unite, at, countOf } = createPlaces(2);
  unite(1, 2);
  await clock.advance(5 * SECOND_MS);
  unite(1, 2);
  await clock.advance(5 * SECOND_MS);
  expect(at(1).hub.connected.get()).toEqual([deviceOf(2)]);
  at(1).hub.publish([at(1).site.write()]);
  await clock.advance(SECOND_MS);
  expect(countOf('envelopes')).toBe(1);
  expect(namesOf(at(2))).toEqual(namesOf(at(1)));
});
