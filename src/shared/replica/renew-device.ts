import type { DeviceId } from '#shared/kernel/ids.ts';
import { ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { createAddDevice } from './graph/create-add-device.ts';
import type { WriteRefusal } from './graph/entry-writer.ts';
import { createMembershipGraph } from './graph/membership-graph.ts';
import { deviceIdOf } from './names.ts';
import { openGenesis } from './open-genesis.ts';
import type { ReplicaPorts } from './stores.ts';

/**
 * Gives this device a new id in one circle, before the circle is opened again: whatever has brought back an older state of its log
 * would otherwise use sequence numbers twice (SPEC DEV3). Done already, it changes nothing.
 * **Errors**: `AppError` of the stores, of the keys, and as for opening; then nothing was stored.
 */
export async function renewDevice(
  circle: KeyringCircle,
  { graph: log, crypto, clock, random }: Pick<ReplicaPorts, 'graph' | 'crypto' | 'clock' | 'random'>,
  renewed: Pick<DeviceCrypto, 'keys' | 'sign'>,
): Promise<Result<DeviceId, WriteRefusal>> {
  const { circleId, epochs } = circle;
  const device = deviceIdOf(await renewed.keys());
  const stored = await log.load(circleId);
  const keyFor: Parameters<typeof createMembershipGraph>[0]['keyFor'] = (id) =>
    epochs.find(({ epochId }) => epochId === id)?.key;
  const graph = createMembershipGraph({ ...(await openGenesis(circle, stored, crypto)), crypto, keyFor });
  await graph.add(stored.map(({ bytes }) => bytes));
  const added = { crypto: renewed, replaces: true };
  const entry = await createAddDevice(graph.state(), added, { crypto, clock, random, keyFor });
  if (entry.ok) await log.append(circleId, [entry.value]);
  else if (entry.error !== 'already-a-device') return { ok: false, error: entry.error };
  return ok(device);
}
