import { useTranslation } from 'react-i18next';

import type { WordsCode } from '#shared/domain/evidence/evidence-input.ts';
import { MOST_SKILLS } from '#shared/domain/evidence/evidence.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

/** Why something was not written. `keys` of this device could not be used; whom it is about is `gone`. */
export interface EvidenceFault {
  readonly code:
    | WordsCode
    | 'own'
    | 'keys'
    | 'gone'
    | 'signed'
    | 'not-found'
    | 'not-yours'
    | 'not-a-choice'
    | 'read-only';
  readonly field?: string;
}

/** Says why something was not written, and what would be. */
export function useFaultWords(): (fault: EvidenceFault) => string {
  const { t } = useTranslation('evidence');
  return ({ code, field }) => {
    const count = code === 'too-many' ? MOST_SKILLS : field === 'skills' ? LIMITS.name : LIMITS.clause;
    return t(`errors.${code}`, { count });
  };
}
