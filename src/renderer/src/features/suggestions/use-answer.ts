import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import type { Suggestion, SuggestionAnswer } from '#shared/domain/suggestion/suggestion.ts';

/** Answers what another thought of for the reader, and says so with the way back. */
export function useAnswer({ id: suggestionId, author }: Suggestion): (answer: SuggestionAnswer) => void {
  const { t } = useTranslation(['suggestions', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const name = useMembers().of(author)?.name || t('common:someone');
  return (answer) => {
    const command = answer === 'kept' ? keepSuggestion : declineSuggestion;
    const given = run(circle, command, { suggestionId, authorOf: circle.replica.authorOf });
    if (given.ok) sayAct(given.act, { message: t(answer, { name }) });
    else toasts.show({ message: t('refused') });
  };
}
