import { USUAL_FIRST_DAY, type Weekday, weekOf } from '#shared/domain/record/week.ts';
import { useServices, useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** The week that it is where the person is. */
export interface PresentWeek {
  /** The IANA time zone of this computer. */
  readonly zone: string;
  /** The day on which the circle's week begins, by its charter. */
  readonly firstDay: Weekday;
  /** The ISO day on which it began. */
  readonly beginsOn: string;
}

/** The present week, as of now. */
export function usePresentWeek(): PresentWeek {
  const { clock } = useServices();
  const charter = useObservable(useSession().charter);
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  const firstDay = charter?.holding?.wording.weekday ?? USUAL_FIRST_DAY;
  return { zone, firstDay, beginsOn: weekOf(clock.now(), zone, firstDay) };
}
