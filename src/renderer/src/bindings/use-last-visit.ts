import { useEffect, useRef, useState } from 'react';

import { MINUTE_MS } from '#shared/kernel/durations.ts';
import { useServices } from './services.ts';

/** Who looks at a lead and comes back is still on the same visit, and goes on with the same news. */
const SAME_VISIT_MS = 30 * MINUTE_MS;

/**
 * Since when something is news on a page: the end of the visit before, in epoch milliseconds. It stays as it is while the
 * person looks. The first visit of all has no news. `name` is that of the keepsake.
 */
export function useLastVisit(name: string): number {
  const { clock, keepsakes, program } = useServices();
  const [since, setSince] = useState(() => readInstant(keepsakes.get(name)) ?? clock.now());
  const leftAt = useRef<number>(undefined);

  useEffect(() => {
    if (leftAt.current !== undefined && clock.now() - leftAt.current >= SAME_VISIT_MS) setSince(leftAt.current);
    const leave = (): void => {
      leftAt.current = clock.now();
      keepsakes.set(name, String(leftAt.current));
    };
    const stopListening = program.onClosing(() => {
      leave();
      return Promise.resolve(true);
    });
    return () => {
      stopListening();
      leave();
    };
  }, [clock, keepsakes, program, name]);

  return since;
}

function readInstant(text: string | undefined): number | undefined {
  const at = Number(text);
  return text === undefined || !Number.isFinite(at) ? undefined : at;
}
