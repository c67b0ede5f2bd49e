import type { ShellError } from '#shared/ipc/shell-error.ts';
import { errorCodeOf } from '#main/platform/error-code.ts';

/** What a system says when the folder, or the disk or the computer that it lies on, is not there now. */
const GONE: ReadonlySet<string> = new Set([
  'ENOENT',
  'ENOTDIR',
  'ENODEV',
  'ENXIO',
  'ESTALE',
  'ENOTCONN',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETUNREACH',
]);
const REFUSED: ReadonlySet<string> = new Set(['EACCES', 'EPERM']);
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** No folder can be used: none is chosen, or the one that is chosen is not there. */
export const FOLDER_MISSING: ShellError = { code: 'folder-missing', message: 'The folder is not there' };
/** Something about the folder that nobody foresaw. */
export const FOLDER_FAILED: ShellError = { code: 'folder-failed', message: 'The folder cannot be used' };
/** One file cannot be read; the folder can. */
export const FILE_UNREADABLE: ShellError = { code: 'unreadable', message: 'The file cannot be read' };

/** Why a folder could not be looked into. */
export function readingErrorOf(cause: unknown): ShellError {
  const code = errorCodeOf(cause);
  if (GONE.has(code)) return FOLDER_MISSING;
  if (REFUSED.has(code)) return { code: 'folder-denied', message: 'The folder may not be looked into' };
  return FOLDER_FAILED;
}

/** Why nothing could be put into a folder, or taken from it, that could be looked into. */
export function writingErrorOf(cause: unknown): ShellError {
  const code = errorCodeOf(cause);
  if (GONE.has(code)) return FOLDER_MISSING;
  if (REFUSED.has(code) || code === 'EROFS') {
    return { code: 'folder-read-only', message: 'The folder may not be written to' };
  }
  if (NO_ROOM.has(code)) return { code: 'disk-full', message: 'There is no room in the folder' };
  return FOLDER_FAILED;
}
