import { expect, test } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';
import { namesOf } from '#tests/support/joining.ts';
import {
  beginThree,
  comeBack,
  comeBackAlone,
  goAway,
  leave,
  mapOf,
  peersOf,
  settleDown,
} from '#tests/support/leaving.ts';

const textOf = ({ circle }: { readonly circle: Parameters<typeof contentOf>[0] }): unknown => contentOf(circle).text;

test('[LEAVE2] what somebody saw others type when they left is theirs to read, also where its author has stored nothing yet', async () => {
  const { begun, alice, bob, carol } = await beginThree();
  type(carol.circle, 'just now');
  await begun.time.advanceUntil(() => textOf(bob) === 'just now', SECOND_MS);
  await leave(bob);
  expect(textOf(await comeBackAlone(bob, begun))).toBe('just now');
  await settleDown(begun);
  for (const each of [alice, carol]) expect(textOf(each)).toBe('just now');
});

test('[LEAVE7] what somebody wrote apart before they left is heard before the others let them go', async () => {
  const { begun, alice, bob, carol } = await beginThree();
  await goAway(bob);
  const apart = await comeBackAlone(bob, begun);
  for (let count = 1; count <= 3; count++) command(apart.circle, `last ${count}`, 'word');
  type(apart.circle, 'typed alone');
  await leave(apart);
  await settleDown(begun, 5);
  const back = await comeBack(apart, begun);
  await settleDown(begun);
  for (const each of [alice, carol]) {
    expect(namesOf(each.circle)).toEqual([undefined, 'carol']);
    expect(mapOf(each)).toEqual({ 'last 1': 'word', 'last 2': 'word', 'last 3': 'word' });
    expect(textOf(each)).toBe('typed alone');
  }
  expect(back.circle.access.get()).toBe('left');
});

test('[LEAVE7] what is still on its way when somebody leaves arrives before it is known that they have', async () => {
  const { begun, alice, bob, carol } = await beginThree();
  const long = 'x'.repeat(300 * 1024);
  command(bob.circle, 'long', long);
  await leave(bob);
  await settleDown(begun);
  for (const each of [alice, carol]) {
    expect(namesOf(each.circle)).toEqual([undefined, 'carol']);
    expect(mapOf(each)).toEqual({ long });
  }
  expect(peersOf(bob)).toEqual([]);
});
