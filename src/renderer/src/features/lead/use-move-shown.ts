import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { moveCard } from '#shared/domain/board/move-card.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useActToast } from './use-act-toast.ts';
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
  const showAct = useActToast();
  const leadId = lead.id;

  const moveTo = useCallback(
    (toStage: Stage) => {
      const result = session.run(space, moveCard, { cardId, toStage });
      if (!result.ok) return;
      const owner = members.of(result.value.memberId);
      const stage = t(`common:stage.${toStage}`);
      const isMine = owner === undefined || owner.isMe;
      showAct(
        result.act,
        isMine
          ? { message: t('panel.moved', { stage }) }
          : { message: t('panel.movedFor', { name: owner.name }), detail: t('panel.nowIn', { stage }) },
      );
    },
    [session, space, cardId, members, showAct, t],
  );
  const goFor = useCallback(() => {
    const result = session.run(space, startPursuit, { leadId });
    if (!result.ok) return;
    showAct(result.act, { message: t('panel.youAreGoing'), onUndone: () => show(cardId) });
    show(result.value.pursuitId);
  }, [session, space, leadId, cardId, showAct, show, t]);
  const endWith = useCallback(
    (outcome: Outcome | undefined) => {
      if (run === undefined) return;
      const result = session.run(space, setOutcome, { pursuitId: run.id, outcome });
      if (!result.ok || outcome !== 'rejected') return;
      const company = lead.company ?? t('panel.they');
      const message = run.outcome === undefined ? t('panel.movedSaidNo', { company }) : t('panel.saidNo', { company });
      showAct(result.act, { message, detail: t('panel.rest') });
    },
    [session, space, run, lead.company, showAct, t],
  );
  return { moveTo, goFor, endWith };
}
