import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './evidence.module.css';

interface ShortListProps<Item> {
  readonly label: string;
  readonly items: readonly Item[];
  /** How many are shown before more are asked for. */
  readonly count: number;
  /** One `li` each, with a key. */
  readonly children: (item: Item) => ReactNode;
}

/** The first of a list, and the rest at a press. Nothing where there is nothing. */
export function ShortList<Item>({ label, items, count, children }: ShortListProps<Item>) {
  const { t } = useTranslation('evidence');
  const [isWhole, setIsWhole] = useState(false);
  if (items.length === 0) return null;
  const hiddenCount = isWhole ? 0 : Math.max(items.length - count, 0);
  return (
    <div className={styles['part']}>
      <ul aria-label={label} className={styles['list']}>
        {items.slice(0, items.length - hiddenCount).map(children)}
      </ul>
      {hiddenCount === 0 ? null : (
        <div className={styles['inLine']}>
          <KeepsFocus />
          <Button variant="text" onPress={() => setIsWhole(true)}>
            {t('showMore', { count: hiddenCount })}
          </Button>
        </div>
      )}
    </div>
  );
}
