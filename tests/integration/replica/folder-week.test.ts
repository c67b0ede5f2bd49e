import { assert, expect, test } from 'vitest';

import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { command, contentOf, type } from '#tests/support/circles.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { DIRECTORY, meetOnce } from '#tests/support/through-folder.ts';

const DAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

for (const names of [['bob', 'carol'], ['bob']]) {
  const size = names.length + 1;
  test(`[FOLDER8] a circle of ${size}, never two there at once, one folder and one stick: equal after a week, and all know it`, async () => {
    const { people, time, circleId, world } = await meetOnce(...names);
    let laptops: readonly Laptop[] = people.map(({ laptop }) => laptop);
    // The last has no folder: what they do goes by the stick.
    const last = laptops.at(-1);
    assert(last);
    await last.folders.forget(circleId);
    for (const { laptop } of people) expect(await laptop.workspace.close()).toBe(true);
    let stick: Uint8Array | undefined;

    async function turn(before: Laptop, act?: (circle: Awaited<ReturnType<Laptop['workspace']['open']>>) => void) {
      const laptop = await before.restart();
      const circle = await laptop.workspace.open(circleId);
      const loaded = stick === undefined ? { ok: true } : await laptop.workspace.loadBundle(sourceOf(stick));
      expect(loaded.ok).toBe(true);
      await time.advance(MINUTE_MS);
      act?.(circle);
      await time.advance(10 * MINUTE_MS);
      expect(circle.peers.get()).toEqual([]);
      assert(circle.bundles);
      stick = await gather(circle.bundles.write({ kind: 'all' }));
      expect(await laptop.workspace.close()).toBe(true);
      expect(laptop.errors).toEqual([]);
      return laptop;
    }

    for (const day of DAYS) {
      const next: Laptop[] = [];
      for (const laptop of laptops) {
        const mayUseStick = laptop === laptops.at(-1) || laptop === laptops[0];
        const kept: Uint8Array | undefined = stick;
        if (!mayUseStick) stick = undefined;
        next.push(
          await turn(laptop, (circle) => {
            command(circle, `${day} ${laptop.name}`, 'moved');
            command(circle, 'shared', `${day} ${laptop.name}`);
            type(circle, `${day} ${laptop.name}. `);
          }),
        );
        if (!mayUseStick) stick = kept;
      }
      laptops = next;
    }
    // Twice around: once for what was done last, once for what was received last.
    for (let round = 0; round < 2; round++) {
      const next: Laptop[] = [];
      for (const laptop of laptops) next.push(await turn(laptop));
      laptops = next;
    }

    const open = [];
    for (const before of laptops) {
      const laptop = await before.restart();
      open.push({ laptop, circle: await laptop.workspace.open(circleId) });
    }
    const contents = open.map(({ circle }) => contentOf(circle));
    for (const content of contents) expect(content).toEqual(contents[0]);
    expect(Object.keys(contents[0]?.map as object)).toHaveLength(DAYS.length * size + 1);
    for (const { circle, laptop } of open) {
      for (const other of open.filter((each) => each.laptop !== laptop)) {
        const said = circle.deliveries.get().get(other.laptop.device)?.seq;
        expect(said, `${laptop.name} of ${other.laptop.name}`).toBe(circle.ownSeq());
      }
    }
    expect(world.filesOf(DIRECTORY, circleId).size).toBeLessThan(60);
  }, 60_000);
}
