import type { DeviceId } from '#shared/kernel/ids.ts';
import type { BundleScope } from '#shared/ports/bundles.ts';
import { gather, sourceOf } from '#tests/support/byte-sources.ts';
import { describe, type SimulatedDevice } from './simulated-device.ts';
import { note, type World } from './world.ts';

/** A file in somebody's pocket. */
interface Carried {
  readonly from: string;
  readonly bytes: Uint8Array;
  /** The devices that must be able to open it: all that its writer knew as those of members. */
  readonly readers: ReadonlySet<DeviceId>;
}

/** Files never go out of use: any of them may be loaded again, however old. */
const pockets = new WeakMap<World, Carried[]>();

function pocketOf(world: World): Carried[] {
  const pocket = pockets.get(world) ?? [];
  pockets.set(world, pocket);
  return pocket;
}

/** Somebody saves a file for everybody, or for some; a disk that fails may refuse. */
export async function saveBundle(world: World, device: SimulatedDevice): Promise<void> {
  const { choices, devices } = world;
  const { bundles, membership } = device.running?.replica ?? {};
  // A held write holds what is asked to be stored first.
  if (bundles === undefined || membership === undefined || device.disk.hold !== undefined) return;
  const members = devices.filter(() => choices.chance(0.5)).map(({ member }) => member);
  const scope: BundleScope = choices.chance(0.4) ? { kind: 'all' } : { kind: 'lacking', members };
  try {
    const known = [...membership.state.get().devices.values()].filter(({ takenUpTo }) => takenUpTo === undefined);
    const bytes = await gather(bundles.write(scope));
    note(world, `${device.name} saves a file of ${bytes.length} bytes`);
    pocketOf(world).push({ from: device.name, bytes, readers: new Set(known.map(({ id }) => id)) });
  } catch (error) {
    if (device.disk.failWith === undefined) throw error;
    note(world, `${device.name} cannot save a file: ${describe(error)}`);
  }
}

/** Somebody loads a file of anybody's, of any age; now and then one that was damaged on the way, or lies on a bad stick. */
export async function loadBundle(world: World, device: SimulatedDevice): Promise<void> {
  const { choices } = world;
  const { bundles } = device.running?.replica ?? {};
  const carried = choices.pick(choices.chance(0.5) ? pocketOf(world).slice(-3) : pocketOf(world));
  if (bundles === undefined || carried === undefined || device.disk.hold !== undefined) return;
  const { from, bytes, readers } = carried;
  const isDamaged = choices.chance(0.15);
  const place = choices.between(0, bytes.length - 1);
  const flipped = (): Uint8Array => Uint8Array.from(bytes, (byte, at) => (at === place ? byte ^ 1 : byte));
  const given = !isDamaged ? bytes : choices.chance(0.5) ? bytes.subarray(0, place) : flipped();
  try {
    const taken = await bundles.take(sourceOf(given));
    note(world, `${device.name} loads a file of ${from}: ${taken.ok ? `${taken.value.newCount} new` : taken.error}`);
    const mayLackKey = !readers.has(device.id) || device.hadItsDiskReplaced;
    const isShut = mayLackKey && !taken.ok && taken.error === 'no-key';
    if (taken.ok === isDamaged && !isShut) throw new Error(`a ${isDamaged ? 'damaged' : 'whole'} file was misjudged`);
  } catch (error) {
    if (device.disk.failWith === undefined) throw error;
    note(world, `${device.name} cannot load a file: ${describe(error)}`);
  }
}
