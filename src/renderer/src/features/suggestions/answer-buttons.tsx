import { useTranslation } from 'react-i18next';

import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { useAnswer } from './use-answer.ts';

/** The two answers to what another thought of for the reader. */
export function AnswerButtons({ suggestion }: { readonly suggestion: Suggestion }) {
  const { t } = useTranslation('suggestions');
  const answer = useAnswer(suggestion);
  const { field } = suggestion;
  return (
    <div className={acts['acts']}>
      <Button isDense aria-label={t('keepThis', { field })} onPress={() => answer('kept')}>
        {t('keep')}
      </Button>
      <Button isDense variant="text" aria-label={t('declineThis', { field })} onPress={() => answer('declined')}>
        {t('decline')}
      </Button>
    </div>
  );
}
