import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { errorCodeOf } from './error-code.ts';
import { syncDirectory } from './sync-directory.ts';

/**
 * Makes what is missing of folders in folders below `root`, readable by their owner alone; answers the innermost one.
 * **Guarantees** Durable when resolved. **Errors** Rejects with Node's own error.
 */
export async function makePrivateFolder(root: string, ...names: readonly string[]): Promise<string> {
  let folder = root;
  for (const name of names) {
    const above = folder;
    folder = join(above, name);
    if (await makeFolder(folder)) await syncDirectory(above);
  }
  return folder;
}

async function makeFolder(path: string): Promise<boolean> {
  try {
    await mkdir(path, { mode: 0o700 });
    return true;
  } catch (cause) {
    // When it is no folder, whoever goes on into it is told.
    if (errorCodeOf(cause) === 'EEXIST') return false;
    throw cause;
  }
}
