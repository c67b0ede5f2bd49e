import type { ImportFile } from '#renderer/features/import/read-import-file.ts';

/** A file on a disk, as the page is handed it. */
export function fileOf(content: string | Uint8Array, name = 'jobs.csv'): ImportFile {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return {
    name,
    size: bytes.length,
    arrayBuffer: () => Promise.resolve(new Uint8Array(bytes).buffer),
  };
}

export const atOnce = (): Promise<void> => Promise.resolve();
