import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Fold } from '#renderer/ui/fold.tsx';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import styles from './suggestions.module.css';

/** More would make the block longer than what its member wrote. */
const SHOWN_COUNT = 3;

interface SuggestionListProps {
  readonly title: string;
  readonly suggestions: readonly Suggestion[];
  readonly renderItem: (suggestion: Suggestion) => ReactNode;
}

/** The first few under their title, and the rest when asked for; nothing where there are none. */
export function SuggestionList({ title, suggestions, renderItem }: SuggestionListProps) {
  const { t } = useTranslation('suggestions');
  const id = useId();
  if (suggestions.length === 0) return null;
  const isFirst = ({ answer }: Suggestion, index: number): boolean => index < SHOWN_COUNT || answer === undefined;
  const [first, rest] = [suggestions.filter(isFirst), suggestions.filter((each, index) => !isFirst(each, index))];
  return (
    <div className={styles['part']}>
      <h3 id={id} className={styles['label']}>
        {title}
      </h3>
      <ul aria-labelledby={id} className={styles['list']}>
        {first.map(renderItem)}
      </ul>
      {rest.length === 0 ? null : (
        <Fold label={t('earlier')} name={`${t('earlier')}: ${title}`}>
          <ul aria-label={t('earlier')} className={styles['list']}>
            {rest.map(renderItem)}
          </ul>
        </Fold>
      )}
    </div>
  );
}
