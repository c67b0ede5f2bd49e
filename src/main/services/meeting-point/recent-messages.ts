import { createHash } from 'node:crypto';
import type { SealedMessage } from './client-message.ts';

/** How many are remembered: what comes twice, comes within seconds. */
const REMEMBERED_COUNT = 4_096;

/** The messages of late, by their content. Sealed ones never have the same content twice. */
export interface RecentMessages {
  /** Remembers it; `false` when it was remembered already. */
  readonly add: (message: SealedMessage) => boolean;
}

export function createRecentMessages(): RecentMessages {
  // In order of arrival, as sets are.
  const digests = new Set<string>();
  return {
    add: ({ topic, data }) => {
      const digest = createHash('sha256')
        .update(JSON.stringify([topic, data]))
        .digest('base64');
      if (digests.has(digest)) return false;
      digests.add(digest);
      const [oldest] = digests;
      if (digests.size > REMEMBERED_COUNT && oldest !== undefined) digests.delete(oldest);
      return true;
    },
  };
}
