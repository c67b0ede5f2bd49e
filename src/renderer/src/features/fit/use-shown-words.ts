import { useTranslation } from 'react-i18next';

import { WORK_MODES } from '#shared/domain/lead/lead.ts';
import type { FoundWords } from '#shared/domain/match/match.ts';

/** The words of a lead as they are shown: a choice by its name, all else as it was written. */
export function useShownWords(): (found: FoundWords) => string {
  const { t } = useTranslation('lead');
  return ({ field, text }) => {
    const mode = field === 'mode' ? WORK_MODES.find((each) => each === text) : undefined;
    return mode === undefined ? text : t(`mode.${mode}`);
  };
}
