import { useEffect, useReducer } from 'react';

import { useServices } from './services.ts';

const STEP_MS = 100;

/** Lets a part of the page be drawn again ten times a second, so that a time it shows goes on; not while it need not. */
export function useEachSecond(isRunning: boolean): void {
  const { clock } = useServices();
  const [, draw] = useReducer((count: number) => count + 1, 0);
  useEffect(() => {
    if (!isRunning) return undefined;
    let stop = clock.after(STEP_MS, next);
    function next(): void {
      draw();
      stop = clock.after(STEP_MS, next);
    }
    return () => stop();
  }, [clock, isRunning]);
}
