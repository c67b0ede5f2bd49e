import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import styles from './board-view.module.css';

/** How far a long act is taken back, while it is. */
export function TakingBackNote() {
  const { t } = useTranslation('board');
  const { undo } = useSession();
  const progress = useObservable(undo.takingBack);
  return (
    <div role="status" className={styles['note']}>
      {progress === undefined ? null : (
        <label className={styles['progress']}>
          {t('takingBack')}
          <progress value={progress.done} max={progress.total} />
        </label>
      )}
    </div>
  );
}
