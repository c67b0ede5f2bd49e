import { useTranslation } from 'react-i18next';

import { LIMITS } from '#shared/domain/record/limits.ts';

/** Why something about a goal was not written, with the field at fault where there is one. */
export interface GoalFault {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'bad-date'
    | 'not-a-choice'
    | 'not-found'
    | 'not-yours'
    | 'closed'
    | 'read-only'
    /** Nothing was chosen yet. */
    | 'no-choice';
  readonly field?: string;
}

const MOST: Readonly<Record<string, number>> = { why: LIMITS.entry, words: LIMITS.clause };

/** The words of a fault: at the field at fault where the dialog has it, else for the foot of the dialog. */
export interface FaultWords {
  readonly at: (field: string) => string | undefined;
  readonly elsewhere: string | undefined;
}

export function useFaultWords(fault: GoalFault | undefined, fields: readonly string[]): FaultWords {
  const { t } = useTranslation('goals');
  if (fault === undefined) return { at: () => undefined, elsewhere: undefined };
  const { code, field = '' } = fault;
  const isDayMissing = code === 'empty' && field === 'byDay';
  const words = t(`errors.${isDayMissing ? 'no-day' : code}`, { count: MOST[field] ?? LIMITS.line });
  return {
    at: (name) => (name === field ? words : undefined),
    elsewhere: fields.includes(field) ? undefined : `${words} ${t('kept')}`,
  };
}
