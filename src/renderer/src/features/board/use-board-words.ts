import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import type { ShownColumn } from './shown-board.ts';

/** What the board says where it is empty. */
export interface BoardWords {
  /** Nothing is on the board at all. */
  readonly isNew: boolean;
  /** In Spotted, while other columns are busy. */
  readonly spotted: string | undefined;
  readonly nothingFound: string | undefined;
}

export function useBoardWords(columns: readonly ShownColumn[], filter: CardFilter, members: ShownMembers): BoardWords {
  const { t } = useTranslation(['board', 'common']);
  const isEmpty = columns.every(({ items, olderCount }) => items.length === 0 && olderCount === 0);
  const text = filter.text?.trim() ?? '';
  const isFiltered = text !== '' || filter.whose !== undefined;
  const isSpottedEmpty = columns.some(({ stage, items }) => stage === 'spotted' && items.length === 0);
  const nothingFound = (): string => {
    if (text !== '') return t('nothingFound', { text });
    if (filter.whose === members.me.id) return t('nothingOfMine');
    return t('nothingOf', { name: members.of(filter.whose)?.name ?? t('common:someone') });
  };
  return {
    isNew: isEmpty && !isFiltered,
    spotted: isSpottedEmpty && !isEmpty && !isFiltered ? t('spottedEmpty') : undefined,
    nothingFound: isEmpty && isFiltered ? nothingFound() : undefined,
  };
}
