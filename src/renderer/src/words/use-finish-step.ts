import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { type FinishedStep, finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { beginningOf } from './beginning-of.ts';
import { useReadOnlyWords } from './read-only.ts';

/** A next step as it is shown, at its card. */
export interface ShownStep {
  readonly leadId: LeadId;
  readonly cardId: CardId;
  readonly nextStep: string;
}

/**
 * Says of a next step that it is done, with a toast that leads back, or answers why it is not, in words. `onNext` is offered there,
 * quietly: to set the next one.
 */
export function useFinishStep(
  onNext?: (step: ShownStep) => void,
): (step: ShownStep, onUndone?: () => void) => string | undefined {
  const { t } = useTranslation('common');
  const session = useSession();
  const sayAct = useSayAct();
  const wordsOf = useDoneWords();
  const readOnlyWords = useReadOnlyWords();
  return (step, onUndone) => {
    const { leadId, cardId, nextStep } = step;
    const result = session.run(session.spaceOf(leadId), finishNextStep, { cardId, nextStep });
    if (!result.ok) {
      if (result.error.code === 'read-only') return readOnlyWords;
      return result.error.code === 'changed-since' ? t('step.changed') : t('step.gone');
    }
    const offer = onNext && { label: t('step.next'), onPress: () => onNext(step) };
    sayAct(result.act, { message: wordsOf(result.value), offer, ...(onUndone && { onUndone }) });
    return undefined;
  };
}

/** That a step is done, in words; with the name of whoever goes for it where that is another. */
function useDoneWords(): (done: FinishedStep) => string {
  const { t } = useTranslation('common');
  const session = useSession();
  const members = useMembers();
  return ({ leadId, text, memberId }) => {
    const step = beginningOf(text);
    const isOwn = memberId === undefined || memberId === session.spaceOf(leadId).me;
    return isOwn
      ? t('step.said', { step })
      : t('step.saidFor', { step, name: members.of(memberId)?.name || t('someone') });
  };
}
