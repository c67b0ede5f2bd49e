import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { LeadId } from '#shared/kernel/ids.ts';

/** Says that the person has applied: their card goes to Applied, with a toast that leads back. */
export function useSayApplied(): (card: { readonly leadId: LeadId; readonly cardId: CardId }) => void {
  const { t } = useTranslation(['today', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const readOnlyWords = useReadOnlyWords();
  return ({ leadId, cardId }) => {
    const space = session.spaceOf(leadId);
    // Of a lead that nobody goes for the card is the lead's: to move it would be done for whom it is for.
    const result =
      cardId === leadId
        ? session.run(space, startPursuit, { leadId, toStage: 'applied' })
        : session.run(space, moveCard, { cardId, toStage: 'applied' });
    if (result.ok) sayAct(result.act, { message: t('nowApplied') });
    else toasts.show({ message: result.error.code === 'read-only' ? readOnlyWords : t('leadGone') });
  };
}
