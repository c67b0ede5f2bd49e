import { useTranslation } from 'react-i18next';

import type { AnswerFault } from '#renderer/bindings/private-answers.ts';
import { INTRODUCTION_LIMITS } from '#shared/domain/introduction/introduction.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';

/** Why something about an introduction was not written, with the field at fault where there is one. */
export interface IntroductionFault {
  readonly code: AnswerFault | 'bad-date' | 'no-day' | 'unexpected';
  readonly field?: string;
}

/** The words of a fault: at the field at fault where the dialog has it, else for its foot. */
export interface FaultWords {
  readonly at: (field: string) => string | undefined;
  readonly elsewhere: string | undefined;
}

const MOST: Readonly<Record<'ask' | 'answer' | 'step', number>> = INTRODUCTION_LIMITS;

/** Says what is at fault in one of the dialogs, which has these fields. */
export function useFaultWords(
  fault: IntroductionFault | undefined,
  dialog: { readonly of: 'ask' | 'answer' | 'step'; readonly fields: readonly string[]; readonly name?: string },
): FaultWords {
  const { t } = useTranslation('introductions');
  if (fault === undefined) return { at: () => undefined, elsewhere: undefined };
  const { code, field = '' } = fault;
  const count = field === 'company' ? LIMITS.line : MOST[dialog.of];
  const words = t(`errors.${code}`, { count, name: dialog.name ?? '' });
  return {
    at: (name) => (name === field ? words : undefined),
    elsewhere: dialog.fields.includes(field) ? undefined : `${words} ${t('kept')}`,
  };
}
