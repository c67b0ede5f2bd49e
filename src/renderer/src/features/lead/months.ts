import type { SelectOption } from '#renderer/ui/select.tsx';

const OFFERED_COUNT = 18;

/**
 * The months to choose from, from the present one on, in the words of a language; one that was chosen before stays.
 * Months are YYYY-MM.
 */
export function monthOptions(today: string, locale: string, chosen: string | undefined): readonly SelectOption[] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const coming = Array.from({ length: OFFERED_COUNT }, (_, ahead) =>
    new Date(Date.UTC(year, month - 1 + ahead)).toISOString().slice(0, 7),
  );
  const months = chosen === undefined || coming.includes(chosen) ? coming : [chosen, ...coming];
  const format = new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
  return months.map((value) => ({ value, label: format.format(new Date(`${value}-01T00:00:00Z`)) }));
}
