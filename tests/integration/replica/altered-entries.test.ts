import { assert, describe, expect, test } from 'vitest';

import { toHex } from '#shared/kernel/bytes.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { codeOf, command, contentOf } from '#tests/support/circles.ts';
import { begin, welcome } from '#tests/support/joining.ts';
import type { Laptop } from '#tests/support/laptop.ts';
import { alterEntry, bobHasQuit, newestCopy } from '#tests/support/lose.ts';

const entriesOf = ({ disk }: Laptop, circleId: CircleId): string[] =>
  (disk.entries.get(circleId) ?? []).map(({ bytes }) => toHex(bytes)).toSorted();

describe('an altered entry of the graph', () => {
  /** The entries without which bob is nobody: how the circle began, and his own admission. */
  async function entryOf(which: string, bob: Laptop, circleId: CircleId): Promise<string> {
    if (which === 'genesis') return circleId;
    const admit = bob.disk.entries.get(circleId)?.find(({ bytes }) => bytes[1] === 3);
    assert(admit);
    return admit.id;
  }

  describe.each([
    ['genesis', 'body'],
    ['own admit', 'body'],
    ['genesis', 'signature'],
    ['own admit', 'signature'],
  ] as const)('%s, in its %s', (which, part) => {
    test('[KEPT3] [KEPT9] is put right from the record without a word', async () => {
      const { bob, circleId, content } = await bobHasQuit();
      const before = entriesOf(bob, circleId);
      alterEntry(bob, circleId, await entryOf(which, bob, circleId), part);
      const again = await bob.restart();
      expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
      expect(entriesOf(bob, circleId)).toEqual(before);
    });

    test.each(['copy', 'members'] as const)('[KEPT5] [KEPT6] [KEPT9] comes back from %s', async (kind) => {
      const { bob, circleId, content, time, network } = await bobHasQuit();
      const before = entriesOf(bob, circleId);
      alterEntry(bob, circleId, await entryOf(which, bob, circleId), part);
      await bob.safekeeping.keepRecord(circleId, new Uint8Array(7));
      if (kind === 'copy') network.setAway(true);
      const again = await bob.restart();
      expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
      let outcome: unknown;
      const way = kind === 'copy' ? await newestCopy(again, circleId) : { kind };
      void again.workspace.recovery.recover(circleId, way).then(
        (came) => (outcome = came),
        (error: unknown) => (outcome = error),
      );
      expect(await time.advanceUntil(() => outcome !== undefined, MINUTE_MS)).toBe(true);
      expect(outcome).toMatchObject({ ok: true });
      expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
      await again.workspace.close();
      expect(entriesOf(bob, circleId)).toEqual(expect.arrayContaining(before));
      expect(await codeOf((await again.restart()).workspace.open(circleId))).toBe('done');
    });
  });

  test('[KEPT7] [KEPT9] without which nobody knows this person changes nothing while nobody has it', async () => {
    const { bob, circleId, network } = await bobHasQuit();
    network.setAway(true);
    alterEntry(bob, circleId, await entryOf('own admit', bob, circleId));
    await bob.safekeeping.keepRecord(circleId, new Uint8Array(7));
    const again = await bob.restart();
    const remains = await gather(again.workspace.recovery.saveRemains(circleId));
    const came = await again.workspace.recovery.recover(circleId, { kind: 'file', source: sourceOf(remains) });
    expect(came).toEqual({ ok: false, error: 'no-beginning' });
    expect(await again.renewal.former()).toEqual([]);
  });

  test('[KEPT3] [KEPT9] of somebody else that nothing here can put right is given up once, and comes from others', async () => {
    const begun = await begin();
    const { circleId, time, network } = begun;
    const { laptop: bob, circle: there } = await welcome(begun, 'bob');
    await time.advance(40 * SECOND_MS);
    const early = await bob.safekeeping.readRecord(circleId);
    assert(early);
    await welcome(begun, 'carol');
    await time.advance(40 * SECOND_MS);
    expect(there.members.get()).toHaveLength(3);
    await bob.workspace.close();
    // As when the power failed before the record was written.
    await bob.safekeeping.keepRecord(circleId, early);
    const before = entriesOf(bob, circleId);
    const carols = (bob.disk.entries.get(circleId) ?? []).findLast(({ bytes }) => bytes[1] === 3);
    assert(carols);
    alterEntry(bob, circleId, carols.id);
    network.setAway(true);
    const again = await bob.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    await again.workspace.close();
    const third = await again.restart();
    expect((await third.workspace.open(circleId)).members.get()).toHaveLength(2);
    await third.workspace.close();
    network.setAway(false);
    const open = await (await third.restart()).workspace.open(circleId);
    expect(await time.advanceUntil(() => open.members.get().length === 3, MINUTE_MS)).toBe(true);
    expect(entriesOf(bob, circleId)).toEqual(expect.arrayContaining(before));
  });

  test('[KEPT1] [KEPT9] stays in the record when the disk alters it while the circle is open', async () => {
    const begun = await begin();
    const { circleId, time, network } = begun;
    const { laptop: bob, circle: there } = await welcome(begun, 'bob');
    await time.advance(40 * SECOND_MS);
    alterEntry(bob, circleId, await entryOf('own admit', bob, circleId));
    command(there, 'bob', '1');
    await time.advance(10 * SECOND_MS);
    await welcome(begun, 'carol');
    await time.advance(10 * SECOND_MS);
    expect(there.members.get()).toHaveLength(3);
    await bob.workspace.close();
    network.setAway(true);
    const again = await bob.restart();
    expect(contentOf(await again.workspace.open(circleId)).map).toEqual({ bob: '1' });
  });
});
