import Dexie from 'dexie';

import { AppError } from '#shared/kernel/app-error.ts';
import { toHex } from '#shared/kernel/bytes.ts';
import type { Random } from '#shared/ports/random.ts';
import type { LateralDatabase } from './database.ts';
import { beginFreshLog } from './fresh-log.ts';
import { refuseNewer } from './refuse-newer.ts';
import type { RoomCheck } from './room-check.ts';

const IDENTITY_BYTES = 16;

/**
 * The door to the database: reopens it when the browser has closed it, and refuses one that is not the one it was.
 * **Errors**: `AppError` with code `disk-full`, `storage-unavailable`, `storage-replaced` or `storage-newer`.
 */
export interface DatabaseGuard {
  readonly read: <T>(work: () => PromiseLike<T>) => Promise<T>;
  /** `bytes`: how many it writes, about; what only takes away writes none. */
  readonly write: <T>(bytes: number, work: () => PromiseLike<T>) => Promise<T>;
}

export function createDatabaseGuard(database: LateralDatabase, random: Random, room: RoomCheck): DatabaseGuard {
  const knownVersion = database.verno;
  let knownIdentity: string | undefined;
  /** One check for everybody who comes while it is under way. */
  let checking: Promise<void> | undefined;
  let isChecked = false;
  // A full disk makes the browser close the connection by itself.
  database.on('close', forgetCheck);

  function forgetCheck(): void {
    checking = undefined;
    isChecked = false;
  }

  async function open(): Promise<void> {
    // Opening writes, too.
    await room.require(0);
    await refuseNewer(database.name, knownVersion);
    await beginFreshLog(database.name);
    await database.open();
  }

  async function check(): Promise<void> {
    if (!database.isOpen()) await open();
    const stored = await database.identity.get('database');
    if (knownIdentity !== undefined && stored?.id !== knownIdentity) {
      throw new AppError('storage-replaced', 'another database stands where ours was', { retryable: false });
    }
    knownIdentity = stored?.id ?? (await createIdentity());
  }

  async function checkOnce(): Promise<void> {
    if (isChecked && !database.isOpen()) forgetCheck();
    const present = (checking ??= check());
    try {
      await present;
      if (checking === present) isChecked = true;
    } catch (error) {
      if (checking === present) forgetCheck();
      throw error;
    }
  }

  async function createIdentity(): Promise<string> {
    const id = toHex(random.bytes(IDENTITY_BYTES));
    await database.identity.add({ name: 'database', id });
    return id;
  }

  async function run<T>(work: () => PromiseLike<T>): Promise<T> {
    try {
      await checkOnce();
      return await work();
    } catch (error) {
      const failure = translated(error);
      // On a full disk the browser says no more than that something went wrong.
      if (failure.code === 'storage-unavailable' && (await room.isFull())) throw diskFull(error);
      throw failure;
    }
  }

  return {
    read: run,
    write: async (bytes, work) => {
      await room.require(bytes);
      return run(work);
    },
  };
}

function translated(error: unknown): AppError {
  if (error instanceof AppError) return error;
  const name = rootName(error);
  if (name === 'QuotaExceededError') return diskFull(error);
  return new AppError('storage-unavailable', `the database did not do its work: ${name}`, {
    retryable: true,
    cause: error,
  });
}

function diskFull(cause: unknown): AppError {
  return new AppError('disk-full', 'there is no room to store this', { retryable: true, cause });
}

/** Dexie wraps what made a transaction abort; the cause is what counts. */
function rootName(error: unknown): string {
  if (error instanceof Dexie.DexieError && error.inner !== undefined && error.inner !== null)
    return rootName(error.inner);
  return error instanceof Error || error instanceof DOMException ? error.name : 'unknown';
}
