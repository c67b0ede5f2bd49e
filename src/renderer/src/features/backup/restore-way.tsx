import { useTranslation } from 'react-i18next';

import type { OpenedFile } from '#shared/ports/program.ts';
import styles from './backup.module.css';
import { RestoreButton } from './restore-button.tsx';

/** A quiet way in for somebody who was here before, or comes from another computer. */
export function RestoreWay({ onFile }: { readonly onFile: (file: OpenedFile) => void }) {
  const { t } = useTranslation('backup');
  return (
    <div className={styles['way']}>
      <RestoreButton onFile={onFile}>{t('restore')}</RestoreButton>
      <p className={styles['small']}>{t('wayBack')}</p>
    </div>
  );
}
