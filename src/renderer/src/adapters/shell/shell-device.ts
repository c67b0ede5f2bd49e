import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { DeviceCrypto, DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { DeviceRenewal } from '#shared/ports/device-renewal.ts';
import { createShellDeviceCrypto } from './shell-device-crypto.ts';
import { createShellDeviceRenewal } from './shell-device-renewal.ts';
import { valueOf } from './shell-failure.ts';

/** This device across the border: its keys never leave main. The public ones are asked for once, until they are renewed. */
export function createShellDevice(shell: ShellApi): {
  readonly crypto: DeviceCrypto;
  readonly renewal: DeviceRenewal;
} {
  let known: Promise<DevicePublicKeys> | undefined;

  async function keys(): Promise<DevicePublicKeys> {
    known ??= shell.device.keys().then(valueOf);
    try {
      return await known;
    } catch (error) {
      known = undefined;
      throw error;
    }
  }

  return {
    crypto: createShellDeviceCrypto(shell, keys),
    renewal: createShellDeviceRenewal(shell, () => (known = undefined)),
  };
}
