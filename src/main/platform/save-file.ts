import { beginFile } from './file-in-parts.ts';

/**
 * Writes a file where the person wants it, on any disk: it has the usual mode of the person's files.
 * **Guarantees** The path holds all of it, or what was there before.
 * **Errors** Rejects with Node's own error.
 */
export async function saveFile(path: string, bytes: Uint8Array): Promise<void> {
  const file = await beginFile(path);
  try {
    await file.write(bytes);
    await file.finish();
  } catch (cause) {
    await file.discard();
    throw cause;
  }
}
