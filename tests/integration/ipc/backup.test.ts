import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { createShellBackupKeys } from '#renderer/adapters/shell/shell-backup-keys.ts';
import { createShellKeyring } from '#renderer/adapters/shell/shell-keyring.ts';
import { calls } from '#shared/ipc/contract.ts';
import type { CircleId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import { joinPageToMain } from './join-page-to-main.ts';

const PASSPHRASE = 'a quiet rowing boat';
const AT = Date.UTC(2026, 0, 5, 9, 30);
const MIB = 1_048_576;
const NAME = 'Thursday.lateral-backup';

const CIRCLE = {
  circleId: 'a'.repeat(64) as CircleId,
  kind: 'circle' as const,
  memberId: 'b'.repeat(64) as MemberId,
  name: 'Thursday',
  createdAt: 1,
  epochs: [{ epochId: 'c'.repeat(32) as EpochId, key: new Uint8Array(32).fill(9) }],
};

async function* partsOf(...fills: readonly number[]): AsyncIterable<Uint8Array> {
  for (const fill of fills) yield await Promise.resolve(new Uint8Array(MIB + 1).fill(fill));
}

/** A page and its main, with circles in the vault. */
async function joinThem(circles = [CIRCLE]) {
  const joined = await joinPageToMain({ clock: { now: () => AT } });
  const keyring = createShellKeyring(joined.shell);
  for (const circle of circles) await keyring.put(circle);
  return { ...joined, keyring, backupKeys: createShellBackupKeys(joined.shell) };
}

/** A backup on a disk, as the page of somebody else finds it. */
async function createBackup() {
  const joined = await joinThem();
  expect(await joined.backupKeys.save({ name: NAME, passphrase: PASSPHRASE, parts: partsOf(1, 2) })).toBe(true);
  const file = new Uint8Array(await readFile(join(joined.folder, NAME)));
  const length = joined.backupKeys.headLength(file.subarray(0, 64)) ?? 0;
  return { ...joined, file, head: file.slice(0, length), rest: file.slice(length) };
}

describe('a backup', () => {
  it('[BACKUP5] has its head from main and the rest from the page, in that order and nothing between', async () => {
    const { head, rest, folder, errors } = await createBackup();
    expect(Buffer.from(head.subarray(0, 15)).toString('latin1')).toBe('LATERAL-BACKUP\u0001');
    expect(rest).toHaveLength(2 * (MIB + 1));
    expect([rest[0], rest[MIB], rest[MIB + 1], rest.at(-1)]).toEqual([1, 1, 2, 2]);
    expect(await readdir(folder)).toEqual([NAME]);
    expect(errors).toEqual([]);
  });

  it('[BACKUP5] gives the page no byte of its head, whatever is asked and answered while it is made', async () => {
    const { shell, folder, page, invokeAs } = await joinThem();
    const answers = [await shell.backup.begin({ name: NAME, passphrase: PASSPHRASE })];
    expect(answers).toEqual([{ ok: true, value: 1 }]);
    const read = { id: 1, offset: 0, length: 100 };
    expect(await invokeAs(page, 'files.read', read)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect(await shell.files.finish({ id: 1 })).toEqual({ ok: true, value: undefined });
    expect(await invokeAs(page, 'files.read', read)).toMatchObject({ ok: false, error: { code: 'unreadable' } });
    expect((await readFile(join(folder, NAME))).length).toBeGreaterThan(100);
  });

  it('[SHELL1] [BACKUP3] is looked into and taken in by somebody else’s main, and answers as the contract says', async () => {
    const { head, shell: owner } = await createBackup();
    const { shell, errors, keyring, backupKeys } = await joinThem([]);
    const input = { head, passphrase: PASSPHRASE };
    const looked = await shell.backup.look(input);
    expect(looked).toEqual({
      ok: true,
      value: { at: AT, circles: [{ circleId: CIRCLE.circleId, kind: 'circle', name: 'Thursday' }] },
    });
    const adopted = await shell.backup.adopt(input);
    expect(adopted).toEqual({ ok: true, value: undefined });
    const wrong = await shell.backup.look({ head, passphrase: 'wrong wrong' });
    for (const answer of [looked, wrong]) if (answer.ok) parse(calls['backup.look'].output, answer.value);
    if (adopted.ok) parse(calls['backup.adopt'].output, adopted.value);
    expect(await keyring.list()).toEqual([CIRCLE]);
    const keys = await owner.device.keys();
    expect(await shell.device.former()).toEqual({ ok: true, value: keys.ok ? [keys.value] : [] });
    expect(await backupKeys.adopt(head, PASSPHRASE)).toBeUndefined();
    expect(errors).toEqual([]);
  });

  it('[BACKUP1] [BACKUP2] is refused with the reason, and the log gets neither passphrase nor name', async () => {
    const { head, file, backupKeys, errors } = await createBackup();
    const refusalOf = (bytes: Uint8Array, passphrase = PASSPHRASE) =>
      Promise.all([backupKeys.look(bytes, passphrase), backupKeys.adopt(bytes, passphrase)]);
    const both = (code: string) => [code, code];
    expect(await refusalOf(head, 'wrong wrong')).toEqual(both('wrong-passphrase'));
    expect(await refusalOf(head, 'x'.repeat(1_025))).toEqual(both('wrong-passphrase'));
    expect(await refusalOf(head.subarray(0, 60))).toEqual(both('damaged'));
    expect(await refusalOf(new Uint8Array(0))).toEqual(both('not-a-backup'));
    expect(await refusalOf(rest(file))).toEqual(both('not-a-backup'));
    // More than main takes in one call.
    const long = new Uint8Array(4 * MIB + 1);
    expect(await refusalOf(long)).toEqual(both('not-a-backup'));
    long.set(head);
    expect(await refusalOf(long)).toEqual(both('damaged'));
    expect(errors.join()).not.toMatch(/wrong wrong|x{20}|Thursday|rowing/);
  });

  it('[BACKUP5] is kept nowhere when the person would rather not, and nothing is made for it', async () => {
    const { backupKeys, folder } = await joinThem();
    const made = vi.fn<() => void>();
    async function* parts(): AsyncIterable<Uint8Array> {
      made();
      yield* partsOf(1);
    }
    expect(await backupKeys.save({ name: 'no', passphrase: PASSPHRASE, parts: parts() })).toBe(false);
    expect(made).not.toHaveBeenCalled();
    expect(await readdir(folder)).toEqual([]);
  });

  it('[BACKUP5] [SHELL27] leaves nothing behind when its parts fail', async () => {
    const { backupKeys, folder } = await joinThem();
    async function* parts(): AsyncIterable<Uint8Array> {
      yield* partsOf(1);
      throw new TypeError('a bug');
    }
    const saving = backupKeys.save({ name: NAME, passphrase: PASSPHRASE, parts: parts() });
    await expect(saving).rejects.toThrow(new TypeError('a bug'));
    expect(await readdir(folder)).toEqual([]);
  });

  it('[BACKUP1] tells by its first bytes how long its head is, also where it was cut off', async () => {
    const { backupKeys, head, file } = await createBackup();
    for (let length = 0; length <= 64; length++) {
      const due = length < 14 ? undefined : length < 19 ? length : head.length;
      expect([length, backupKeys.headLength(file.subarray(0, length))]).toEqual([length, due]);
    }
    const absurd = file.slice(0, 64);
    absurd.set([255, 255, 255, 255], 15);
    expect(backupKeys.headLength(absurd)).toBe(19);
    expect(await backupKeys.look(absurd.subarray(0, 19), PASSPHRASE)).toBe('damaged');
    expect(backupKeys.headLength(new Uint8Array(64))).toBeUndefined();
  });
});

/** What follows the head, which is no backup by itself. */
function rest(file: Uint8Array): Uint8Array {
  return file.subarray(file.length - 64);
}
