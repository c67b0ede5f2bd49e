import { useTranslation } from 'react-i18next';

import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { BackupFaultNote } from './backup-fault-note.tsx';
import styles from './backup.module.css';
import type { RestoreState } from './restore-desk.ts';

interface RestoreOutcomeProps {
  readonly state: Extract<RestoreState, { readonly step: 'opened' | 'restoring' }>;
}

/** How far the restoring is, or why it did not come to its end. */
export function RestoreOutcome({ state }: RestoreOutcomeProps) {
  const { t } = useTranslation('backup');
  const isLong = useLasting(state.step === 'restoring');
  const progress = state.step === 'restoring' ? state.progress : undefined;
  return (
    <div className={styles['outcome']}>
      {/* Always there, so that what comes into it is read out; the numbers beside it are not. */}
      <p role="status" className={styles['status']}>
        {isLong ? `${t('restoring')} ${t('mayClose')}` : ''}
      </p>
      {isLong && progress !== undefined ? (
        <p className={styles['quiet']}>{t('progress', { done: progress.doneCount, count: progress.totalCount })}</p>
      ) : null}
      {state.step === 'opened' && state.fault !== undefined ? (
        <BackupFaultNote file={state.file} {...state.fault} />
      ) : null}
    </div>
  );
}
