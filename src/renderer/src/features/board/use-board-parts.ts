import { useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { BoardView } from '#renderer/bindings/board-view.ts';
import { useDays } from '#renderer/bindings/days.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useLastVisit } from '#renderer/bindings/use-last-visit.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { createActToasts } from './act-toasts.ts';
import { createBoardActs } from './board-acts.ts';
import type { BoardParts } from './board-context.ts';
import { createCardFocus } from './card-focus.ts';
import { createFits } from './fits.ts';
import { createMovedCards } from './moved-cards.ts';
import { createShownBoard } from './shown-board.ts';
import { createUnseen } from './unseen.ts';

interface BoardCallbacks {
  readonly onOpenLead: (leadId: LeadId, cardId: CardId) => void;
  readonly onNextStep: ((cardId: CardId) => void) | undefined;
  /** Must not change. */
  readonly onClosed: (cardId: CardId) => void;
}

/** Puts together what the cards need; stays the same object while no day begins and no name changes. */
export function useBoardParts(view: BoardView, { onOpenLead, onNextStep, onClosed }: BoardCallbacks): BoardParts {
  const { t } = useTranslation(['board', 'common']);
  const session = useSession();
  const toasts = useToasts();
  const members = useMembers();
  const days = useDays();
  const since = useLastVisit(`last-look:${session.circleId}`);
  const readOnlyWords = useReadOnlyWords();
  const calls = useRef({ onOpenLead, onNextStep });
  useEffect(() => {
    calls.current = { onOpenLead, onNextStep };
  });

  const hasNextStep = onNextStep !== undefined;
  const lasting = useMemo(() => {
    const board = createShownBoard(session, view, t('noName'));
    const focus = createCardFocus();
    const said = createActToasts(session.undo, toasts, { t, readOnlyWords });
    const unseen = createUnseen(session, since);
    const fits = createFits(session);
    const moved = createMovedCards(session);
    const acts = createBoardActs({ session, board, focus, toasts: said, t, onClosed });
    const onOpen = (cardId: CardId): void => {
      const card = board.cards.get().get(cardId);
      if (card === undefined) return;
      unseen.noteSeen(card.leadId);
      calls.current.onOpenLead(card.leadId, cardId);
    };
    const onGoOn = (cardId: CardId): void => calls.current.onNextStep?.(cardId);
    return { board, focus, unseen, fits, moved, acts, onOpen, onNextStep: hasNextStep ? onGoOn : undefined };
  }, [session, view, since, toasts, t, readOnlyWords, onClosed, hasNextStep]);
  return useMemo(() => ({ ...lasting, members, days }), [lasting, members, days]);
}
