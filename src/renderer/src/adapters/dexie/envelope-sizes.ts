import Dexie from 'dexie';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { LateralDatabase, SizeRow } from './database.ts';

/** The running sums of the bytes in the log. To be used inside a transaction over `envelopes` and `sizes`. */
export interface EnvelopeSizes {
  /** The sum as it is now; reads only the envelopes that came after the kept one. */
  readonly count: (circle: CircleId) => Promise<SizeRow>;
  readonly keep: (size: SizeRow) => Promise<void>;
}

/**
 * Keeps each sum with the arrival number up to which it holds, so that envelopes which a version of the app without sums
 * has stored, before or since, are counted too.
 */
export function createEnvelopeSizes({ envelopes, sizes }: LateralDatabase): EnvelopeSizes {
  return {
    count: async (circle) => {
      let { bytes, upTo } = (await sizes.get(circle)) ?? { bytes: 0, upTo: 0 };
      const uncounted = envelopes
        .where('[circle+arrival]')
        .between([circle, upTo], [circle, Dexie.maxKey], false, true);
      await uncounted.each((row) => {
        bytes += row.bytes.length;
        upTo = row.arrival;
      });
      return { circle, bytes, upTo };
    },
    keep: async (size) => {
      await sizes.put(size);
    },
  };
}
