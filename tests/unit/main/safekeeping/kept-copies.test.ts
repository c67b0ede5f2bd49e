import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { beginTemporaryFile } from '#main/platform/temporary-file.ts';
import { copyIdOf, copyIdOfFile, copyTimeAt, copyTimeOf } from '#main/services/safekeeping/copy-name.ts';
import type { Safekeeping } from '#main/services/safekeeping/safekeeping.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { CIRCLE, createProfile, modeOf, refuse, START_AT } from './safekeeping-fixture.ts';

const START_ID = '2026-01-05T09-30-00-000Z';

async function save(safekeeping: Safekeeping, ...parts: readonly Uint8Array[]): Promise<void> {
  const file = await safekeeping.beginCopy(CIRCLE);
  for (const part of parts) await file.write(part);
  await file.finish();
}

async function idsOf(safekeeping: Safekeeping): Promise<readonly string[]> {
  const listed = await safekeeping.listCopies(CIRCLE);
  if (!listed.ok) throw new Error(listed.error.code);
  return listed.value.map(({ id }) => id);
}

const filesIn = async (folder: string) => (await readdir(folder)).toSorted();

describe('the name of a copy', () => {
  it('[KEEP7] says when it was made, in names that sort as their times', () => {
    const times = [0, 1, 999, START_AT, START_AT + 1, Date.UTC(9999, 11, 31)];
    expect(copyIdOf(START_AT)).toBe(START_ID);
    expect(times.map(copyIdOf).map(copyTimeOf)).toEqual(times);
    expect(times.map(copyIdOf).toSorted()).toEqual(times.map(copyIdOf));
  });

  it.each([-1, 8.64e15, Number.MAX_VALUE])('[KEEP7] has one form, also when the clock says %d', (now) => {
    const at = copyTimeAt(now);
    expect(copyIdOf(at)).toMatch(/^\d{4}-\d\d-\d\dT\d\d-\d\d-\d\d-\d{3}Z$/);
    expect(copyTimeOf(copyIdOf(at))).toBe(at);
  });

  it.each([
    '',
    '..',
    '../../../vault.json',
    '2026-01-05',
    '2026-01-05T09:30:00.000Z',
    '2026-02-30T09-30-00-000Z',
    '2026-01-05T24-00-00-000Z',
    '2026-01-05t09-30-00-000z',
    `${START_ID}/..`,
    `${START_ID}\n`,
    '-000001-01-01T00-00-00-000Z',
    '1969-12-31T23-59-59-999Z',
  ])('[KEEP7] is not %j', (id) => {
    expect(copyTimeOf(id)).toBeUndefined();
    expect(copyIdOfFile(`${id}.lateral`)).toBeUndefined();
  });
});

