import { useCallback, useEffect, useState } from 'react';

import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { CircleRemains } from '#shared/ports/recovery.ts';

/** What is left of something that could not be opened whole; nothing yet while it is being looked at. */
export interface Remains {
  readonly known: CircleRemains | undefined;
  readonly hasFailed: boolean;
  /** What was known stays until more is. */
  readonly lookAgain: () => void;
}

export function useRemains(broken: BrokenSpace): Remains {
  const { recovering } = useServices().app;
  const [known, setKnown] = useState<CircleRemains>();
  const [hasFailed, setFailed] = useState(false);
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    let isWanted = true;
    void recovering.inspect(broken).then((remains) => {
      if (!isWanted) return;
      setKnown((before) => remains ?? before);
      setFailed(remains === undefined);
    });
    return () => {
      isWanted = false;
    };
  }, [recovering, broken, attempt]);
  const lookAgain = useCallback(() => {
    setFailed(false);
    setAttempt((before) => before + 1);
  }, []);
  return { known, hasFailed, lookAgain };
}
