import { useEffect, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { BundleExtent, Bundles } from '#shared/ports/bundles.ts';
import { type Audience, scopeOf } from './audience.ts';

/** How much a file would hold, for each of those it can be for; nothing yet while it is being counted. */
export interface Extents {
  readonly known: ReadonlyMap<Audience, BundleExtent>;
  readonly hasFailed: boolean;
  readonly countAgain: () => void;
}

/** Counts once, one after the other, in the given order. */
export function useExtents(options: {
  readonly bundles: Bundles;
  readonly audiences: readonly Audience[];
  readonly others: readonly MemberId[];
}): Extents {
  const { logError } = useServices();
  const [{ bundles, audiences, others }] = useState(options);
  const [known, setKnown] = useState<Extents['known']>(new Map());
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);

  useEffect(() => {
    let isWanted = true;
    async function count(): Promise<void> {
      try {
        for (const audience of audiences) {
          const extent = await bundles.measure(scopeOf(audience, others));
          if (!isWanted) return;
          setKnown((before) => new Map([...before, [audience, extent]]));
        }
      } catch (error) {
        logError(error);
        setFailed(isWanted);
      }
    }
    void count();
    return () => {
      isWanted = false;
    };
  }, [bundles, audiences, others, logError, attempt]);

  return {
    known,
    hasFailed,
    countAgain: () => {
      setFailed(false);
      setAttempt(attempt + 1);
    },
  };
}
