import { useTranslation } from 'react-i18next';

import { LOOK_BACK_TEXTS, type LookBackText } from '#shared/domain/look-back/look-back.ts';
import { LOOK_BACK_LIMITS } from '#shared/domain/look-back/look-back-reader.ts';

/** Why something said of a month was not written, with the text at fault where there is one. */
export interface LookBackFault {
  readonly code: 'empty' | 'too-long' | 'already-written' | 'not-found' | 'not-yours' | 'read-only';
  readonly field?: string;
}

/** The words of a fault: at the text at fault, or for the whole. */
export interface FaultWords {
  readonly at: (name: LookBackText) => string | undefined;
  readonly whole: string | undefined;
}

export function useFaultWords(fault: LookBackFault | undefined): FaultWords {
  const { t } = useTranslation('lookBack');
  const field = LOOK_BACK_TEXTS.find((name) => name === fault?.field);
  const words = fault && t(`errors.${fault.code}`, { count: LOOK_BACK_LIMITS[field ?? 'helped'] });
  return {
    at: (name) => (name === field ? words : undefined),
    whole: words === undefined || field !== undefined ? undefined : `${words} ${t('kept')}`,
  };
}
