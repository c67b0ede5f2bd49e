import { AppError } from '#shared/kernel/app-error.ts';

/** Dexie counts its versions in tenths, for tables that it adds by itself. */
const NATIVE_PER_VERSION = 10;

/**
 * Leaves a database alone that a newer version of the app has made: Dexie would open it all the same, and put back what that
 * version has taken away. **Errors**: `AppError` with code `storage-newer`. Source: SPEC STORE5.
 */
export async function refuseNewer(name: string, knownVersion: number): Promise<void> {
  const stored = (await indexedDB.databases()).find((each) => each.name === name);
  if (Math.floor((stored?.version ?? 0) / NATIVE_PER_VERSION) <= knownVersion) return;
  throw new AppError('storage-newer', 'a newer version of the app made this database', { retryable: false });
}
