import { expect, test } from 'vitest';

import { createShellDevice } from '#renderer/adapters/shell/shell-device.ts';
import type { DeviceKeys } from '#shared/ipc/schemas.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { ShellResult } from '#shared/ipc/shell-error.ts';
import { err, ok } from '#shared/kernel/result.ts';

function keysOf(byte: number): DeviceKeys {
  return { signingKey: new Uint8Array(32).fill(byte), sealingKey: new Uint8Array(32).fill(byte) };
}

/** A main whose keys are counted, and asked for at the speed of the test. */
function mainWith(renew: () => Promise<ShellResult<undefined>>) {
  const main = { keys: keysOf(1), askedCount: 0, isLocked: false };
  const device: Pick<ShellApi['device'], 'keys' | 'renew'> = {
    keys: () => {
      main.askedCount += 1;
      const answer = main.isLocked ? err({ code: 'vault-locked' as const, message: '' }) : ok(main.keys);
      return Promise.resolve(answer);
    },
    renew,
  };
  return { main, ...createShellDevice({ device } as ShellApi) };
}

test('the keys are asked for once, and anew after they were renewed', async () => {
  const { main, crypto, renewal } = mainWith(() => {
    main.keys = keysOf(2);
    return Promise.resolve(ok(undefined));
  });
  await crypto.keys();
  expect(await crypto.keys()).toEqual(keysOf(1));
  expect(main.askedCount).toBe(1);
  await renewal.renew();
  expect(await crypto.keys()).toEqual(keysOf(2));
  await crypto.keys();
  expect(main.askedCount).toBe(2);
});

test('the keys are asked for anew when the answer to a renewal was lost', async () => {
  const { main, crypto, renewal } = mainWith(() => {
    main.keys = keysOf(2);
    return Promise.reject(new Error('the channel was closed'));
  });
  await crypto.keys();
  await expect(renewal.renew()).rejects.toThrow('the channel was closed');
  expect(await crypto.keys()).toEqual(keysOf(2));
});

test('keys that were asked for during a renewal do not outlast it', async () => {
  const { main, crypto, renewal } = mainWith(async () => {
    expect(await crypto.keys()).toEqual(keysOf(1));
    main.keys = keysOf(2);
    return ok(undefined);
  });
  await renewal.renew();
  expect(await crypto.keys()).toEqual(keysOf(2));
});

test('a refusal is not remembered', async () => {
  const { main, crypto } = mainWith(() => Promise.resolve(ok(undefined)));
  main.isLocked = true;
  await expect(crypto.keys()).rejects.toMatchObject({ code: 'vault-locked' });
  main.isLocked = false;
  expect(await crypto.keys()).toEqual(keysOf(1));
});
