import { ArrowDown, ArrowUp, ArrowUpToLine, Check, CheckCheck, Ellipsis, PanelRight, Trash2 } from 'lucide-react';
import { useCallback, useRef, useState, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';

import type { Card } from '#shared/domain/board/board.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { IconButton } from '#renderer/ui/icon-button.tsx';
import { ButtonMenu, type ButtonMenuProps, type MenuEntry } from '#renderer/ui/menu-button.tsx';
import { StageMark } from '#renderer/ui/stage-mark.tsx';
import { useBoard } from './board-context.ts';
import styles from './lead-card.module.css';
import { useStepDone } from './use-step-done.ts';

/** Everything that can be done with a card, without a drag. The menu is made when it is first asked for. */
export function CardMenu({ card }: { readonly card: Card }) {
  const { t } = useTranslation('board');
  const { afterSending } = useSession().circle.replica;
  const [isOpen, setOpen] = useState<boolean>();
  const anchor = useRef<HTMLSpanElement>(null);
  const handleKeyDown = (event: { readonly key: string }): void => {
    if (event.key === 'ArrowDown') setOpen(true);
  };
  // What was chosen goes out before the page draws: the menu and the card in its new place together.
  const close = (): void => afterSending(() => setOpen(false));
  return (
    <span ref={anchor} className={styles['more']}>
      <IconButton
        isDense
        label={t('moveTo')}
        icon={<Ellipsis aria-hidden />}
        aria-haspopup="menu"
        aria-expanded={isOpen === true}
        onKeyDown={handleKeyDown}
        onPress={() => setOpen(isOpen !== true)}
      />
      {isOpen === undefined ? null : <MoveMenu card={card} anchor={anchor} isOpen={isOpen} onClose={close} />}
    </span>
  );
}

type MoveMenuProps = Pick<ButtonMenuProps, 'anchor' | 'isOpen' | 'onClose'> & { readonly card: Card };

function MoveMenu({ card, ...place }: MoveMenuProps) {
  const { t } = useTranslation(['board', 'common']);
  const { acts, onOpen } = useBoard();
  const session = useSession();
  const { isFirst, isLast } = useEnds(card);
  const stepDone = useStepDone(card);
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
    ...(stepDone === undefined
      ? []
      : [
          {
            id: 'done',
            label: t('stepDone'),
            icon: <CheckCheck aria-hidden />,
            isDisabled: isReadOnly,
            startsGroup: true,
            run: stepDone,
          },
        ]),
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
  return <ButtonMenu {...place} label={t('moveTo')} entries={[...stages, ...others]} onAction={handleAction} />;
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
