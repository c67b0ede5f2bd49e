import { memo, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { CardGrid } from '#renderer/ui/card-grid.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import { useBoard } from './board-context.ts';
import styles from './board-column.module.css';
import { LeadCard } from './lead-card.tsx';
import { OutcomeOffer } from './outcome-offer.tsx';
import type { ShownColumn } from './shown-board.ts';
import { useCardDrag } from './use-card-drag.tsx';

interface BoardColumnProps {
  readonly column: ShownColumn;
  /** What to say while it is empty. */
  readonly sentence?: string | undefined;
  readonly older?: { readonly isShown: boolean; readonly onToggle: () => void } | undefined;
  /** A card that has just been closed, to ask how it ended. */
  readonly closedCard?: CardId | undefined;
  readonly onOutcomeDone: () => void;
}

/** One stage: its name over its cards. */
export const BoardColumn = memo(function BoardColumn(props: BoardColumnProps) {
  const { column, sentence, older, closedCard, onOutcomeDone } = props;
  const { stage, items, cardCount, olderCount } = column;
  const { t } = useTranslation(['board', 'common']);
  const { circle } = useSession();
  const parts = useBoard();
  const dragAndDropHooks = useCardDrag(stage, parts);
  const renderCard = useCallback((cardId: CardId) => <LeadCard cardId={cardId} stage={stage} />, [stage]);
  const handleLabelOf = useCallback((card: string) => t('dragCard', { name: card }), [t]);
  const name = t(`common:stage.${stage}`);
  const isWritable = circle.isWritable();
  const section = useRef<HTMLElement>(null);
  const topId = items[0]?.id;
  const { focus } = parts;
  useEffect(() => {
    // A card that comes in on top of a long column would not be drawn while the column is scrolled down.
    if (focus.isWanted(topId)) section.current?.querySelector('[role="grid"]')?.scrollTo({ top: 0 });
  }, [focus, topId]);
  const hasOlder = older !== undefined && olderCount > 0;
  const isBare = cardCount === 0 && sentence === undefined && !hasOlder;
  return (
    <section
      ref={section}
      aria-label={name}
      className={styles['column']}
      data-stage={stage}
      data-bare={isBare || undefined}
    >
      <div className={styles['head']}>
        <StageMark stage={stage} />
        <h2 className={styles['name']}>{name}</h2>
        {cardCount === 0 ? null : <span className={styles['count']}>{cardCount}</span>}
      </div>
      {closedCard === undefined ? null : <OutcomeOffer cardId={closedCard} onDone={onOutcomeDone} />}
      <CardGrid
        // The grid cannot bear that dragging comes or goes while it is there.
        key={String(isWritable)}
        label={name}
        items={items}
        renderCard={renderCard}
        onOpen={parts.onOpen}
        handleLabelOf={handleLabelOf}
        emptyState={sentence === undefined ? null : <EmptyState isCompact sentence={sentence} />}
        {...(isWritable && { dragAndDropHooks })}
      />
      {hasOlder ? (
        <div className={styles['older']}>
          <Button variant="text" isDense onPress={older.onToggle}>
            {older.isShown ? t('hideOlder') : t('showOlder')}
          </Button>
          <span className={styles['count']}>{olderCount}</span>
        </div>
      ) : null}
    </section>
  );
});
