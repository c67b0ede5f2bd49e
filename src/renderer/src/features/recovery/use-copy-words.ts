import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useBytesWords } from '#renderer/bindings/use-bytes-words.ts';
import type { SavedCopy } from '#shared/ports/safekeeping.ts';

/** How a saved copy is told from the others. */
export interface CopyWords {
  /** `today, 14:05`. */
  readonly when: (copy: SavedCopy) => string;
  /** `today, 14:05 · 1.2 MB`. */
  readonly label: (copy: SavedCopy) => string;
}

/** There are several of a day, so the time always belongs to it. */
export function useCopyWords(): CopyWords {
  const { t } = useTranslation('recovery');
  const { locale } = useServices().program;
  const { away, dayOf, short } = useDays();
  const bytesWords = useBytesWords();
  const timeOf = useMemo(() => new Intl.DateTimeFormat(locale, { hour: 'numeric', minute: '2-digit' }), [locale]);

  function when({ at }: SavedCopy): string {
    const day = dayOf(at);
    const time = timeOf.format(at);
    if (away(day) === 0) return t('when.today', { time });
    return away(day) === -1 ? t('when.yesterday', { time }) : t('when.day', { day: short(day), time });
  }

  return { when, label: (copy) => t('copy', { when: when(copy), size: bytesWords(copy.sizeBytes) }) };
}
