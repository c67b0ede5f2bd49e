import { Archive, ArchiveRestore } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { useDays } from '#renderer/bindings/days.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { OpenedFile } from '#shared/ports/program.ts';
import styles from './backup.module.css';
import { RestoreButton } from './restore-button.tsx';

/** Where the buttons lead. */
export interface BackupSettingsProps {
  readonly onSave: () => void;
  readonly onRestore: (file: OpenedFile) => void;
}

/** What a backup is, who can open it, when the last one was saved; and the ways to save and to restore one. */
export function BackupSettings({ onSave, onRestore }: BackupSettingsProps) {
  const { t } = useTranslation('backup');
  const lastWords = useLastWords();
  return (
    <div className={styles['part']}>
      <div className={styles['quiet']}>
        <p>{t('why')}</p>
        <p>{t('whoOpens')}</p>
      </div>
      <p>{lastWords}</p>
      <div className={styles['buttons']}>
        <Button icon={<Archive aria-hidden />} onPress={onSave}>
          {t('save')}
        </Button>
        <RestoreButton icon={<ArchiveRestore aria-hidden />} onFile={onRestore}>
          {t('restore')}
        </RestoreButton>
      </div>
    </div>
  );
}

function useLastWords(): string {
  const { t } = useTranslation('backup');
  const { app } = useServices();
  const { away, date, dayOf } = useDays();
  const at = useObservable(app.backingUp.lastSavedAt);
  if (at === undefined) return t('never');
  const day = dayOf(at);
  return away(day) === 0 ? t('last.today') : t('last.day', { day: date(day) });
}