describe('a copy', () => {
  it('[KEEP1] [KEEP4] is there when it is finished, and others cannot read it', async () => {
    const { profile, folder, copies, start, lines } = await createProfile();
    const file = await start().beginCopy(CIRCLE);
    await Promise.all([file.write(Uint8Array.of(1, 2)), file.write(Uint8Array.of(3))]);
    expect(await idsOf(start())).toEqual([]);
    await file.finish();
    expect(await filesIn(copies)).toEqual([`${START_ID}.lateral`]);
    expect([...(await readFile(join(copies, `${START_ID}.lateral`)))]).toEqual([1, 2, 3]);
    expect(await start().listCopies(CIRCLE)).toEqual({
      ok: true,
      value: [{ id: START_ID, at: START_AT, sizeBytes: 3 }],
    });
    const made = [join(profile, 'circles'), folder, copies, join(copies, `${START_ID}.lateral`)];
    expect(await Promise.all(made.map(modeOf))).toEqual([0o700, 0o700, 0o700, 0o600]);
    expect(lines).toEqual([]);
  });

  it('[KEEP4] is dated when it is finished', async () => {
    const { clock, start } = await createProfile();
    const file = await start().beginCopy(CIRCLE);
    clock.at += HOUR_MS;
    await file.finish();
    expect(await idsOf(start())).toEqual([copyIdOf(START_AT + HOUR_MS)]);
  });

  it('[KEEP4] that was being written when the program was ended is none, and is removed at the next beginning', async () => {
    const { clock, copies, start, lines } = await createProfile();
    await save(start(), Uint8Array.of(1));
    const killed = await start().beginCopy(CIRCLE);
    await killed.write(Uint8Array.of(2));
    const next = start();
    expect(await idsOf(next)).toEqual([START_ID]);
    expect(await filesIn(copies)).toHaveLength(2);
    clock.at += HOUR_MS;
    const file = await next.beginCopy(CIRCLE);
    expect(await filesIn(copies)).toHaveLength(2);
    await file.finish();
    expect(await filesIn(copies)).toEqual([`${START_ID}.lateral`, `${copyIdOf(clock.at)}.lateral`]);
    expect(lines).toEqual([]);
    await killed.discard();
  });

  it('[KEEP4] that is under way is not removed by the beginning of another', async () => {
    const { clock, copies, start } = await createProfile();
    const safekeeping = start();
    const [first, second] = await Promise.all([safekeeping.beginCopy(CIRCLE), safekeeping.beginCopy(CIRCLE)]);
    const third = await safekeeping.beginCopy(CIRCLE);
    expect(await filesIn(copies)).toHaveLength(3);
    await second.discard();
    await third.finish();
    clock.at += HOUR_MS;
    await first.write(Uint8Array.of(1));
    await first.finish();
    expect(await idsOf(safekeeping)).toEqual([copyIdOf(clock.at), START_ID]);
    expect(await filesIn(copies)).toHaveLength(2);
  });

  it('[KEEP4] that a slow disk is still making is not removed either', async () => {
    const { copies, start } = await createProfile();
    let goOn: () => void = () => {};
    const isHeld = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const safekeeping = start({
      begin: async (folder, mode) => {
        const file = await beginTemporaryFile(folder, mode);
        await isHeld;
        return file;
      },
    });
    const first = safekeeping.beginCopy(CIRCLE);
    await vi.waitFor(async () => expect(await filesIn(copies)).toHaveLength(1));
    const second = safekeeping.beginCopy(CIRCLE);
    // Looking as often takes longer than the second would need.
    for (let count = 0; count < 20; count++) expect(await filesIn(copies)).toHaveLength(1);
    goOn();
    const files = await Promise.all([first, second]);
    expect(await filesIn(copies)).toHaveLength(2);
    await Promise.all(files.map((file) => file.discard()));
    expect(await filesIn(copies)).toEqual([]);
  });

  it('[KEEP6] that is finished beside another in the same moment stays, or what the other was', async () => {
    const { clock, copies, start } = await createProfile();
    let calls = 0;
    clock.now = () => clock.at + calls++;
    const safekeeping = start();
    const files = await Promise.all([1, 2, 3, 4].map(() => safekeeping.beginCopy(CIRCLE)));
    await Promise.all(files.map((file) => file.finish()));
    expect(await filesIn(copies)).toEqual([`${copyIdOf(START_AT + 3)}.lateral`]);
  });

  it('[KEEP5] of others in the folder is left alone and not listed', async () => {
    const { clock, copies, start } = await createProfile();
    const safekeeping = start();
    await save(safekeeping);
    const others = [
      'notes.txt',
      '2026-01-05.lateral',
      `${START_ID}.lateral.bak`,
      '.lateral-mine.new',
      'x.new',
      '2025-01-05T09-30-00-000Z.private',
    ];
    for (const name of others) await writeFile(join(copies, name), 'mine');
    await mkdir(join(copies, '2025-01-05T09-30-00-000Z.lateral'));
    clock.at += 1;
    await save(safekeeping);
    const left = [...others, '2025-01-05T09-30-00-000Z.lateral', '2026-01-05T09-30-00-001Z.lateral'];
    expect(await filesIn(copies)).toEqual(left.toSorted());
    expect(await idsOf(safekeeping)).toEqual(['2026-01-05T09-30-00-001Z']);
  });

  it('[KEEP1] [KEEP5] that cannot be removed is logged, does no harm, and goes the next time', async () => {
    const { clock, copies, start, lines } = await createProfile();
    await save(start());
    const killed = await start().beginCopy(CIRCLE);
    clock.at += 1;
    await save(start({ remove: refuse('EPERM') }));
    expect(lines).toEqual(Array.from({ length: 2 }, () => 'An old copy was not removed (EPERM)'));
    expect(await filesIn(copies)).toHaveLength(3);
    clock.at += 1;
    await save(start());
    expect(await filesIn(copies)).toEqual(['2026-01-05T09-30-00-002Z.lateral']);
    await killed.discard();
  });

  it('[KEEP8] whose parts or end the disk refuses leaves everything as it was', async () => {
    const { clock, copies, start } = await createProfile();
    await save(start(), Uint8Array.of(1));
    clock.at += HOUR_MS;
    for (const act of ['write', 'complete'] as const) {
      const safekeeping = start({
        begin: async (folder, mode) => ({ ...(await beginTemporaryFile(folder, mode)), [act]: refuse('ENOSPC') }),
      });
      const file = await safekeeping.beginCopy(CIRCLE);
      await expect(act === 'write' ? file.write(Uint8Array.of(2)) : file.finish()).rejects.toMatchObject({
        code: 'ENOSPC',
      });
      await file.discard();
      expect(await filesIn(copies)).toEqual([`${START_ID}.lateral`]);
    }
  });

  it('[KEEP8] in whose place something else stands leaves it there', async () => {
    const { copies, start } = await createProfile();
    await mkdir(join(copies, `${START_ID}.lateral`), { recursive: true });
    const file = await start().beginCopy(CIRCLE);
    await expect(file.finish()).rejects.toThrow('EISDIR');
    await file.discard();
    expect(await filesIn(copies)).toEqual([`${START_ID}.lateral`]);
  });

  it('[KEEP7] is opened under its id alone, in its own circle', async () => {
    const { folder, start } = await createProfile();
    const safekeeping = start();
    await save(safekeeping, Uint8Array.of(7, 8));
    await safekeeping.keepRecord(CIRCLE, Uint8Array.of(1));
    await writeFile(join(folder, 'copies', 'mine.lateral'), 'mine');
    const file = await safekeeping.openCopy(CIRCLE, START_ID);
    expect(file?.sizeBytes).toBe(2);
    expect(await file?.read(0, 2)).toEqual(Uint8Array.of(7, 8));
    await file?.close();
    for (const id of ['mine', '../record', '..\\record', join(folder, 'copies', START_ID), `./${START_ID}`]) {
      expect(await safekeeping.openCopy(CIRCLE, id)).toBeUndefined();
    }
    expect(await safekeeping.openCopy('0b'.repeat(32) as CircleId, START_ID)).toBeUndefined();
  });
});

describe('the list of copies', () => {
  it('[KEEP3] is an error, not empty, when the folder cannot be read', async () => {
    const { folder, copies, start, lines } = await createProfile();
    await mkdir(folder, { recursive: true });
    await writeFile(copies, 'a file where the folder should be');
    expect(await start().listCopies(CIRCLE)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(lines).toEqual(['The copies of a circle could not be listed (ENOTDIR)']);
    await rm(copies);
    expect(await start().listCopies(CIRCLE)).toEqual({ ok: true, value: [] });
  });

  it('[KEEP6] has those of a time that is not yet at its end', async () => {
    const { clock, start } = await createProfile();
    for (const hours of [-2, 500, 400, -1]) {
      clock.at = START_AT + hours * HOUR_MS;
      await save(start());
    }
    clock.at = START_AT;
    expect(await idsOf(start())).toEqual([-1, -2, 500, 400].map((hours) => copyIdOf(START_AT + hours * HOUR_MS)));
  });
});
