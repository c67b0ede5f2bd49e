import type { CardId } from '#shared/domain/board/board.ts';
import { moveCard, type MovedCard } from '#shared/domain/board/move-card.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import type { Outcome, Stage } from '#shared/domain/pursuit/stage.ts';
import type { Place } from '#shared/domain/record/order-key.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { ToastContent } from '#renderer/ui/toast-queue.ts';
import type { ActToasts, BoardWording } from './act-toasts.ts';
import type { CardFocus } from './card-focus.ts';
import { placeOfStep, type Step } from './drop-place.ts';
import type { ShownBoard } from './shown-board.ts';

/** What can be done with the cards; each says what happened and offers the way back. */
export interface BoardActs {
  readonly move: (cardId: CardId, toStage: Stage) => void;
  /** Puts a card where it was let go. */
  readonly drop: (cardId: CardId, toStage: Stage, place: Place) => void;
  /** Moves a card inside its column. */
  readonly step: (cardId: CardId, step: Step) => void;
  readonly trash: (cardId: CardId) => void;
  readonly restore: (leadId: LeadId) => void;
  readonly sayOutcome: (cardId: CardId, outcome: Outcome) => void;
}

/** What the acts work with. */
export interface BoardActParts {
  readonly session: CircleSession;
  readonly board: ShownBoard;
  readonly focus: CardFocus;
  readonly toasts: ActToasts;
  readonly t: BoardWording;
  /** A card has come to Closed, and how it ended is not known. */
  readonly onClosed: (cardId: CardId) => void;
}

/** Makes the acts of one board. */
export function createBoardActs(parts: BoardActParts): BoardActs {
  const { session, board, toasts, t } = parts;
  return {
    move: (cardId, toStage) => moveTo(parts, { cardId, toStage }),
    // A card that was let go must not be seen back in its old place, not for a moment.
    drop: (cardId, toStage, place) => moveTo(parts, { cardId, toStage, ...place }, (show) => show()),
    step: (cardId, step) => {
      const stage = board.cards.get().get(cardId)?.stage;
      const place = stage && placeOfStep(board.cardsIn(stage), cardId, step);
      if (stage !== undefined && place !== undefined) moveTo(parts, { cardId, toStage: stage, ...place });
    },
    trash: (cardId) => trashCard(parts, cardId),
    restore: (leadId) => {
      const result = session.run(session.spaceOf(leadId), restoreLead, { leadId });
      if (result.ok) toasts.say(result.act, { message: t('restored') });
      else toasts.refuse(result.error.code);
    },
    sayOutcome: (cardId, outcome) => closeAs(parts, cardId, outcome),
  };
}

/** Moves a card; to draw that takes the page longer than to send it, so it goes out to who is there before it is shown here. */
function moveTo(parts: BoardActParts, move: Parameters<typeof moveCard>[1], when?: OpenCircle['afterSending']): void {
  const { session, board, focus, toasts } = parts;
  const { cardId } = move;
  const card = board.cards.get().get(cardId);
  if (card === undefined) return toasts.refuse('not-found');
  const space = session.spaceOf(card.leadId);
  const { result, tell } = space.quietly(() => session.run(space, moveCard, move));
  if (!result.ok || result.value.undo.changes.length === 0) {
    tell();
    return result.ok ? undefined : toasts.refuse(result.error.code);
  }
  const { pursuitId, from, to } = result.value;
  const moved = to === 'spotted' ? card.leadId : (pursuitId ?? cardId);
  const showMoved = (): void => {
    tell();
    focus.want(moved);
    toasts.say(result.act, wordsOfMove(parts, space, result.value), () => focus.want(cardId));
    const outcome = pursuitId && space.pursuits.all.get().get(pursuitId)?.outcome;
    if (to === 'closed' && from !== 'closed' && outcome === undefined) parts.onClosed(moved);
  };
  return (when ?? space.replica.afterSending)(showMoved);
}

function wordsOfMove({ session, t }: BoardActParts, space: SpaceView, { memberId, from, to }: MovedCard): ToastContent {
  const stage = t(`common:stage.${to}`);
  if (memberId === undefined || memberId === space.me) {
    return { message: t(from === to ? 'movedWithin' : 'moved', { stage }) };
  }
  const name = session.circle.people.all.get().get(memberId)?.name ?? t('common:someone');
  return { message: t('movedFor', { name }), detail: t('nowIn', { stage }) };
}

function trashCard({ session, board, focus, toasts, t }: BoardActParts, cardId: CardId): void {
  const card = board.cards.get().get(cardId);
  if (card === undefined) return toasts.refuse('not-found');
  const { leadId, stage } = card;
  // The cards of the lead go together: the focus goes to one that stays.
  const column = board.cardsIn(stage);
  const index = column.indexOf(card);
  const stays = [...column.slice(index), ...column.slice(0, index).toReversed()].find((each) => each.leadId !== leadId);
  const result = session.run(session.spaceOf(leadId), trashLead, { leadId });
  if (!result.ok) return toasts.refuse(result.error.code);
  if (stays !== undefined) focus.want(stays.cardId);
  return toasts.say(result.act, { message: t('trashed') }, () => focus.want(cardId));
}

function closeAs({ session, board, focus, toasts, t }: BoardActParts, cardId: CardId, outcome: Outcome): void {
  const card = board.cards.get().get(cardId);
  if (card?.pursuitId === undefined) return toasts.refuse('not-found');
  const space = session.spaceOf(card.leadId);
  const result = session.run(space, setOutcome, { pursuitId: card.pursuitId, outcome });
  if (!result.ok) return toasts.refuse(result.error.code);
  focus.want(cardId);
  const company = space.leads.all.get().get(card.leadId)?.company ?? t('theyWithoutName');
  const message = t(`said.${outcome}`, { company });
  return toasts.say(result.act, outcome === 'rejected' ? { message, detail: t('afterRejected') } : { message });
}
