import { useMemo } from 'react';

import { useServices } from './services.ts';

/** A number of bytes in the words of the person's language: `1 kB`, `40 kB`, `1.2 MB`. */
export function useBytesWords(): (bytes: number) => string {
  const { locale } = useServices().program;
  return useMemo(() => {
    const unit = (name: string, digits: number) =>
      new Intl.NumberFormat(locale, { style: 'unit', unit: name, maximumFractionDigits: digits });
    const [kilobytes, megabytes] = [unit('kilobyte', 0), unit('megabyte', 1)];
    return (bytes) =>
      bytes < 999_500 ? kilobytes.format(Math.max(1, Math.round(bytes / 1_000))) : megabytes.format(bytes / 1_000_000);
  }, [locale]);
}
