import { useTranslation } from 'react-i18next';

import { LIMITS } from '#shared/domain/record/limits.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';

interface ViewError {
  readonly code: 'read-only' | 'empty' | 'too-long' | 'no-filter' | 'taken' | 'not-found';
  readonly field?: string;
}

/** Why a view is not kept as it was asked for. */
export function useViewFault(): (error: ViewError) => string {
  const { t } = useTranslation('search');
  const readOnlyWords = useReadOnlyWords();
  return ({ code, field }) => {
    if (code === 'read-only') return readOnlyWords;
    return code === 'too-long' && field === 'text'
      ? t('views.fault.text')
      : t(`views.fault.${code}`, { limit: LIMITS.name });
  };
}
