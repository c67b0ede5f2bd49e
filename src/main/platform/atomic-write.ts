import { open, rename } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Replaces a small file as a whole.
 * **Guarantees** After a crash at any moment the path holds either the old or the new content; durable when resolved.
 * **Errors** Rejects with Node's own error and leaves the old content. Two writes of one path must not overlap.
 */
export async function writeFileAtomically(path: string, content: string): Promise<void> {
  const temporaryPath = `${path}.new`;
  const file = await open(temporaryPath, 'w', 0o600);
  try {
    // A left-over of a crash keeps its own mode.
    await file.chmod(0o600);
    await file.writeFile(content, 'utf8');
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporaryPath, path);
  await syncDirectory(dirname(path));
}

async function syncDirectory(path: string): Promise<void> {
  // Windows opens no directories and makes renames durable by itself.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
