import type { ShellErrorCode, ShellResult } from '#shared/ipc/shell-error.ts';
import { AppError } from '#shared/kernel/app-error.ts';

/** The codes that mean something to callers; everything else is a fault in the program around the page. */
const MEANINGS: Partial<Record<ShellErrorCode, string>> = {
  'vault-locked': 'vault-locked',
  'vault-broken': 'vault-unavailable',
  'not-saved': 'not-saved',
  'too-many': 'too-many',
  unreadable: 'unreadable',
};

/** The value of a shell call, or an `AppError` in its place. */
export function valueOf<T>(result: ShellResult<T>): T {
  if (result.ok) return result.value;
  const code = MEANINGS[result.error.code] ?? 'shell-failed';
  throw new AppError(code, result.error.message, { retryable: code !== 'shell-failed' });
}
