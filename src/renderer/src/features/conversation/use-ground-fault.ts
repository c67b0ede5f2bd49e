import { useTranslation } from 'react-i18next';

import { LIMITS } from '#shared/domain/record/limits.ts';

/** What is wrong with a ground, at the field where that is. */
export interface GroundFault {
  readonly field: 'source' | 'checkedOn';
  readonly words: string;
}

/** Puts into words what a command says of a ground; nothing where that is about something else. */
export function useGroundFault(): (error: {
  readonly code: string;
  readonly field?: string | undefined;
}) => GroundFault | undefined {
  const { t } = useTranslation('conversation');
  return ({ code, field }) => {
    if (field === 'checkedOn') return { field, words: t('ground.faults.checkedOn') };
    if (field !== 'source') return undefined;
    const fault = code === 'too-long' ? 'too-long' : 'empty';
    return { field, words: t(`ground.faults.source.${fault}`, { count: LIMITS.link }) };
  };
}
