import type { ShellError } from '#shared/ipc/shell-error.ts';
import { errorCodeOf } from './error-code.ts';

/** What a disk says when there is no room on it, or none left for this person. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** Why something that the program keeps by itself could not be written. */
export function writeErrorOf(cause: unknown): ShellError {
  return NO_ROOM.has(errorCodeOf(cause))
    ? { code: 'disk-full', message: 'There is no room on the disk' }
    : { code: 'not-saved', message: 'The file could not be written' };
}
