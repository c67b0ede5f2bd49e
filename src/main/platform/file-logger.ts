import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';

const FILE_MAX_BYTES = 1024 * 1024;
const OLD_FILE_COUNT = 3;

/** Where notes for a developer go, and how the time on them is told. */
interface FileLoggerOptions {
  readonly directory: string;
  readonly clock: Pick<Clock, 'now'>;
  /** Also tells the terminal; for development. */
  readonly echo?: (line: string) => void;
}

/**
 * Writes notes for a developer to `main.log`, keeping three older files of 1 MiB.
 * **Guarantees** Never throws; a line is written when the call returns, so the last line before a crash is there.
 */
export function createFileLogger({ directory, clock, echo }: FileLoggerOptions): Logger {
  const path = join(directory, 'main.log');

  const write = (level: 'error' | 'info', text: string) => {
    const line = `${new Date(clock.now()).toISOString()} ${level} ${text}\n`;
    echo?.(line);
    try {
      mkdirSync(directory, { recursive: true });
      rotate(path);
      appendFileSync(path, line, { mode: 0o600 });
    } catch (cause) {
      // A full disk must not take the app down with it; the terminal is all that is left to tell.
      echo?.(`The log itself cannot be written: ${String(cause)}\n`);
    }
  };

  return {
    error: (message, cause) => write('error', cause === undefined ? message : `${message}: ${inspect(cause)}`),
    info: (message) => write('info', message),
  };
}

function rotate(path: string): void {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  if (size < FILE_MAX_BYTES) return;
  for (let index = OLD_FILE_COUNT - 1; index >= 1; index--) {
    const older = `${path}.${index}`;
    if (statSync(older, { throwIfNoEntry: false })) renameSync(older, `${path}.${index + 1}`);
  }
  renameSync(path, `${path}.1`);
}
