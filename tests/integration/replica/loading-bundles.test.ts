import { expect, test } from 'vitest';

import type { OpenCircle } from '#shared/ports/workspace.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command, contentOf } from '#tests/support/circles.ts';
import { type Begun, begin, welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';

async function saveAll({ bundles }: OpenCircle): Promise<Uint8Array> {
  if (bundles === undefined) throw new Error('a shared circle has bundles');
  return gather(bundles.write({ kind: 'all' }));
}

/** Alice and bob, who have met and meet no more. */
async function beginApart(): Promise<Begun & { readonly bob: Laptop; readonly bobsCircle: OpenCircle }> {
  const begun = await begin();
  const { laptop: bob, circle: bobsCircle } = await welcome(begun, 'bob');
  begun.network.setAway(true);
  return { ...begun, bob, bobsCircle };
}

test('[BUN2] a bundle finds its circle among those of a profile, also one that is not open', async () => {
  const { alice, circle, circleId, bob, time } = await beginApart();
  await bob.workspace.create('circle', 'Another circle');
  const again = await bob.restart();
  command(circle, 'a', '1');
  await time.advance(500);
  const loaded = await again.workspace.loadBundle(sourceOf(await saveAll(circle)));
  expect(loaded).toMatchObject({ ok: true, value: { circleId, newCount: 2 } });
  expect(contentOf(await again.workspace.open(circleId)).map).toEqual({ a: '1' });
  expect(alice.errors).toEqual([]);
});

test('[BUN2] a bundle of a circle that this profile is not in, and what is no bundle, change nothing', async () => {
  const { alice } = await beginApart();
  const elsewhere = await beginApart();
  const bytes = await saveAll(
    await elsewhere.alice.workspace.open(await elsewhere.alice.workspace.create('circle', 'Other')),
  );
  const faultOf = async (file: Uint8Array): Promise<unknown> => {
    const loaded = await alice.workspace.loadBundle(sourceOf(file));
    return loaded.ok ? 'loaded' : loaded.error;
  };
  expect(await faultOf(bytes)).toBe('other-circle');
  expect(await faultOf(new Uint8Array())).toBe('not-a-bundle');
  expect(await faultOf(bytes.subarray(0, 20))).toBe('truncated');
});

test('[BUN7] a private space makes no bundles and takes none', async () => {
  const { alice } = await begin();
  const space = await alice.workspace.open(await alice.workspace.create('private', 'Only me'));
  expect(space.bundles).toBeUndefined();
});

test('[BUN5] a source that fails is told, and what was taken until then stays', async () => {
  const { circle, bob, bobsCircle, time } = await beginApart();
  for (let index = 0; index < 12; index++) {
    command(circle, `k${index}`, 'x'.repeat(120_000));
    await time.advance(100);
  }
  const whole = sourceOf(await saveAll(circle));
  let readCount = 0;
  const failing = {
    ...whole,
    read: (offset: number, length: number) => {
      readCount += 1;
      return readCount > 5 ? Promise.reject(new Error('the stick is gone')) : whole.read(offset, length);
    },
  };
  await expect(bob.workspace.loadBundle(failing)).rejects.toThrow('the stick is gone');
  const taken = Object.keys(contentOf(bobsCircle).map as object).length;
  expect(taken).toBeGreaterThan(0);
  expect(taken).toBeLessThan(12);
  expect(await bob.workspace.loadBundle(whole)).toMatchObject({ ok: true });
  expect(contentOf(bobsCircle).map).toEqual(contentOf(circle).map);
});
