import type { Card } from '#shared/domain/board/board.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useFinishStep } from '#renderer/words/use-finish-step.ts';
import { useBoard } from './board-context.ts';

/** Says of what comes next for a card that it is done; `undefined` where nothing does. */
export function useStepDone(card: Card): (() => void) | undefined {
  const { focus, onNextStep } = useBoard();
  const finish = useFinishStep(onNextStep && (({ cardId }) => onNextStep(cardId)));
  const toasts = useToasts();
  const nextStep = stepOf(useSession(), card);
  const { cardId, leadId } = card;
  if (nextStep === undefined) return undefined;
  const focusCard = (): void => {
    focus.want(cardId);
    // The card has not moved, so that the board does not settle by itself.
    focus.settle();
  };
  return () => {
    const refused = finish({ leadId, cardId, nextStep }, focusCard);
    if (refused !== undefined) toasts.show({ message: refused });
  };
}

function stepOf(session: CircleSession, { leadId, pursuitId }: Card): string | undefined {
  const space = session.spaceOf(leadId);
  const runs = selectAllShownPursuits(space.pursuits.all.get()).get(leadId);
  const holder = pursuitId === undefined ? space.leads.all.get().get(leadId) : runs?.find(({ id }) => id === pursuitId);
  return holder?.nextStep;
}
