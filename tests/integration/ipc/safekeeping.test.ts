import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'valibot';
import { afterEach, describe, expect, it } from 'vitest';
import { beginTemporaryFile } from '#main/platform/temporary-file.ts';
import { realDisk, type SafekeepingDisk } from '#main/services/safekeeping/safekeeping-disk.ts';
import { createShellSafekeeping } from '#renderer/adapters/shell/shell-safekeeping.ts';
import { calls } from '#shared/ipc/contract.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { joinPageToMain } from './join-page-to-main.ts';

const CIRCLE = '0a'.repeat(32) as CircleId;
const CLOCK = { now: () => Date.UTC(2026, 0, 5, 9, 30) };
const COPY_ID = '2026-01-05T09-30-00-000Z';
const MIB = 1_048_576;

async function* partsOf(count: number): AsyncIterable<Uint8Array> {
  for (let made = 0; made < count; made++) yield await Promise.resolve(new Uint8Array(MIB).fill(made));
}

let putAway: () => Promise<void> = () => Promise.resolve();
afterEach(() => putAway());

/** Page and main, whose disk acts as it is told in places. */
async function joinThem(disk: Partial<SafekeepingDisk> = {}) {
  const joined = await joinPageToMain({ clock: CLOCK, disk: { ...realDisk, ...disk } });
  putAway = joined.closeFiles;
  const listKept = () => readdir(join(joined.profile, 'circles', CIRCLE, 'copies'));
  return { ...joined, listKept, safekeeping: createShellSafekeeping(joined.shell) };
}

const refuse = (code: string) => () =>
  Promise.reject(Object.assign(new Error(`at /home/alice/circles/${CIRCLE}`), { code }));

