import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import acts from '#renderer/ui/acts.module.css';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import { withdrawSuggestion } from '#shared/domain/suggestion/withdraw-suggestion.ts';
import { SuggestionItem } from './suggestion-item.tsx';

interface SentItemProps {
  readonly suggestion: Suggestion;
  /** Of the member it is for. */
  readonly name: string;
  readonly isWritable: boolean;
}

/** What the reader thought of for another, and what became of it. */
export function SentItem({ suggestion, name, isWritable }: SentItemProps) {
  const { t } = useTranslation('suggestions');
  const days = useDays();
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const { id: suggestionId, field, at, answer } = suggestion;
  const takeBack = (): void => {
    const taken = run(circle, withdrawSuggestion, { suggestionId, authorOf: circle.replica.authorOf });
    if (taken.ok) sayAct(taken.act, { message: t('takenBack') });
    else toasts.show({ message: t('notTakenBack', { name }) });
  };
  if (answer !== undefined) {
    const state = t(answer.answer === 'kept' ? 'theyKeep' : 'theyDeclined', { name });
    return <SuggestionItem suggestion={suggestion} state={state} />;
  }
  return (
    <SuggestionItem suggestion={suggestion} state={t('sentOn', { day: days.date(days.dayOf(at)) })}>
      <KeepsFocus />
      {isWritable ? (
        <div className={acts['acts']}>
          <Button isDense variant="text" aria-label={t('takeBackThis', { field })} onPress={takeBack}>
            {t('takeBack')}
          </Button>
        </div>
      ) : null}
    </SuggestionItem>
  );
}
