import type { Posting } from './posting.ts';

/** A posting whose words at length are read only where it is kept. */
export interface Draft extends Omit<Posting, 'original'> {
  readonly readOriginal: () => string;
}
