import { useTranslation } from 'react-i18next';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { TakenFile } from './file-desk.ts';
import { type TakenWords, useTakenWords } from './use-taken-words.ts';

/** Sums up files that were taken, for somebody who looks at a circle or at none. */
export function useTotalWords(shown: CircleId | undefined): (taken: readonly TakenFile[]) => TakenWords {
  const { t } = useTranslation('syncFile');
  const words = useTakenWords(shown);
  return (taken) => {
    const [first] = taken;
    if (taken.length === 1 && first?.outcome.ok === true) return words(first.outcome.value, first.isStopped);
    const count = taken.reduce((sum, { outcome }) => sum + (outcome.ok ? outcome.value.newCount : 0), 0);
    const files = taken.length;
    return { message: count === 0 ? t('takenManyNothingNew', { files }) : t('takenMany', { count, files }) };
  };
}
