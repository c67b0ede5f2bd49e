import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { syncDirectory } from './sync-directory.ts';

/**
 * Replaces a small file as a whole, text being UTF-8.
 * **Guarantees** After a crash at any moment the path holds either the old or the new content; durable when resolved.
 * **Errors** Rejects with Node's own error and leaves the old content. Two writes of one path must not overlap.
 */
export async function writeFileAtomically(path: string, content: string | Uint8Array): Promise<void> {
  const temporaryPath = `${path}.new`;
  const file = await open(temporaryPath, 'w', 0o600);
  try {
    try {
      // A left-over of a crash keeps its own mode.
      await file.chmod(0o600);
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporaryPath, path);
  } catch (cause) {
    // What is half written must not fill a full disk up. The next write takes away what cannot be removed now.
    await rm(temporaryPath, { force: true }).catch(() => undefined);
    throw cause;
  }
  await syncDirectory(dirname(path));
}
