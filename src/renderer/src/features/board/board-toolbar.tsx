import { FileDown, FileUp, Route, Trash2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import type { BoardView } from '#renderer/bindings/board-view.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import styles from './board-view.module.css';
import { FilterButton } from './filter-button.tsx';
import { ViewsButton } from './views-button.tsx';

const EVERYONE = '';

interface BoardToolbarProps {
  readonly view: BoardView;
  readonly members: ShownMembers;
  readonly onImport: () => void;
  readonly onExport: () => void;
  readonly onOpenTrash: () => void;
  /** Leads to what became of all of it so far. */
  readonly onLookBack?: (() => void) | undefined;
  /** Somebody has come to search. */
  readonly isSearchSought: boolean;
  readonly onSearchFound: () => void;
}

/** Which cards are looked for, and the ways to those in files and to those that were thrown away. */
export function BoardToolbar(props: BoardToolbarProps) {
  const { view, members, onImport, onExport, onOpenTrash, onLookBack, isSearchSought, onSearchFound } = props;
  const { t } = useTranslation('board');
  const wish = useObservable(view.wish);
  const { filter } = wish;
  const setFilter = (next: CardFilter): void => view.setWish({ ...wish, filter: next });
  const search = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (!isSearchSought) return;
    search.current?.focus();
    search.current?.select();
    onSearchFound();
  }, [isSearchSought, onSearchFound]);
  // Whose cards are looked for may leave meanwhile.
  const gone = members.former.filter(({ id, isMe }) => !isMe && id === filter.whose);
  const people = [...members.list, ...gone].map(({ id, name, isMe }) => ({
    value: id,
    label: isMe ? t('mine') : name,
  }));
  return (
    <div className={styles['toolbar']}>
      <div className={styles['search']}>
        <SearchField
          label={t('searchLeads')}
          clearLabel={t('clearSearch')}
          value={filter.text ?? ''}
          inputRef={search}
          onChange={(text) => setFilter({ ...filter, text })}
        />
      </div>
      <div className={styles['whose']}>
        <Select
          label={t('whose')}
          isLabelHidden
          options={[{ value: EVERYONE, label: t('everyone') }, ...people]}
          value={filter.whose ?? EVERYONE}
          onChange={(whose) => setFilter({ ...filter, whose: whose === EVERYONE ? undefined : whose })}
        />
      </div>
      <ToggleButton
        isSelected={filter.isFittingOnly === true}
        onChange={(isFittingOnly) => setFilter({ ...filter, isFittingOnly })}
      >
        {t('fitsMe')}
      </ToggleButton>
      <FilterButton filter={filter} onChange={setFilter} />
      <ViewsButton filter={filter} onChoose={setFilter} />
      <div className={styles['end']}>
        {onLookBack === undefined ? null : (
          <Button variant="text" icon={<Route aria-hidden />} onPress={onLookBack}>
            {t('lookBack')}
          </Button>
        )}
        <Button variant="text" icon={<FileUp aria-hidden />} onPress={onImport}>
          {t('import')}
        </Button>
        <Button variant="text" icon={<FileDown aria-hidden />} onPress={onExport}>
          {t('export')}
        </Button>
        <Button variant="text" icon={<Trash2 aria-hidden />} onPress={onOpenTrash}>
          {t('trash')}
        </Button>
      </div>
    </div>
  );
}
