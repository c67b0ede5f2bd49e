import { useEffect, useState } from 'react';

import { useServices } from './services.ts';

/** A wait shorter than this is not worth a word. */
const WORTH_SAYING_MS = 400;

/** Whether something that is so has been so for long enough to be worth a word. */
export function useLasting(isSo: boolean, afterMs = WORTH_SAYING_MS): boolean {
  const { clock } = useServices();
  const [hasLasted, setHasLasted] = useState(false);

  useEffect(() => {
    if (!isSo) return undefined;
    const stop = clock.after(afterMs, () => setHasLasted(true));
    return () => {
      stop();
      setHasLasted(false);
    };
  }, [clock, isSo, afterMs]);

  return isSo && hasLasted;
}
