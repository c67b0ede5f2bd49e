import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';

const DAYS_BY_NAME = 6;

/** An instant (epoch milliseconds) that is to come: `14:20` today, `Tuesday 14:00` within a week, else with the day. */
export function useUntilWords(): (at: number) => string {
  const { program } = useServices();
  const days = useDays();
  const time = new Intl.DateTimeFormat(program.locale, { hour: 'numeric', minute: '2-digit' });
  const weekday = new Intl.DateTimeFormat(program.locale, { weekday: 'long' });
  return (at) => {
    const day = days.dayOf(at);
    if (day === days.today) return time.format(at);
    const isNear = Math.abs(days.away(day)) <= DAYS_BY_NAME;
    return `${isNear ? weekday.format(at) : days.date(day)} ${time.format(at)}`;
  };
}
