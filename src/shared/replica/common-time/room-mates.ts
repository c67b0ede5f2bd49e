import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Way } from './choose-keeper.ts';
import { createMeasurement, type Measurement } from './measurement.ts';
import type { TimeMessage } from './time-message.ts';

/** Three words that are said every two seconds have got lost. */
const LOST_AFTER_MS = 7 * SECOND_MS;
/** Whose time is further behind is not waited for: it has to catch up. */
export const HOLD_MS = 400;
/** Two who both say that they are the keeper have heard each other well enough. */
const DISPUTE_MS = 5 * SECOND_MS;

/** Another device in the room, by what it said last. */
export interface RoomMate {
  readonly device: DeviceId;
  readonly heardAt: number;
  readonly said: TimeMessage;
  /** Of its keeper. */
  readonly rank: string;
  readonly measurement: Measurement;
  /** How far its time was ahead of the own one when that was heard, at least: the message took some time as well. */
  readonly leadMs: number;
  readonly disputedSince: number | undefined;
}

/** The others in the room (SPEC TIME4). All instants here are in milliseconds of `elapsed`. */
export interface RoomMates {
  /** Answers whether it was not known to be there. */
  readonly note: (device: DeviceId, said: TimeMessage, leadMs: number, isOwnKeeper: boolean) => boolean;
  readonly get: (device: DeviceId) => RoomMate | undefined;
  readonly forget: (device: DeviceId) => void;
  /** Those who were heard of lately. */
  readonly all: () => readonly RoomMate[];
  /** The ways to a keeper that may be followed; one whose own time is settled waits for nobody who is behind. */
  readonly ways: (isSettled: boolean) => readonly Way[];
}

export function createRoomMates(options: {
  readonly elapsed: () => number;
  readonly rankOf: (device: DeviceId) => string;
}): RoomMates {
  const { elapsed, rankOf } = options;
  const mates = new Map<DeviceId, RoomMate>();

  function all(): readonly RoomMate[] {
    const now = elapsed();
    for (const { device, heardAt } of [...mates.values()]) if (now - heardAt > LOST_AFTER_MS) mates.delete(device);
    return [...mates.values()];
  }

  const isLong = (since: number | undefined): boolean => since !== undefined && elapsed() - since > DISPUTE_MS;

  function wayBy({ device, said, rank, heardAt, measurement, disputedSince }: RoomMate): Way {
    const now = elapsed();
    return {
      device,
      keeper: said.keeper,
      rank,
      isSettled: said.isSettled,
      ageMs: said.ageMs + (now - heardAt) + (measurement.estimate()?.uncertaintyMs ?? 0),
      hopCount: said.hopCount + 1,
      isDisputed: isLong(disputedSince),
    };
  }

  return {
    all,
    get: (device) => mates.get(device),
    forget: (device) => void mates.delete(device),
    note: (device, said, leadMs, isOwnKeeper) => {
      const before = mates.get(device);
      const now = elapsed();
      // Who has another keeper may have another time since, by years; and go back to the first keeper, but not to that time.
      if (before !== undefined && before.said.keeper !== said.keeper) before.measurement.forget();
      // Once it was decided by rank it stays so, though one of them has given way.
      const isDisputed = (isOwnKeeper && said.keeper === device) || isLong(before?.disputedSince);
      mates.set(device, {
        ...{ device, said, leadMs, heardAt: now, rank: rankOf(said.keeper) },
        measurement: before?.measurement ?? createMeasurement(elapsed),
        disputedSince: isDisputed && !said.isSettled ? (before?.disputedSince ?? now) : undefined,
      });
      return before === undefined;
    },
    ways: (isSettled) =>
      all()
        .filter(({ said, leadMs, measurement }) => {
          const mayBeFollowed = !isSettled || (said.isSettled && leadMs >= -HOLD_MS);
          return mayBeFollowed && !measurement.isMute();
        })
        .map(wayBy),
  };
}
