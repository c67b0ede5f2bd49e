import { type RefObject, useLayoutEffect, useRef } from 'react';

/**
 * Shows each of several things from where the person last was in it, a new one from its top. The element stands in the `main`
 * that scrolls, which they share.
 */
export function useKeptScroll(name: string): RefObject<HTMLDivElement | null> {
  const inside = useRef<HTMLDivElement>(null);
  const places = useRef(new Map<string, number>());
  useLayoutEffect(() => {
    const main = inside.current?.closest('main');
    if (main === null || main === undefined) return undefined;
    const known = places.current;
    main.scrollTop = known.get(name) ?? 0;
    const follow = (): void => void known.set(name, main.scrollTop);
    main.addEventListener('scroll', follow);
    return () => main.removeEventListener('scroll', follow);
  }, [name]);
  return inside;
}
