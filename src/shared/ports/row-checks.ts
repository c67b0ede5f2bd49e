import type { LoggedEnvelope } from './envelope-log.ts';
import type { LoggedEntry } from './graph-log.ts';

/** Tells whether what is stored is still what it was stored as: whether its bytes are what they are named. */
export interface RowChecks {
  readonly isEnvelope: (row: LoggedEnvelope) => boolean;
  readonly isEntry: (row: LoggedEntry) => boolean;
}
