import { toHex } from '#shared/kernel/bytes.ts';
import type { KeyringCircle } from '#shared/ipc/schemas.ts';
import type { DeviceKeyPairs } from './device-key-pairs.ts';
import type { BackupDevice, OpenBackup } from './open-backup.ts';
import { FORMER_MAX_COUNT } from './secrets.ts';
import type { OpenVault } from './vault-state.ts';

/**
 * A vault with what a backup has beyond it: devices behind the former ones, circles behind the known ones. The very same vault
 * when there is nothing; `undefined` when the former devices would be too many.
 */
export function withBackup(open: OpenVault, backup: OpenBackup): OpenVault | undefined {
  const devices = unknownDevices([open.device, ...open.former], backup.devices);
  const circles = unknownCircles(open.secrets.circles, backup.circles);
  if (devices.length === 0 && circles.length === 0) return open;
  const former = [...open.former, ...devices.map(({ pairs }) => pairs)];
  if (devices.length > 0 && former.length > FORMER_MAX_COUNT) return undefined;
  const secrets = {
    ...open.secrets,
    formerDeviceKeys: [...open.secrets.formerDeviceKeys, ...devices.map(({ keys }) => keys)],
    circles: [...open.secrets.circles, ...circles],
  };
  return { ...open, secrets, former };
}

function unknownDevices(known: readonly DeviceKeyPairs[], devices: readonly BackupDevice[]): readonly BackupDevice[] {
  // What others know a device by.
  const nameOf = ({ publicKeys }: DeviceKeyPairs) => toHex(publicKeys.signingKey);
  const names = new Set(known.map(nameOf));
  return devices.filter(({ pairs }) => addTo(names, nameOf(pairs)));
}

/** Of a known circle nothing is taken: its first key is checked against its beginning, and under its last one is written. */
function unknownCircles(known: readonly KeyringCircle[], circles: readonly KeyringCircle[]): readonly KeyringCircle[] {
  const ids = new Set<string>(known.map(({ circleId }) => circleId));
  return circles.filter(({ circleId }) => addTo(ids, circleId));
}

/** Whether it was not in there. */
function addTo(names: Set<string>, name: string): boolean {
  const isNew = !names.has(name);
  names.add(name);
  return isNew;
}
