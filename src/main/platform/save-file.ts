import { open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { toHex } from '#shared/kernel/bytes.ts';
import { systemRandom } from './system-random.ts';

/**
 * Writes a file where the person wants it, on any disk: it has the usual mode of the person's files.
 * **Guarantees** The path holds all of it, or what was there before.
 * **Errors** Rejects with Node's own error.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  // A name that nothing of the person's has.
  const temporaryPath = join(dirname(path), `.lateral-${toHex(systemRandom.bytes(8))}.new`);
  try {
    const file = await open(temporaryPath, 'wx');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporaryPath, path);
  } catch (cause) {
    await rm(temporaryPath, { force: true });
    throw cause;
  }
}
