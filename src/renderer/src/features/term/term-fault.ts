import { useTranslation } from 'react-i18next';

import { LIMITS } from '#shared/domain/record/limits.ts';

/** Why something about terms or landing was not written, with the field at fault where there is one. */
export interface TermFault {
  readonly code:
    | 'empty'
    | 'too-long'
    | 'bad-date'
    | 'no-term'
    | 'not-open'
    | 'agreed'
    | 'not-found'
    | 'not-yours'
    | 'read-only'
    /** No day was given. */
    | 'no-day'
    /** The last day is before the first. */
    | 'before-first'
    /** The day is still to come. */
    | 'to-come'
    /** The name is not written in the circle yet. */
    | 'no-name';
  readonly field?: string;
}

/** The words of a fault: at the field at fault where the dialog has it, else for the foot of the dialog. */
export interface FaultWords {
  readonly at: (field: string) => string | undefined;
  readonly elsewhere: string | undefined;
}

export function useFaultWords(fault: TermFault | undefined, fields: readonly string[]): FaultWords {
  const { t } = useTranslation('term');
  if (fault === undefined) return { at: () => undefined, elsewhere: undefined };
  const { code, field = '' } = fault;
  const words = t(`errors.${code}`, { count: field === 'purpose' ? LIMITS.line : LIMITS.entry });
  return {
    at: (name) => (name === field ? words : undefined),
    elsewhere: fields.includes(field) ? undefined : `${words} ${t('kept')}`,
  };
}
