import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import { createKeptCopies, type KeptCopies } from './kept-copies.ts';
import { createKeptRecords, type KeptRecords } from './kept-records.ts';
import { realDisk, type SafekeepingDisk } from './safekeeping-disk.ts';

/** What is kept of circles apart from the page's database, in `circles/` of the profile. All of it comes sealed. */
export type Safekeeping = KeptRecords & KeptCopies;

interface SafekeepingDependencies {
  readonly profile: string;
  readonly clock: Pick<Clock, 'now'>;
  readonly log: Logger;
  readonly disk?: SafekeepingDisk;
}

export function createSafekeeping({ profile, clock, log, disk = realDisk }: SafekeepingDependencies): Safekeeping {
  return { ...createKeptRecords({ profile, disk, log }), ...createKeptCopies({ profile, clock, disk, log }) };
}
