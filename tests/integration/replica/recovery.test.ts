import { assert, describe, expect, test, vi } from 'vitest';

import { SECOND_MS } from '#shared/kernel/durations.ts';
import { codeOf, command, contentOf } from '#tests/support/circles.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { begin } from '#tests/support/joining.ts';
import { aloneWithTen, cut, empty, putBack } from '#tests/support/lose.ts';

const isSubset = (part: unknown, whole: unknown): boolean =>
  Object.entries(part as object).every(([key, value]) => (whole as Record<string, unknown>)[key] === value);

describe('a circle that has lost something', () => {
  test('[KEPT3] whose log is shorter than is remembered is not opened, and says which ways there are', async () => {
    const { alice, circleId } = await aloneWithTen();
    cut(alice, circleId, 5);
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    const remains = await again.workspace.recovery.inspect(circleId);
    expect(remains).toMatchObject({ readableCount: 5, lostCount: 6, others: 'nobody' });
    expect(remains.copies).toHaveLength(1);
    const [row] = alice.disk.rows.get(circleId) ?? [];
    row?.bytes.set([255], 150);
    expect(await again.workspace.recovery.inspect(circleId)).toMatchObject({ readableCount: 4, lostCount: 7 });
    expect(alice.disk.rows.get(circleId)).toHaveLength(5);
  });

  test('[KEPT3] of which nothing is left is not taken for new', async () => {
    const { alice, circleId } = await aloneWithTen();
    empty(alice);
    const again = await alice.restart();
    expect(again.workspace.circles.get()).toHaveLength(1);
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    expect(await again.workspace.recovery.inspect(circleId)).toMatchObject({ readableCount: 0, lostCount: 11 });
  });

  test('[KEPT4] comes back from a saved copy, with what was still here, under a new device', async () => {
    const { alice, circleId, content, time } = await aloneWithTen();
    const again = await alice.restart();
    const replica = await again.workspace.open(circleId);
    command(replica, 'later', 'yes');
    await replica.flush();
    await time.advance(6 * SECOND_MS);
    const third = await again.restart();
    // What the copy lacks is still here, and the other way round.
    alice.disk.rows.get(circleId)?.splice(2, 3);
    alice.disk.states.clear();
    expect(await codeOf(third.workspace.open(circleId))).toBe('not-whole');
    const [copy] = (await third.workspace.recovery.inspect(circleId)).copies;
    const came = await third.workspace.recovery.recover(circleId, { kind: 'copy', id: copy?.id ?? '' });
    expect(came).toEqual({ ok: true, value: { newCount: 3 } });
    const back = await third.workspace.open(circleId);
    expect(contentOf(back).map).toEqual({ ...(content.map as object), later: 'yes' });
    command(back, 'after', 'yes');
    await back.flush();
    const devices = new Set((alice.disk.rows.get(circleId) ?? []).map(({ device }) => device));
    expect(devices.size).toBe(2);
    await third.workspace.close();
    const last = await (await third.restart()).workspace.open(circleId);
    expect(contentOf(last)).toEqual(contentOf(back));
    expect(third.errors).toEqual([]);
  });

  test('[KEPT4] can be gone on with as it is: what is gone is then given up, once', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    cut(alice, circleId, 5);
    const again = await alice.restart();
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    // Also when the power fails at once.
    expect(await codeOf((await again.restart()).workspace.open(circleId))).toBe('done');
    const next = await again.restart();
    const back = await next.workspace.open(circleId);
    expect(isSubset(contentOf(back).map, content.map)).toBe(true);
    command(back, 'after', 'yes');
    await back.flush();
    await next.workspace.close();
    const third = await next.restart();
    expect(contentOf(await third.workspace.open(circleId)).map).toHaveProperty('after');
    await third.workspace.close();
    cut(alice, circleId, 6);
    expect(await codeOf((await third.restart()).workspace.open(circleId))).toBe('not-whole');
  });

  test('[KEPT5] [BUN7] that is private comes back from its copy, and what is left can be kept first', async () => {
    const { alice } = await begin();
    const circleId = await alice.workspace.create('private', '');
    const own = await alice.workspace.open(circleId);
    command(own, 'secret', '1');
    expect(own.bundles).toBeUndefined();
    await alice.workspace.close();
    const before = await gather((await alice.restart()).workspace.recovery.saveRemains(circleId));
    empty(alice);
    const { workspace } = await alice.restart();
    const remains = await workspace.recovery.inspect(circleId);
    expect(remains).toMatchObject({ others: 'nobody', readableCount: 0 });
    const id = remains.copies[0]?.id ?? '';
    expect(await workspace.recovery.recover(circleId, { kind: 'copy', id })).toMatchObject({ ok: true });
    const back = await workspace.open(circleId);
    expect(contentOf(back).map).toEqual({ secret: '1' });
    const again = await workspace.recovery.recover(circleId, { kind: 'file', source: sourceOf(before) });
    expect(again).toEqual({ ok: true, value: { newCount: 0 } });
  });

  test('[KEPT7] stays as it is where a copy is gone, damaged, or of another circle', async () => {
    const { alice, circleId } = await aloneWithTen();
    const other = await (await begin()).alice.workspace.create('circle', 'another');
    empty(alice);
    const again = await alice.restart();
    const { recovery } = again.workspace;
    const copies = (await recovery.inspect(circleId)).copies;
    const opened = await alice.safekeeping.openCopy(circleId, copies[0]?.id ?? '');
    const whole = (await opened?.source.read(0, opened.source.sizeBytes)) ?? new Uint8Array();
    const flipped = whole.map((byte, index) => (index === whole.length - 9 ? byte ^ 1 : byte));
    const outcomes = [
      await recovery.recover(circleId, { kind: 'copy', id: 'none' }),
      await recovery.recover(circleId, { kind: 'file', source: sourceOf(flipped) }),
      await recovery.recover(circleId, { kind: 'file', source: sourceOf(whole.subarray(0, -1)) }),
      await recovery.recover(circleId, { kind: 'file', source: sourceOf(new Uint8Array()) }),
    ];
    const errors = outcomes.map((outcome) => (outcome.ok ? 'ok' : outcome.error));
    expect(errors).toEqual(['copy-gone', 'altered', 'truncated', 'not-a-bundle']);
    expect(await again.renewal.former()).toEqual([]);
    expect(alice.disk.entries.size).toBe(0);
    expect(await codeOf(recovery.inspect(other))).toBe('unknown-circle');
  });

  test('[KEPT3] [KEPT4] that misses a row in the middle is not opened, and what comes back is no loss any more', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    alice.disk.rows.get(circleId)?.splice(4, 1);
    alice.disk.states.clear();
    const again = await alice.restart();
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    const { copies, ...remains } = await again.workspace.recovery.inspect(circleId);
    expect(remains).toEqual({ readableCount: 10, lostCount: 1, others: 'nobody' });
    await again.workspace.recovery.recover(circleId, { kind: 'copy', id: copies[0]?.id ?? '' });
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT4] that the disk has no room for is brought back when it has', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    empty(alice);
    const again = await alice.restart();
    const [copy] = (await again.workspace.recovery.inspect(circleId)).copies;
    const way = { kind: 'copy', id: copy?.id ?? '' } as const;
    alice.disk.failWith = 'disk-full';
    expect(await codeOf(again.workspace.recovery.recover(circleId, way))).toBe('disk-full');
    alice.disk.failWith = undefined;
    expect(await again.workspace.recovery.recover(circleId, way)).toMatchObject({ ok: true });
    expect(contentOf(await again.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT4] [DEV4] takes the other circles of the profile along to the new device', async () => {
    const { alice, circleId } = await aloneWithTen();
    const before = await alice.restart();
    const second = await before.workspace.create('circle', 'Second');
    const there = await before.workspace.open(second);
    command(there, 'second', '1');
    await before.workspace.close();
    cut(alice, circleId, 3);
    const again = await before.restart();
    const opened = await again.workspace.open(second);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    const { renew } = again.renewal;
    Object.assign(again.renewal, { renew: () => held.then(renew) });
    const recovered = again.workspace.recovery.recover(circleId, { kind: 'members' });
    await vi.waitFor(async () => expect(await codeOf(again.workspace.open(second))).toBe('closing'));
    release();
    await recovered;
    const reopened = await again.workspace.open(second);
    expect(reopened).not.toBe(opened);
    command(reopened, 'after', '2');
    await reopened.flush();
    expect(new Set((alice.disk.rows.get(second) ?? []).map(({ device }) => device)).size).toBe(2);
    expect(reopened.members.get().map(({ devices }) => devices.length)).toEqual([2]);
    expect(await again.renewal.former()).toHaveLength(1);
  });

  test('[KEPT4] takes other keys once, however many circles of the profile have lost something', async () => {
    const { alice, circleId } = await aloneWithTen();
    const before = await alice.restart();
    const second = await before.workspace.create('private', '');
    command(await before.workspace.open(second), 'secret', '1');
    await before.workspace.close();
    empty(alice);
    const { workspace, renewal } = await before.restart();
    for (const lost of [circleId, second]) {
      const [copy] = (await workspace.recovery.inspect(lost)).copies;
      await workspace.recovery.recover(lost, { kind: 'copy', id: copy?.id ?? '' });
    }
    expect(contentOf(await workspace.open(second)).map).toEqual({ secret: '1' });
    expect((await workspace.open(circleId)).members.get()[0]?.devices).toHaveLength(2);
    expect(await renewal.former()).toHaveLength(1);
  });

  test('[KEPT4] whose copy could not be read to its end is no less lost at the next start', async () => {
    const { alice, circleId, content } = await aloneWithTen();
    empty(alice);
    const again = await alice.restart();
    const [copy] = (await again.workspace.recovery.inspect(circleId)).copies;
    const opened = await alice.safekeeping.openCopy(circleId, copy?.id ?? '');
    assert(opened);
    let leftBytes = 2 * opened.source.sizeBytes;
    const source = {
      ...opened.source,
      read: (offset: number, length: number) => {
        leftBytes -= length;
        return leftBytes < 0 ? Promise.reject(new Error('the stick is gone')) : opened.source.read(offset, length);
      },
    };
    await expect(again.workspace.recovery.recover(circleId, { kind: 'file', source })).rejects.toThrow('stick');
    await again.workspace.close();
    const third = await again.restart();
    expect(await codeOf(third.workspace.open(circleId))).toBe('not-whole');
    await third.workspace.recovery.recover(circleId, { kind: 'copy', id: copy?.id ?? '' });
    expect(contentOf(await third.workspace.open(circleId))).toEqual(content);
  });

  test('[KEPT4] whose copy could not be read to its end is not open either', async () => {
    const { alice, circleId } = await aloneWithTen();
    cut(alice, circleId, 5);
    const again = await alice.restart();
    const [copy] = (await again.workspace.recovery.inspect(circleId)).copies;
    const way = { kind: 'copy', id: copy?.id ?? '' } as const;
    const opened = await alice.safekeeping.openCopy(circleId, way.id);
    assert(opened);
    let readCount = 0;
    const source = {
      ...opened.source,
      read: (offset: number, length: number) =>
        ++readCount > 4 ? Promise.reject(new Error('gone')) : opened.source.read(offset, length),
    };
    await expect(again.workspace.recovery.recover(circleId, { kind: 'file', source })).rejects.toThrow('gone');
    expect(await codeOf(again.workspace.open(circleId))).toBe('not-whole');
    expect(await again.workspace.recovery.recover(circleId, way)).toMatchObject({ ok: true });
  });

  test('[KEPT4] closes nothing under the hands of who has gone on elsewhere', async () => {
    const { alice, circleId } = await aloneWithTen();
    const before = await alice.restart();
    const second = await before.workspace.create('circle', 'Second');
    await before.workspace.open(second);
    await before.workspace.close();
    cut(alice, circleId, 3);
    const again = await before.restart();
    const [copy] = (await again.workspace.recovery.inspect(circleId)).copies;
    const way = { kind: 'copy', id: copy?.id ?? '' } as const;
    const recovering = again.workspace.recovery.recover(circleId, way, { shouldStop: () => true });
    const shown = await again.workspace.open(second);
    expect(await recovering).toEqual({ ok: false, error: 'no-beginning' });
    command(shown, 'typed', '1');
    await shown.flush();
    expect(await again.workspace.open(second)).toBe(shown);
    expect(await again.renewal.former()).toEqual([]);
  });

  test('[KEPT3] that lost again what had come back is not opened', async () => {
    const { alice, circleId } = await aloneWithTen();
    const whole = [...(alice.disk.rows.get(circleId) ?? [])];
    cut(alice, circleId, 5);
    const again = await alice.restart();
    await again.workspace.recovery.recover(circleId, { kind: 'members' });
    await again.workspace.close();
    await alice.disk.log.append(circleId, whole);
    const third = await again.restart();
    await third.workspace.open(circleId);
    await third.workspace.close();
    const kept = (alice.disk.rows.get(circleId) ?? []).filter(
      ({ device, seq }) => device !== whole[0]?.device || seq <= 5,
    );
    alice.disk.rows.set(circleId, kept);
    putBack(alice, circleId, kept.length);
    alice.disk.states.clear();
    expect(await codeOf((await third.restart()).workspace.open(circleId))).toBe('not-whole');
  });
});
