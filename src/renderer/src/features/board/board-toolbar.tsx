import { FileDown, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { BoardView } from '#renderer/bindings/board-view.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { SearchField } from '#renderer/ui/search-field.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { ToggleButton } from '#renderer/ui/toggle-button.tsx';
import styles from './board-view.module.css';

const EVERYONE = '';

interface BoardToolbarProps {
  readonly view: BoardView;
  readonly members: ShownMembers;
  readonly onImport: () => void;
  readonly onOpenTrash: () => void;
}

/** Which cards are looked for, and the ways to those in files and to those that were thrown away. */
export function BoardToolbar({ view, members, onImport, onOpenTrash }: BoardToolbarProps) {
  const { t } = useTranslation('board');
  const wish = useObservable(view.wish);
  const { filter } = wish;
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
          onChange={(text) => view.setWish({ ...wish, filter: { ...filter, text } })}
        />
      </div>
      <div className={styles['whose']}>
        <Select
          label={t('whose')}
          isLabelHidden
          options={[{ value: EVERYONE, label: t('everyone') }, ...people]}
          value={filter.whose ?? EVERYONE}
          onChange={(whose) =>
            view.setWish({ ...wish, filter: { ...filter, whose: whose === EVERYONE ? undefined : whose } })
          }
        />
      </div>
      <ToggleButton
        isSelected={filter.isFittingOnly === true}
        onChange={(isFittingOnly) => view.setWish({ ...wish, filter: { ...filter, isFittingOnly } })}
      >
        {t('fitsMe')}
      </ToggleButton>
      <div className={styles['end']}>
        <Button variant="text" icon={<FileDown aria-hidden />} onPress={onImport}>
          {t('import')}
        </Button>
        <Button variant="text" icon={<Trash2 aria-hidden />} onPress={onOpenTrash}>
          {t('trash')}
        </Button>
      </div>
    </div>
  );
}
