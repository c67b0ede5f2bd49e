import { describe, expect, it, vi } from 'vitest';
import { createBackup } from '#main/services/backup/backup.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { settle } from '#tests/support/fake-clock.ts';

type Dependencies = Parameters<typeof createBackup>[0];

const HEAD = Uint8Array.of(1);
const LOCKED = err({ code: 'vault-locked', message: '' } as const);
const TOO_MANY = { ok: false, error: { code: 'too-many' } };

/** A service whose scrypt waits until it is let go on; `atWork` says what it was asked for and has not answered. */
function createSlow(change: Partial<Dependencies> = {}) {
  const atWork: { readonly name: string; readonly end: () => void }[] = [];
  const slow = <T>(name: string, value: T) =>
    new Promise<T>((resolve) => {
      const one = {
        name,
        end: () => {
          atWork.splice(atWork.indexOf(one), 1);
          resolve(value);
        },
      };
      atWork.push(one);
    });
  const vault: Dependencies['vault'] = {
    deviceKeys: () => ok(undefined),
    sealBackup: ({ passphrase, at, app }) => slow(`seal ${passphrase} ${at} ${app}`, ok(HEAD)),
    adoptBackup: (_head, passphrase) => slow(`adopt ${passphrase}`, ok(undefined)),
  };
  const beginFile = vi.fn<Dependencies['beginFile']>(async (_name, makeHead) => {
    const head = await makeHead();
    return head.ok ? ok(7) : head;
  });
  const backup = createBackup({
    vault,
    look: (_head, passphrase) => slow(`look ${passphrase}`, 'wrong-passphrase' as const),
    beginFile,
    clock: { now: () => 5 },
    version: '1.2.3',
    ...change,
  });
  const names = () => atWork.map(({ name }) => name);
  const endOne = async () => {
    atWork[0]?.end();
    await settle();
  };
  return { backup, beginFile, names, endOne };
}

describe('passphrases of backups', () => {
  it('[BACKUP6] are worked on one after the other, whatever they are for', async () => {
    const { backup, names, endOne } = createSlow();
    const answers = Promise.all([
      backup.look(HEAD, 'one'),
      backup.adopt(HEAD, 'two'),
      backup.begin({ name: 'a', passphrase: 'three' }),
      backup.look(HEAD, 'four'),
    ]);
    for (const due of ['look one', 'adopt two', 'seal three 5 1.2.3', 'look four']) {
      await settle();
      expect(names()).toEqual([due]);
      await endOne();
    }
    expect(await answers).toEqual([ok('wrong-passphrase'), ok(undefined), ok(7), ok('wrong-passphrase')]);
  });

  it('[BACKUP6] do not pile up: the fifth is refused, and there is room again when one is done', async () => {
    const { backup, names, endOne } = createSlow();
    const looks = ['one', 'two', 'three', 'four'].map((passphrase) => backup.look(HEAD, passphrase));
    expect(await backup.look(HEAD, 'five')).toMatchObject(TOO_MANY);
    expect(await backup.adopt(HEAD, 'five')).toMatchObject(TOO_MANY);
    expect(await backup.begin({ name: 'a', passphrase: 'five' })).toMatchObject(TOO_MANY);
    await settle();
    await endOne();
    await looks[0];
    const next = backup.look(HEAD, 'six');
    for (const due of ['two', 'three', 'four', 'six']) {
      expect(names()).toEqual([`look ${due}`]);
      await endOne();
    }
    expect(await next).toEqual(ok('wrong-passphrase'));
  });

  it('[BACKUP6] go on behind one that came to a bad end', async () => {
    const look = vi
      .fn<Dependencies['look']>()
      .mockRejectedValueOnce(new Error('no memory'))
      .mockResolvedValue('damaged');
    const { backup } = createSlow({ look });
    const [first, second] = await Promise.allSettled([backup.look(HEAD, 'one'), backup.look(HEAD, 'two')]);
    expect(first).toMatchObject({ status: 'rejected' });
    expect(second).toMatchObject({ value: ok('damaged') });
    for (let count = 0; count < 5; count++) expect(await backup.look(HEAD, 'more')).toEqual(ok('damaged'));
  });
});

describe('the beginning of a backup', () => {
  it('[BACKUP4] asks for no place when the vault is not open', async () => {
    const sealBackup = vi.fn<Dependencies['vault']['sealBackup']>();
    const deviceKeys = (): ShellResult<unknown> => LOCKED;
    const vault = { deviceKeys, sealBackup, adoptBackup: () => Promise.resolve(LOCKED) };
    const { backup, beginFile } = createSlow({ vault });
    expect(await backup.begin({ name: 'a', passphrase: 'eight ch' })).toEqual(LOCKED);
    expect([beginFile, sealBackup].map(({ mock }) => mock.calls)).toEqual([[], []]);
    expect(await backup.adopt(HEAD, 'one')).toEqual(LOCKED);
  });

  it('[BACKUP5] makes no head as long as the person is asked where', async () => {
    const { backup, names } = createSlow({ beginFile: () => Promise.resolve(ok(undefined)) });
    expect(await backup.begin({ name: 'a', passphrase: 'eight ch' })).toEqual(ok(undefined));
    expect(names()).toEqual([]);
  });
});
