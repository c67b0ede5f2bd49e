import { AppError } from '#shared/kernel/app-error.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Room } from '#shared/ports/room.ts';

/** Left free, for what others write meanwhile, and for what the browser writes to put its own files in order. */
const RESERVE_BYTES = 32 * 1024 * 1024;
/** A row is written to a log first, and to a table later. */
const WRITTEN_TIMES = 2;
/** No disk is filled faster, so room beyond what is needed is trusted to last that long; a second at most. */
const FASTEST_FILLING_BYTES_PER_MS = 4 * 1024 * 1024;
const LONGEST_TRUST_MS = 1_000;

/** Keeps the browser from finding out by itself that the disk is full, which can cost it all that it has (SPEC STORE1). */
export interface RoomCheck {
  /** **Errors**: `AppError` with code `disk-full` when so many bytes more would not leave the reserve. */
  readonly require: (bytes: number) => Promise<void>;
  /** Whether the disk is known to have no room, looked at anew. */
  readonly isFull: () => Promise<boolean>;
}

export function createRoomCheck(room: Room, clock: Pick<Clock, 'now'>): RoomCheck {
  let seen = { free: 0, at: 0 };

  async function look(): Promise<number> {
    const at = clock.now();
    const free = (await room.free()) ?? Number.POSITIVE_INFINITY;
    seen = { free, at };
    return free;
  }

  function isTrusted(needed: number): boolean {
    const age = clock.now() - seen.at;
    const trust = Math.min((seen.free - needed) / FASTEST_FILLING_BYTES_PER_MS, LONGEST_TRUST_MS);
    // A clock that was set back says nothing.
    return age >= 0 && age < trust;
  }

  return {
    require: async (bytes) => {
      const needed = RESERVE_BYTES + bytes * WRITTEN_TIMES;
      if (isTrusted(needed) || (await look()) >= needed) return;
      throw new AppError('disk-full', 'the disk has no room for more', { retryable: true });
    },
    isFull: async () => (await look()) < RESERVE_BYTES,
  };
}
