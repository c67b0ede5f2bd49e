import { useCallback, useLayoutEffect, useRef } from 'react';

/** A function that is always the same one and does what the latest one does. For events, never while drawing. */
export function useStableCallback<Args extends readonly unknown[]>(
  call: (...args: Args) => void,
): (...args: Args) => void {
  const latest = useRef(call);
  useLayoutEffect(() => {
    latest.current = call;
  });
  return useCallback((...args: Args) => latest.current(...args), []);
}