describe('what is kept of a circle', () => {
  it('[SHELL1] is what the contract says', async () => {
    const { shell, errors } = await joinThem();
    const { safekeeping: calling } = shell;
    const outputs = {
      'safekeeping.keepRecord': await calling.keepRecord({ circleId: CIRCLE, record: Uint8Array.of(1) }),
      'safekeeping.readRecord': await calling.readRecord({ circleId: CIRCLE }),
      'safekeeping.beginCopy': await calling.beginCopy({ circleId: CIRCLE }),
      'files.finish': await shell.files.finish({ id: 1 }),
      'safekeeping.listCopies': await calling.listCopies({ circleId: CIRCLE }),
      'safekeeping.openCopy': await calling.openCopy({ circleId: CIRCLE, id: COPY_ID }),
    };
    for (const [name, result] of Object.entries(outputs)) {
      expect(result).toMatchObject({ ok: true });
      if (result.ok) parse(calls[name as keyof typeof outputs].output, result.value);
    }
    expect(outputs).toMatchObject({
      'safekeeping.readRecord': { value: Uint8Array.of(1) },
      'safekeeping.beginCopy': { value: 1 },
      'safekeeping.listCopies': { value: [{ id: COPY_ID, at: CLOCK.now(), sizeBytes: 0 }] },
      'safekeeping.openCopy': { value: { id: 1, sizeBytes: 0 } },
    });
    expect(errors).toEqual([]);
  });

  it.each([
    ['a path for a circle', 'safekeeping.readRecord', { circleId: '../'.repeat(22) }],
    ['a circle in capitals', 'safekeeping.keepRecord', { circleId: 'A'.repeat(64), record: new Uint8Array() }],
    ['a circle with something behind it', 'safekeeping.listCopies', { circleId: `${'a'.repeat(64)}\n` }],
    ['a short circle', 'safekeeping.beginCopy', { circleId: 'aa' }],
    ['no circle', 'safekeeping.beginCopy', {}],
    ['a name for the copy', 'safekeeping.beginCopy', { circleId: CIRCLE, id: 'mine' }],
    ['a record that is text', 'safekeeping.keepRecord', { circleId: CIRCLE, record: 'text' }],
    ['a record above 4 MiB', 'safekeeping.keepRecord', { circleId: CIRCLE, record: new Uint8Array(4 * MIB + 1) }],
    ['a path for a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: '../record' }],
    ['a path behind a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: `${COPY_ID}/../../record` }],
    ['a path before a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: `../copies/${COPY_ID}` }],
    ['a line behind a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: `${COPY_ID}\n` }],
    ['a file for a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: `${COPY_ID}.lateral` }],
    ['a number for a copy', 'safekeeping.openCopy', { circleId: CIRCLE, id: 1 }],
  ])('[KEEP2] [KEEP7] is not reached with %s', async (_what, name, input) => {
    const { invokeAs, page, safekeeping, profile, errors } = await joinThem();
    await safekeeping.keepRecord(CIRCLE, Uint8Array.of(1));
    await safekeeping.saveCopy(CIRCLE, partsOf(1));
    expect(await invokeAs(page, name, input)).toMatchObject({ ok: false, error: { code: 'bad-input' } });
    expect(errors).toHaveLength(1);
    expect(errors.join()).not.toContain(CIRCLE);
    expect(await readdir(join(profile, 'circles'))).toEqual([CIRCLE]);
  });

  it('[KEEP8] is as it was when the disk is full, and the page can say so', async () => {
    let isFull = false;
    const { safekeeping, listKept, errors } = await joinThem({
      write: (path, bytes) => (isFull ? refuse('ENOSPC')() : realDisk.write(path, bytes)),
      begin: async (folder, mode) => {
        const file = await beginTemporaryFile(folder, mode);
        return { ...file, write: (bytes) => (bytes[0] === 2 ? refuse('ENOSPC')() : file.write(bytes)) };
      },
    });
    await safekeeping.keepRecord(CIRCLE, Uint8Array.of(1));
    await safekeeping.saveCopy(CIRCLE, partsOf(2));
    isFull = true;
    const full = { name: 'AppError', code: 'disk-full', retryable: true };
    await expect(safekeeping.keepRecord(CIRCLE, Uint8Array.of(2))).rejects.toMatchObject(full);
    await expect(safekeeping.saveCopy(CIRCLE, partsOf(5))).rejects.toMatchObject(full);
    expect(await safekeeping.readRecord(CIRCLE)).toEqual(Uint8Array.of(1));
    expect(await safekeeping.listCopies(CIRCLE)).toMatchObject([{ sizeBytes: 2 * MIB }]);
    expect(await listKept()).toEqual([`${COPY_ID}.lateral`]);
    expect(errors).toHaveLength(2);
    expect(errors.join()).not.toContain(CIRCLE);
  });

  it('[KEEP3] [KEEP8] is unavailable when the disk refuses it', async () => {
    const { safekeeping, errors } = await joinThem({
      write: refuse('EIO'),
      open: refuse('EACCES'),
      begin: refuse('EROFS'),
    });
    const answers = await Promise.allSettled([
      safekeeping.keepRecord(CIRCLE, Uint8Array.of(1)),
      safekeeping.readRecord(CIRCLE),
      safekeeping.saveCopy(CIRCLE, partsOf(1)),
      safekeeping.openCopy(CIRCLE, COPY_ID),
    ]);
    const unavailable = { reason: { name: 'AppError', code: 'storage-unavailable', retryable: true } };
    expect(answers).toMatchObject(answers.map(() => unavailable));
    expect(errors).toHaveLength(4);
    expect(errors.join()).not.toContain(CIRCLE);
  });

  it('[SHELL27] [KEEP8] is unavailable while four files are under way, and nothing is asked of who would make it', async () => {
    const { shell, safekeeping } = await joinThem();
    for (let count = 0; count < 4; count++) await shell.safekeeping.beginCopy({ circleId: CIRCLE });
    let isAsked = false;
    async function* parts(): AsyncIterable<Uint8Array> {
      isAsked = true;
      yield* partsOf(1);
    }
    await expect(safekeeping.saveCopy(CIRCLE, parts())).rejects.toMatchObject({ code: 'storage-unavailable' });
    expect(isAsked).toBe(false);
    for (const id of [1, 2, 3, 4]) await shell.files.discard({ id });
    await safekeeping.saveCopy(CIRCLE, parts());
    expect(await safekeeping.listCopies(CIRCLE)).toHaveLength(1);
  });
});
