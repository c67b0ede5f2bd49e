import { useMemo } from 'react';

import { useServices } from '#renderer/bindings/services.ts';

/** Puts ISO days into words that mean the same in a year: `5 Jan 2026`. */
export function useExportDays(): (isoDay: string) => string {
  const { program } = useServices();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(program.locale, { dateStyle: 'medium', timeZone: 'UTC' });
    return (isoDay) => format.format(Date.parse(`${isoDay}T00:00:00Z`));
  }, [program.locale]);
}
