import { Plus } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardId } from '#shared/domain/board/board.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { BoardView as BoardViewBinding } from '#renderer/bindings/board-view.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { EmptyState } from '#renderer/ui/empty-state.tsx';
import { PageHead } from '#renderer/ui/page-head.tsx';
import { TextLink } from '#renderer/ui/text-link.tsx';
import { BoardColumn } from './board-column.tsx';
import { BoardContext, OpenCardContext } from './board-context.ts';
import { BoardToolbar } from './board-toolbar.tsx';
import { CardTravels } from './card-travels.tsx';
import styles from './board-view.module.css';
import { ShownFilter } from './shown-filter.tsx';
import { TakingBackNote } from './taking-back-note.tsx';
import { TrashDialog } from './trash-dialog.tsx';
import { UnreadableNote } from './unreadable-note.tsx';
import { useBoardParts } from './use-board-parts.ts';
import { useBoardWords } from './use-board-words.ts';
import { useColumnsInTurn } from './use-columns-in-turn.ts';
import { useOlder } from './use-older.ts';

const NOTHING = (): void => undefined;

interface BoardViewProps {
  /** Lives as long as the circle is open, so that what was looked for is kept when the person leaves the page. */
  readonly view: BoardViewBinding;
  readonly onAddLead: () => void;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onOpenLead: (leadId: LeadId, cardId: CardId) => void;
  /** Called with a card for which the person sets what comes next. */
  readonly onNextStep?: (cardId: CardId) => void;
  readonly onOpenPriorities: () => void;
  readonly onLookBack?: () => void;
  /** The card that is open beside the board. */
  readonly openCardId?: CardId | undefined;
  /** Somebody has come to search. */
  readonly isSearchSought?: boolean;
  readonly onSearchFound?: () => void;
  readonly levelLine?: ReactNode;
  readonly search?: ReactNode;
}

/** The page of the board: what everybody has seen and goes for, by stage. */
export function BoardView(props: BoardViewProps) {
  const { view, onAddLead, onImport, onExport, onOpenLead, onOpenPriorities, openCardId, levelLine, search } = props;
  const { isSearchSought = false, onSearchFound = NOTHING } = props;
  const { t } = useTranslation(['board', 'common']);
  const { circle, clock } = useSession();
  const [isTrashOpen, setTrashOpen] = useState(false);
  const [closedCard, setClosedCard] = useState<CardId>();
  const parts = useBoardParts(view, { onOpenLead, onNextStep: props.onNextStep, onClosed: setClosedCard });
  const columns = useObservable(parts.board.columns);
  const wish = useObservable(view.wish);
  const shownColumns = useColumnsInTurn(columns, wish, clock);
  const words = useBoardWords(columns, wish.filter, parts.members);
  const forgetClosed = useCallback(() => setClosedCard(undefined), []);
  const older = useOlder(view);

  const { focus } = parts;
  useEffect(() => focus.settle());

  const isReadOnly = !circle.isWritable();
  const readOnlyNotice = useReadOnlyNotice();
  const addLead = (
    <Button variant="primary" icon={<Plus aria-hidden />} isDisabled={isReadOnly} onPress={() => onAddLead()}>
      {t('addLead')}
    </Button>
  );
  return (
    <BoardContext value={parts}>
      <OpenCardContext value={openCardId}>
        <div className={styles['page']} onPointerDownCapture={focus.forget} onKeyDownCapture={focus.forget}>
          <PageHead title={t('title')} levelLine={levelLine} search={search} primary={words.isNew ? null : addLead} />
          {readOnlyNotice === undefined ? null : <p className={styles['note']}>{readOnlyNotice}</p>}
          <BoardToolbar
            view={view}
            members={parts.members}
            onImport={onImport}
            onExport={onExport}
            onOpenTrash={() => setTrashOpen(true)}
            onLookBack={props.onLookBack}
            isSearchSought={isSearchSought}
            onSearchFound={onSearchFound}
          />
          <ShownFilter view={view} />
          {words.isNew ? (
            <div className={styles['note']}>
              <EmptyState
                sentence={t('emptySentence')}
                why={t('emptyWhy')}
                action={addLead}
                secondary={<TextLink onPress={onImport}>{t('importList')}</TextLink>}
              />
            </div>
          ) : null}
          <p role="status" className={styles['note']}>
            {words.nothingFound?.sentence}
            {words.nothingFound?.toPriorities === undefined ? null : (
              <>
                {' '}
                <TextLink onPress={onOpenPriorities}>{words.nothingFound.toPriorities}</TextLink>
              </>
            )}
          </p>
          <TakingBackNote />
          <div className={styles['columns']}>
            {shownColumns.map((column) => (
              <BoardColumn
                key={column.stage}
                column={column}
                sentence={column.stage === 'spotted' ? words.spotted : undefined}
                older={column.stage === 'closed' ? older : undefined}
                closedCard={column.stage === 'closed' ? closedCard : undefined}
                onOutcomeDone={forgetClosed}
              />
            ))}
            <CardTravels />
          </div>
          <UnreadableNote />
          <TrashDialog isOpen={isTrashOpen} onClose={() => setTrashOpen(false)} />
        </div>
      </OpenCardContext>
    </BoardContext>
  );
}
