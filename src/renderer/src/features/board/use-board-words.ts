import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { isFilterEmpty } from '#shared/domain/saved-view/saved-view.ts';
import { hasPriorities, selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import type { ShownMembers } from '#renderer/bindings/members.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { isFilterHidden, useFilterWords } from './use-filter-words.ts';
import type { ShownColumn } from './shown-board.ts';

/** What is said where nothing is found. */
export interface NothingFound {
  readonly sentence: string;
  /** The words that lead to the priorities, where they are the reason. */
  readonly toPriorities: string | undefined;
}

/** What the board says where it is empty. */
export interface BoardWords {
  /** Nothing is on the board at all. */
  readonly isNew: boolean;
  /** In Spotted, while other columns are busy. */
  readonly spotted: string | undefined;
  readonly nothingFound: NothingFound | undefined;
}

export function useBoardWords(columns: readonly ShownColumn[], filter: CardFilter, members: ShownMembers): BoardWords {
  const { t } = useTranslation(['board', 'common', 'search']);
  const hasWritten = useHasWritten();
  const isFitRead = useObservable(useSession().fit.isRead);
  const isEmpty = columns.every(({ items, olderCount }) => items.length === 0 && olderCount === 0);
  const text = filter.text?.trim() ?? '';
  const isFittingOnly = filter.isFittingOnly === true;
  const filterWords = useFilterWords();
  const isFiltered = !isFilterEmpty(filter);
  const isSpottedEmpty = columns.some(({ stage, items }) => stage === 'spotted' && items.length === 0);
  const isMine = filter.whose === members.me.id;
  const name = members.of(filter.whose)?.name ?? t('common:someone');
  const nothingFits = (): NothingFound => {
    if (!hasWritten) return { sentence: t('writeToFit'), toPriorities: t('writePriorities') };
    if (text !== '') return { sentence: t('nothingFittingFound', { text }), toPriorities: undefined };
    const ofSomebody = isMine ? t('nothingOfMineFits') : t('nothingOfFits', { name });
    return {
      sentence: filter.whose === undefined ? t('nothingFits') : ofSomebody,
      toPriorities: t('lookAtPriorities'),
    };
  };
  const nothingFound = (): NothingFound => {
    if (isFilterHidden(filter)) {
      return { sentence: t('search:filter.nothing', { parts: filterWords(filter) }), toPriorities: undefined };
    }
    if (isFittingOnly) return nothingFits();
    const ofSomebody = isMine ? t('nothingOfMine') : t('nothingOf', { name });
    return { sentence: text === '' ? ofSomebody : t('nothingFound', { text }), toPriorities: undefined };
  };
  return {
    isNew: isEmpty && !isFiltered,
    spotted: isSpottedEmpty && !isEmpty && !isFiltered ? t('spottedEmpty') : undefined,
    nothingFound: isEmpty && isFiltered && (isFitRead || !isFittingOnly) ? nothingFound() : undefined,
  };
}

/** Whether there is anything that a lead could fit. */
function useHasWritten(): boolean {
  const { circle } = useSession();
  const blocks = useObservable(circle.blocks.all);
  return useMemo(() => hasPriorities(selectPriorities(blocks.values(), circle.me)), [blocks, circle.me]);
}
