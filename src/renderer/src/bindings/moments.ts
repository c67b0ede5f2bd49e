import { useMemo } from 'react';

import { useDays } from './days.ts';
import { useServices } from './services.ts';

/** An instant (epoch milliseconds) in few words: `14:05` today, else the day as in `Days.short`. */
export function useMoment(): (at: number) => string {
  const { program } = useServices();
  const { today, dayOf, short } = useDays();
  return useMemo(() => {
    const time = new Intl.DateTimeFormat(program.locale, { hour: 'numeric', minute: '2-digit' });
    return (at) => (dayOf(at) === today ? time.format(at) : short(dayOf(at)));
  }, [program.locale, today, dayOf, short]);
}
