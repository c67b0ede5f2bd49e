import { open } from 'node:fs/promises';

/** Makes durable what was made, moved or removed in a folder. **Errors** Rejects with Node's own error. */
export async function syncDirectory(path: string): Promise<void> {
  // Windows opens no directories and makes renames durable by itself.
  if (process.platform === 'win32') return;
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
