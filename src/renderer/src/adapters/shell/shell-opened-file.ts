import type { OpenedFileNews } from '#shared/ipc/schemas.ts';
import type { ShellApi } from '#shared/ipc/shell-api.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import { createShellByteSource } from './shell-byte-source.ts';

/** A file that main holds open for the page. */
export function createShellOpenedFile(shell: ShellApi, { name, content }: OpenedFileNews): OpenedFile {
  if (content === undefined) return { name, source: undefined, close: () => undefined };
  const { id, sizeBytes } = content;
  return { name, source: createShellByteSource(shell, id, sizeBytes), close: () => void shell.files.close({ id }) };
}
