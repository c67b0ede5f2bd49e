import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

const USUAL_MINUTES = 5;

/** How long something is let out before the circle turns to what helps: five minutes, unless the charter says otherwise. */
export function useVentMinutes(): number {
  const charter = useObservable(useSession().charter);
  return charter?.holding?.wording.ventMinutes ?? USUAL_MINUTES;
}
