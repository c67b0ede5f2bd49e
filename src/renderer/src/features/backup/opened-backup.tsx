import { useId } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import type { BackupContents } from '#shared/ports/backup.ts';
import { Arrived } from './arrived.tsx';
import styles from './backup.module.css';
import { useBackupWords } from './use-backup-words.ts';

/** What is in a backup, and what restoring it would do here. */
export function OpenedBackup({ contents }: { readonly contents: BackupContents }) {
  const { t } = useTranslation('backup');
  const { app } = useServices();
  const here = useObservable(app.circles);
  const words = useBackupWords();
  const titleId = useId();
  const isHere = (id: string): boolean => here.some(({ circleId }) => circleId === id);
  return (
    <Arrived>
      <p className={styles['quiet']}>{words.savedAt(contents.at)}</p>
      <section aria-labelledby={titleId} className={styles['contents']}>
        <h3 id={titleId} className={styles['label']}>
          {t('contents')}
        </h3>
        <ul className={styles['circles']}>
          {contents.circles.map((circle) => (
            <li key={circle.circleId}>
              {words.nameOf(circle)}
              {isHere(circle.circleId) ? <span className={styles['small']}> · {t('known')}</span> : null}
            </li>
          ))}
        </ul>
      </section>
      <p>{t(here.length === 0 ? 'goesOn' : 'staysHere')}</p>
    </Arrived>
  );
}
