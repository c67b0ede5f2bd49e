import type { DeviceId } from '#shared/kernel/ids.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import { type CircleKeys, createCircleKeys, type EpochKey } from './circle-keys.ts';
import { chooseEpoch } from './graph/choose-epoch.ts';
import { type CircleMembership, loadMembership } from './graph/circle-membership.ts';
import type { GraphDevice } from './graph/graph-state.ts';
import type { MembershipGraph } from './graph/membership-graph.ts';
import { createKeyLearner } from './join/learn-keys.ts';
import { deviceIdOf } from './names.ts';
import { openError, openGenesis } from './open-genesis.ts';
import type { ReplicaPorts } from './stores.ts';

/** Who belongs to an open circle and what it is written under, with this device's own place in it. */
export interface OpenMembership {
  readonly device: DeviceId;
  readonly keys: CircleKeys;
  readonly membership: CircleMembership;
  /** Also those of members who have left. */
  readonly deviceOf: (device: DeviceId) => GraphDevice | undefined;
  readonly isMember: (device: DeviceId) => boolean;
  /** Whether the person at this device has left. */
  readonly hasLeft: () => boolean;
}

/**
 * Checks the Genesis of a circle and this device's own place in the graph. Keys that the graph brings are kept, and the newest is
 * written under from then on. **Errors**: as for opening.
 */
export async function openMembership(
  circle: KeyringCircle,
  { graph: log, crypto, clock, logger }: Pick<ReplicaPorts, 'graph' | 'crypto' | 'clock' | 'logger'>,
  keepKeys: ((epochs: readonly EpochKey[]) => Promise<void>) | undefined,
): Promise<OpenMembership> {
  const { circleId, memberId } = circle;
  const device = deviceIdOf(await crypto.keys());
  const keys = createCircleKeys(circle);
  const keyFor = keys.epochKey;
  const learnKeys = createKeyLearner({ device, crypto, keyFor });
  const stored = await log.load(circleId);
  const begun = await openGenesis(circle, stored, crypto);
  const membership = await loadMembership({ ...begun, circleId, stored, crypto, log, clock, keyFor, learn });
  const deviceOf: OpenMembership['deviceOf'] = (id) => membership.state.get().devices.get(id);

  async function learn(graph: MembershipGraph): Promise<boolean> {
    try {
      const learned = await learnKeys(graph);
      if (learned.length === 0) return false;
      // Should it fail: the graph still has them for the next start.
      await keepKeys?.(learned).catch((error: unknown) => logger.error('the key of an epoch could not be kept', error));
      keys.add(learned);
      return true;
    } catch (error) {
      logger.error('the key of an epoch could not be opened', error);
      return false;
    }
  }

  function followEpoch(): void {
    const epoch = chooseEpoch(membership.state.get(), (id) => keyFor(id) !== undefined);
    if (epoch !== undefined) keys.writeUnder(epoch.id);
  }

  membership.state.subscribe(followEpoch);
  followEpoch();
  const self = deviceOf(device);
  // Whoever writes must be who the circle knows: another device would begin a log that nobody could follow.
  if (self === undefined && membership.state.get().access === 'write') throw openError('other-device');
  if ((self?.member ?? memberId) !== memberId) throw openError('wrong-key');
  const isGone = (id: DeviceId): boolean => deviceOf(id)?.takenUpTo !== undefined;
  const isMember = (id: DeviceId): boolean => deviceOf(id) !== undefined && !isGone(id);
  return { device, keys, membership, deviceOf, isMember, hasLeft: () => isGone(device) };
}
