import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import type { BoardView } from '#renderer/bindings/board-view.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './board-view.module.css';
import { isFilterHidden, useFilterWords } from './use-filter-words.ts';

/** What of the board is shown, where that is not seen elsewhere, and the way back to all of it. */
export function ShownFilter({ view }: { readonly view: BoardView }) {
  const { t } = useTranslation('search');
  const wish = useObservable(view.wish);
  const wordsOf = useFilterWords();
  if (!isFilterHidden(wish.filter)) return null;
  return (
    <div className={styles['shown']}>
      <KeepsFocus />
      <p className={styles['shownWords']}>{t('filter.shown', { parts: wordsOf(wish.filter) })}</p>
      <Button variant="text" isDense icon={<X aria-hidden />} onPress={() => view.setWish({ ...wish, filter: {} })}>
        {t('filter.clear')}
      </Button>
    </div>
  );
}
