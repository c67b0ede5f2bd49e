import { useReducer } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { SafetyWords } from './safety-words.tsx';
import styles from './safety-words.module.css';
import { useSafetyChecks } from './use-safety-checks.ts';

/** After somebody has come in, on both sides: the words to compare, until the person is done with them. One pair at a time, the last first. */
export function SafetyWordsNote() {
  const { t } = useTranslation(['members', 'common']);
  const [, lookAgain] = useReducer((count: number) => count + 1, 0);
  const check = useSafetyChecks().findLast(({ isDone }) => !isDone);
  if (check === undefined) return null;
  const name = check.otherName || t('someone', { ns: 'common' });
  const handleDone = (): void => {
    check.finish();
    lookAgain();
  };
  return (
    <section aria-label={t('safety.note')} className={styles['note']}>
      <KeepsFocus />
      <div className={styles['told']}>
        <p className={styles['what']}>{t(check.isJoiner ? 'safety.youAreIn' : 'safety.theyAreIn', { name })}</p>
        <SafetyWords check={check} />
      </div>
      <Button onPress={handleDone}>{t('safety.done')}</Button>
    </section>
  );
}
