import type { Dispose } from '#shared/kernel/dispose.ts';
import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Network, RoomTransport } from '#shared/ports/network.ts';
import { selectUnreplaced } from './graph/choose-epoch.ts';
import type { GraphEpoch } from './graph/graph-state.ts';
import { isReadByAll } from './graph/select-readers.ts';
import type { OpenReplica } from './open-replica.ts';
import { roomOf } from './room.ts';

/** Whoever has not come back by then needs a file. */
const STAY_AT_MOST_MS = 60 * DAY_MS;

/** What others say to have read comes at any time, and days go by. */
const LOOK_EVERY_MS = MINUTE_MS;

/** The rooms in which an open circle is met now. */
export interface Rooms {
  readonly rebuild: () => void;
  readonly dispose: Dispose;
}

/**
 * Enters the room of every epoch that is not replaced, and stays in that of a replaced one until everybody who remains is known to
 * have gone on, 60 days at most (SPEC ROOM2). Where two meet in several rooms, both use the way whose topic comes last.
 */
export function followRooms(options: {
  readonly replica: Pick<OpenReplica, 'membership' | 'keys' | 'epochOf' | 'connect'>;
  readonly device: DeviceId;
  readonly enter: (room: ReturnType<typeof roomOf>) => ReturnType<Network['enter']>;
  readonly clock: Clock;
}): Rooms {
  const { replica, device, enter, clock } = options;
  const { membership, keys, epochOf, connect } = replica;
  const entered = new Map<EpochId, { readonly transport: RoomTransport; readonly leave: Dispose }>();
  let isDisposed = false;

  function isMet(epoch: GraphEpoch, known: readonly GraphEpoch[], unreplaced: readonly GraphEpoch[]): boolean {
    if (unreplaced.includes(epoch)) return true;
    const replacedAt = known.flatMap(({ terms, begunAt }) =>
      terms?.replaces.includes(epoch.id) === true ? [begunAt] : [],
    );
    if (clock.now() - Math.min(...replacedAt) > STAY_AT_MOST_MS) return false;
    const readers = { state: membership.state.get(), self: device, epochOf };
    return !unreplaced.some((next) => isReadByAll(next, readers));
  }

  function follow(): void {
    if (isDisposed) return;
    const known = membership.state.get().epochs.filter(({ id }) => keys.epochKey(id) !== undefined);
    const unreplaced = selectUnreplaced(known);
    const met = known.filter((epoch) => isMet(epoch, known, unreplaced));
    for (const [id, { leave }] of entered) {
      if (met.some((epoch) => epoch.id === id)) continue;
      entered.delete(id);
      leave();
    }
    for (const { id } of met) {
      const key = keys.epochKey(id);
      if (key === undefined || entered.has(id)) continue;
      const room = roomOf(key);
      const transport = enter(room);
      const disconnect = connect(transport, room.topic);
      const leave = (): void => {
        disconnect();
        transport.dispose();
      };
      entered.set(id, { transport, leave });
    }
  }

  let stopLooking: Dispose | undefined;
  function look(): void {
    follow();
    stopLooking = clock.after(LOOK_EVERY_MS, look);
  }

  const stopFollowing = membership.state.subscribe(follow);
  look();
  return {
    rebuild: () => {
      follow();
      for (const { transport } of entered.values()) transport.rebuild();
    },
    dispose: () => {
      isDisposed = true;
      stopFollowing();
      stopLooking?.();
      for (const { leave } of entered.values()) leave();
      entered.clear();
    },
  };
}
