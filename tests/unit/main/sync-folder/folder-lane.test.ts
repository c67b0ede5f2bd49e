import { mkdir, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { realFolderDisk } from '#main/services/sync-folder/folder-disk.ts';
import { createFolderLane } from '#main/services/sync-folder/folder-lane.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { createFakeClock, settle } from '#tests/support/fake-clock.ts';
import { BYTES, CIRCLE, createFolderGround, ok, OTHER_CIRCLE, refusal } from './folder-fixture.ts';

const hang = () => new Promise<never>(() => undefined);

describe('what is asked of one folder', () => {
  it('[FOLD11] is done one after the other, well or not', async () => {
    const lane = createFolderLane(createFakeClock());
    const acts: string[] = [];
    const work = (name: string, fails: boolean) => async () => {
      acts.push(`${name} begins`);
      await Promise.resolve();
      acts.push(`${name} ends`);
      if (fails) throw new TypeError('a bug');
      return ok(name) as { readonly ok: true; readonly value: string };
    };
    const results = await Promise.allSettled([lane(work('first', true)), lane(work('second', false))]);
    expect(results).toMatchObject([{ reason: new TypeError('a bug') }, { value: ok('second') }]);
    expect(acts).toEqual(['first begins', 'first ends', 'second begins', 'second ends']);
  });

  it('[FOLD11] fails when nothing has ended for a minute, and is not done later', async () => {
    const clock = createFakeClock();
    const lane = createFolderLane(clock);
    let answer: (() => void) | undefined;
    const stuck = lane<string>(() => new Promise((resolve) => (answer = () => resolve({ ok: true, value: 'late' }))));
    await clock.advance(MINUTE_MS / 2);
    const work = vi.fn(async () => ({ ok: true, value: 'done' }) as const);
    const waiting = lane(work);
    await clock.advance(MINUTE_MS / 2);
    expect(await stuck).toMatchObject(refusal('folder-failed'));
    await clock.advance(MINUTE_MS / 2);
    expect(await waiting).toMatchObject(refusal('folder-failed'));
    answer?.();
    expect(await lane(() => Promise.resolve({ ok: true, value: 'next' }))).toEqual(ok('next'));
    expect(work).not.toHaveBeenCalled();
  });

  it('[FOLD11] waits for as long as others end', async () => {
    const clock = createFakeClock();
    const lane = createFolderLane(clock);
    const slow = () =>
      lane<string>(
        () => new Promise((resolve) => clock.after(MINUTE_MS * 0.9, () => resolve({ ok: true, value: 'slow' }))),
      );
    const all = Promise.all([slow(), slow(), slow()]);
    await settle();
    for (let count = 0; count < 3; count++) await clock.advance(MINUTE_MS * 0.9);
    expect(await all).toEqual([ok('slow'), ok('slow'), ok('slow')]);
  });
});

describe('a drive that hangs', () => {
  it('[FOLD11] holds up all circles in one folder, and no other folder', async () => {
    const { start, ground, root, chosen, clock } = await createFolderGround();
    const other = join(root, 'other');
    await mkdir(other);
    const looks = vi.fn<(path: string) => void>();
    const folders = await start({
      look: (path) => {
        looks(path);
        return path.startsWith(chosen) ? hang() : realFolderDisk.look(path);
      },
    });
    const third = 'cc'.repeat(32) as typeof CIRCLE;
    await folders.choose(CIRCLE);
    await folders.choose(OTHER_CIRCLE);
    ground.answer = other;
    await folders.choose(third);
    const waiting = [folders.of(CIRCLE).list(), folders.of(OTHER_CIRCLE).list()];
    expect(await folders.of(third).write('a', BYTES)).toMatchObject({ ok: true });
    expect(looks.mock.calls.filter(([path]) => path.startsWith(chosen))).toHaveLength(1);
    await clock.advance(MINUTE_MS);
    expect(await Promise.all(waiting)).toMatchObject([refusal('folder-failed'), refusal('folder-failed')]);
    expect(await folders.forget(CIRCLE)).toEqual(ok(undefined));
    expect(await readdir(other)).toHaveLength(1);
  });
});
