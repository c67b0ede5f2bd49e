import { ArrowDown, ArrowUp, ArrowUpToLine, Check, Ellipsis, PanelRight, Trash2 } from 'lucide-react';
import { useCallback, useDeferredValue, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { Card } from '#shared/domain/board/board.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { MenuButton, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import { useBoard } from './board-context.ts';
import styles from './lead-card.module.css';

/**
 * Everything that can be done with a card, without a drag. It comes a moment after the card: a search that brings dozens
 * of new cards on the page shows them first.
 */
export function CardMenu({ card }: { readonly card: Card }) {
  return useDeferredValue(true, false) ? <MoveMenu card={card} /> : null;
}

function MoveMenu({ card }: { readonly card: Card }) {
  const { t } = useTranslation(['board', 'common']);
  const { acts, onOpen } = useBoard();
  const session = useSession();
  const { isFirst, isLast } = useEnds(card);
  const { cardId } = card;
  const isReadOnly = !session.spaceOf(card.leadId).isWritable();

  const stages = STAGES.map((stage): MenuEntry => ({
    id: stage,
    label: t(`common:stage.${stage}`),
    icon: (
      <span className={styles['mark']}>
        {stage === card.stage ? <Check aria-hidden /> : <StageMark stage={stage} />}
      </span>
    ),
    isDisabled: isReadOnly || stage === card.stage,
  }));
  const others: readonly (MenuEntry & { readonly run: () => void })[] = [
    { id: 'open', label: t('open'), icon: <PanelRight aria-hidden />, startsGroup: true, run: () => onOpen(cardId) },
    {
      id: 'up',
      label: t('moveUp'),
      icon: <ArrowUp aria-hidden />,
      isDisabled: isReadOnly || isFirst,
      run: () => acts.step(cardId, 'up'),
    },
    {
      id: 'down',
      label: t('moveDown'),
      icon: <ArrowDown aria-hidden />,
      isDisabled: isReadOnly || isLast,
      run: () => acts.step(cardId, 'down'),
    },
    {
      id: 'top',
      label: t('moveToTop'),
      icon: <ArrowUpToLine aria-hidden />,
      isDisabled: isReadOnly || isFirst,
      run: () => acts.step(cardId, 'top'),
    },
    {
      id: 'trash',
      label: t('moveToTrash'),
      icon: <Trash2 aria-hidden />,
      isDisabled: isReadOnly,
      run: () => acts.trash(cardId),
    },
  ];
  const handleAction = (id: string): void => {
    const stage = STAGES.find((each) => each === id);
    if (stage !== undefined) acts.move(cardId, stage);
    else others.find((entry) => entry.id === id)?.run();
  };
  return (
    <span className={styles['more']}>
      <MenuButton
        variant="icon"
        icon={<Ellipsis aria-hidden />}
        label={t('moveTo')}
        entries={[...stages, ...others]}
        onAction={handleAction}
      />
    </span>
  );
}

/** Whether a card stands first or last in its column; draws again when that changes, not with every move. */
function useEnds({ cardId, stage }: Card): { readonly isFirst: boolean; readonly isLast: boolean } {
  const { board } = useBoard();
  const { subscribe } = board.columns;
  const isFirst = useSyncExternalStore(
    subscribe,
    useCallback(() => board.cardsIn(stage)[0]?.cardId === cardId, [board, stage, cardId]),
  );
  const isLast = useSyncExternalStore(
    subscribe,
    useCallback(() => board.cardsIn(stage).at(-1)?.cardId === cardId, [board, stage, cardId]),
  );
  return { isFirst, isLast };
}
