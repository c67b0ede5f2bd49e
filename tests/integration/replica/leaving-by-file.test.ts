import { expect, test } from 'vitest';

import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command } from '#tests/support/circles.ts';
import { beginThree, comeBackAlone, leave, mapOf, settleDown } from '#tests/support/leaving.ts';

test('[LEAVE7] whoever left where nobody can be met tells it by a file, and hears nothing more', async () => {
  const { begun, alice, bob, carol } = await beginThree();
  command(carol.circle, 'carol', 'before');
  await settleDown(begun);
  const apart = await comeBackAlone(carol, begun);
  await leave(apart);
  await settleDown(begun);
  expect(alice.circle.formerMembers.get()).toEqual([]);

  const { bundles, me } = apart.circle;
  if (bundles === undefined) throw new Error('a circle has bundles');
  const stick = await gather(bundles.write({ kind: 'all' }));
  expect((await alice.laptop.workspace.loadBundle(sourceOf(stick))).ok).toBe(true);
  await settleDown(begun);
  for (const { circle } of [alice, bob]) expect(circle.formerMembers.get().map(({ id }) => id)).toEqual([me]);
  command(alice.circle, 'alice', 'afterwards');
  await settleDown(begun);
  expect(mapOf(bob)).toEqual({ carol: 'before', alice: 'afterwards' });
  expect(mapOf(apart)).toEqual({ carol: 'before' });
});
