import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { deviceIdOf } from '../names.ts';
import { renewDevice } from '../renew-device.ts';
import type { WorkspacePorts } from '../stores.ts';
import { readGraph } from './read-graph.ts';

/**
 * Makes this device known to a circle that knows it by keys that it had before (SPEC DEV3). Answers whether it is known now.
 * **Errors**: `AppError` of the stores or the keys.
 */
export async function adoptDevice(
  circle: KeyringCircle,
  ports: Pick<WorkspacePorts, 'graph' | 'crypto' | 'clock' | 'random' | 'renewal'>,
): Promise<boolean> {
  const stored = await ports.graph.load(circle.circleId);
  const graph = await readGraph(
    circle,
    stored.map(({ bytes }) => bytes),
    ports,
  );
  const known = graph?.state().devices;
  const former = await ports.renewal.former();
  const last = former.find(({ keys }) => known?.get(deviceIdOf(keys))?.member === circle.memberId);
  if (last === undefined) return false;
  const crypto = { ...ports.crypto, keys: () => Promise.resolve(last.keys), sign: last.sign };
  return (await renewDevice(circle, { ...ports, crypto }, ports.crypto)).ok;
}
