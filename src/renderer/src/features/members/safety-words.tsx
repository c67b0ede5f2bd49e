import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import styles from './safety-words.module.css';
import type { SafetyCheck } from './use-safety-checks.ts';

/** One joining to be checked, and where it is shown. */
export interface SafetyWordsProps {
  readonly check: SafetyCheck;
  /** In the list of members, whose items are members: the words are no list of their own there. */
  readonly isInRow?: boolean;
}

/** The six words of one joining, and what to do with them. */
export function SafetyWords({ check, isInRow = false }: SafetyWordsProps) {
  const { t } = useTranslation(['members', 'safetyWords', 'common']);
  const name = check.otherName || t('someone', { ns: 'common' });
  const List = isInRow ? 'p' : 'ol';
  const Word = isInRow ? 'span' : 'li';
  const whyId = useId();
  return (
    <div className={styles['check']}>
      {/* The group holds what both sides see alike, and nothing else. */}
      <div role="group" aria-label={t('safety.title')} aria-describedby={whyId}>
        <List className={styles['words']}>
          {check.numbers.map((number, place) => (
            <Word key={place}>{t(String(number), { ns: 'safetyWords' })} </Word>
          ))}
        </List>
      </div>
      <p id={whyId} className={styles['why']}>
        {t('safety.compare', { name })} {t('safety.same')} {t('safety.different')}
      </p>
    </div>
  );
}
