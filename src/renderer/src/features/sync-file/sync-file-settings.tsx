import { FileDown, FileUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { openedFileOf } from '#renderer/bindings/file-source.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { createFileDesk } from './file-desk.ts';
import { DeskNotes } from './desk-notes.tsx';
import styles from './sync-file.module.css';

/** The ending of sync files. */
export const SYNC_FILES: readonly string[] = ['.lateral'];

/** Where the buttons lead. */
export interface SyncFileSettingsProps {
  readonly onSave: () => void;
  /** Takes a file that turned out to be no sync file; answers whether it was one to take. */
  readonly takeOther: (source: ByteSource) => Promise<boolean>;
}

/** What sync files are for, and the ways to save and to load one; what came of a file stands below. */
export function SyncFileSettings({ onSave, takeOther }: SyncFileSettingsProps) {
  const { t } = useTranslation('syncFile');
  const { app } = useServices();
  const { circleId } = useSession();
  const [desk] = useState(() => createFileDesk({ load: app.loadSyncFile, takeOther }));
  const state = useObservable(desk.state);
  // What came of a file is old news for whoever comes back to this page.
  useEffect(() => desk.forget, [desk]);
  return (
    <div className={styles['part']}>
      <div className={styles['quiet']}>
        <p>{t('why')}</p>
        <p>{t('whyCalm')}</p>
      </div>
      <div className={styles['buttons']}>
        <Button icon={<FileDown aria-hidden />} onPress={onSave}>
          {t('save')}
        </Button>
        <FileButton
          inputLabel={t('file')}
          accept={SYNC_FILES}
          icon={<FileUp aria-hidden />}
          isPending={state.isBusy}
          onFile={(file) => {
            desk.forget();
            desk.take(openedFileOf(file));
          }}
        >
          {t('load')}
        </FileButton>
      </div>
      {state.present === undefined ? null : <KeepsFocus />}
      <DeskNotes state={state} onStop={desk.stop} shown={circleId} />
    </div>
  );
}
