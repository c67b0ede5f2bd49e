import { useEffect, useState } from 'react';

import { useServices } from './services.ts';

/** Names the next moment after one, both in epoch milliseconds; nothing where none will come. */
export type NextTurn = (after: number) => number | undefined;

/** Draws again whenever such a moment has come. The function must stay the same as long as it names the same moments. */
export function useTurns(nextTurn: NextTurn): void {
  const { clock } = useServices();
  const [, setNext] = useState(() => nextTurn(clock.now()));
  useEffect(() => {
    let stopWaiting = (): void => undefined;
    const follow = (): void => {
      stopWaiting();
      const now = clock.now();
      const next = nextTurn(now);
      setNext(next);
      stopWaiting = next === undefined ? (): void => undefined : clock.after(next - now, follow);
    };
    follow();
    // A sleeping computer does not count the hours: look again when somebody comes back to the window.
    window.addEventListener('focus', follow);
    return () => {
      stopWaiting();
      window.removeEventListener('focus', follow);
    };
  }, [clock, nextTurn]);
}

/** Draws again when a new day begins where the person is. */
export function useTurnOfDay(): void {
  useTurns(nextMidnight);
}

function nextMidnight(after: number): number {
  return minuteOfDay(after, 1, 0);
}

/** When a minute of the day of an instant comes, or of the day so many after it: not every day has 24 hours. */
export function minuteOfDay(at: number, daysLater: number, minute: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater, 0, minute).getTime();
}
