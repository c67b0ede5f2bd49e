import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { moveCard } from '#shared/domain/board/move-card.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import type { ShownLead } from './use-shown-lead.ts';

/** What can be done with the run that a panel shows. Each says what it did, with the way back. */
export interface MoveShown {
  readonly moveTo: (stage: Stage) => void;
  /** Begins the person's own run. */
  readonly goFor: () => void;
  readonly endWith: (outcome: Outcome | undefined) => void;
}

/** The panel follows the person to their own card with `show`, and back. */
export function useMoveShown({ lead, run, cardId, space }: ShownLead, show: (cardId: CardId) => void): MoveShown {
  const { t } = useTranslation(['lead', 'common']);
  const session = useSession();
  const members = useMembers();
  const sayAct = useSayAct();
  const leadId = lead.id;

  const moveTo = useCallback(
    (toStage: Stage) => {
      const result = session.run(space, moveCard, { cardId, toStage });
      if (!result.ok) return;
      const owner = members.of(result.value.memberId);
      const stage = t(`common:stage.${toStage}`);
      const isMine = owner === undefined || owner.isMe;
      sayAct(
        result.act,
        isMine
          ? { message: t('panel.moved', { stage }) }
          : { message: t('panel.movedFor', { name: owner.name }), detail: t('panel.nowIn', { stage }) },
      );
    },
    [session, space, cardId, members, sayAct, t],
  );
  const goFor = useCallback(() => {
    const result = session.run(space, startPursuit, { leadId });
    if (!result.ok) return;
    sayAct(result.act, { message: t('panel.youAreGoing'), onUndone: () => show(cardId) });
    show(result.value.pursuitId);
  }, [session, space, leadId, cardId, sayAct, show, t]);
  const endWith = useCallback(
    (outcome: Outcome | undefined) => {
      if (run === undefined) return;
      const result = session.run(space, setOutcome, { pursuitId: run.id, outcome });
      if (!result.ok || outcome !== 'rejected') return;
      const company = lead.company ?? t('panel.they');
      const message = run.outcome === undefined ? t('panel.movedSaidNo', { company }) : t('panel.saidNo', { company });
      sayAct(result.act, { message, detail: t('panel.rest') });
    },
    [session, space, run, lead.company, sayAct, t],
  );
  return { moveTo, goFor, endWith };
}
