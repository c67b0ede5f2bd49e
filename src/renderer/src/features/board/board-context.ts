import { createContext, useCallback, useContext, useMemo, useSyncExternalStore } from 'react';

import type { Card, CardId } from '#shared/domain/board/board.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { assert } from '#shared/kernel/assert.ts';
import type { Observable } from '#shared/kernel/observable.ts';
import type { Days } from '#renderer/bindings/days.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import type { BoardActs } from './board-acts.ts';
import type { CardFocus } from './card-focus.ts';
import type { MovedCards } from './moved-cards.ts';
import type { Unseen } from './unseen.ts';
import type { ShownBoard } from './shown-board.ts';

/** What every card needs. Changes when a day begins or a member's name changes, never with a card. */
export interface BoardParts {
  readonly board: ShownBoard;
  readonly acts: BoardActs;
  readonly focus: CardFocus;
  readonly unseen: Unseen;
  /** The leads that fit the reader and that they have not gone for. */
  readonly fits: Observable<ReadonlySet<LeadId>>;
  readonly moved: MovedCards;
  readonly members: ShownMembers;
  readonly days: Days;
  readonly onOpen: (cardId: CardId) => void;
  /** Called with a card for which the person sets what comes next. */
  readonly onNextStep: ((cardId: CardId) => void) | undefined;
}

export const BoardContext = createContext<BoardParts | undefined>(undefined);

export function useBoard(): BoardParts {
  const parts = useContext(BoardContext);
  assert(parts !== undefined, 'a card stands on a board');
  return parts;
}

/** The card that is open beside the board. Apart, so that opening one draws no other again. */
export const OpenCardContext = createContext<CardId | undefined>(undefined);

/** One card; draws again when this card changes. */
export function useCard(cardId: CardId): Card | undefined {
  const { cards } = useBoard().board;
  return useSyncExternalStore(
    cards.subscribe,
    useCallback(() => cards.get().get(cardId), [cards, cardId]),
  );
}

/** Whether others changed a lead since the person looked; draws again only when that changes. */
export function useIsUnseen(leadId: LeadId): boolean {
  const { leads } = useBoard().unseen;
  return useSyncExternalStore(
    leads.subscribe,
    useCallback(() => leads.get().has(leadId), [leads, leadId]),
  );
}

/** Whether a lead fits the reader, who has not gone for it; draws again only when that changes. */
export function useIsFitting(leadId: LeadId): boolean {
  const { fits } = useBoard();
  return useSyncExternalStore(
    fits.subscribe,
    useCallback(() => fits.get().has(leadId), [fits, leadId]),
  );
}

/** Who has just moved a card, unless it was the person; draws again only when that changes. */
export function useMover(cardId: CardId): MemberId | undefined {
  const { worn } = useBoard().moved;
  return useSyncExternalStore(
    worn.subscribe,
    useCallback(() => worn.get().get(cardId)?.by, [worn, cardId]),
  );
}

/** A card whose row is drawn: as it was last when it is on the board no more, until its row goes too. */
export function useDrawnCard(cardId: CardId): Card | undefined {
  const { cards } = useBoard().board;
  const getLatest = useMemo(() => latestOf(cards, cardId), [cards, cardId]);
  return useSyncExternalStore(cards.subscribe, getLatest);
}

function latestOf(cards: BoardParts['board']['cards'], cardId: CardId): () => Card | undefined {
  let latest: Card | undefined;
  return () => {
    latest = cards.get().get(cardId) ?? latest;
    return latest;
  };
}
