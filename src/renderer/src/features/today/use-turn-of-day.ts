import { useEffect, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';

/** Draws again when a new day begins where the person is. */
export function useTurnOfDay(): void {
  const { clock } = useServices();
  const [, setDayStart] = useState(() => startOfDay(clock.now(), 0));
  useEffect(() => {
    let stopWaiting = (): void => undefined;
    const follow = (): void => {
      stopWaiting();
      const now = clock.now();
      setDayStart(startOfDay(now, 0));
      stopWaiting = clock.after(startOfDay(now, 1) - now, follow);
    };
    follow();
    // A sleeping computer does not count the hours: look again when somebody comes back to the window.
    window.addEventListener('focus', follow);
    return () => {
      stopWaiting();
      window.removeEventListener('focus', follow);
    };
  }, [clock]);
}

/** When the day of an instant began, or the day so many after it: not every day has 24 hours. */
function startOfDay(at: number, daysLater: number): number {
  const date = new Date(at);
  return new Date(date.getFullYear(), date.getMonth(), date.getDate() + daysLater).getTime();
}
