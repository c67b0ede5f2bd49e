import { FolderSync } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import type { FolderChoice } from '#renderer/bindings/use-folder-choice.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { PathLine } from '#renderer/ui/path-line.tsx';
import styles from './sync-folder.module.css';
import { useFolderWords } from './use-folder-words.ts';

/** The folder of the open circle. */
export interface SyncFolderSettingsProps {
  readonly choice: FolderChoice;
}

/** What a sync folder is for, which one the circle has here, how it stands with it; and the ways to choose and to leave it. */
export function SyncFolderSettings({ choice }: SyncFolderSettingsProps) {
  const { t } = useTranslation('syncFolder');
  const { folder, isBusy, fault, choose, forget, dismiss } = choice;
  // What was refused is old news for whoever comes back to this page.
  useEffect(() => dismiss, [dismiss]);
  return (
    <div role="group" aria-label={t('name')} className={styles['part']}>
      <div className={styles['quiet']}>
        <p>{t('why')}</p>
        {folder === undefined ? <p>{t('how')}</p> : null}
      </div>
      {folder === undefined ? null : (
        <div className={styles['folder']}>
          <p className={styles['path']}>
            <PathLine path={folder.path} />
          </p>
          <HowItStands />
        </div>
      )}
      <div className={styles['buttons']}>
        <Button icon={<FolderSync aria-hidden />} isPending={isBusy} onPress={() => void choose()}>
          {t(folder === undefined ? 'choose' : 'chooseOther')}
        </Button>
        {folder === undefined ? null : (
          <>
            <KeepsFocus />
            <Button variant="text" onPress={() => void forget()}>
              {t('stop')}
            </Button>
          </>
        )}
      </div>
      {fault === undefined ? null : (
        <ErrorNote what={t(`fault.${fault}.what`)} safe={t(`fault.${fault}.safe`)} next={t(`fault.${fault}.next`)} />
      )}
    </div>
  );
}

function HowItStands() {
  const words = useFolderWords();
  const lines = words && (
    <>
      <p className={styles['first']}>{words.first}</p>
      {words.more.map((line) => (
        <p key={line}>{line}</p>
      ))}
    </>
  );
  return (
    <>
      {words?.isUnavailable === true ? null : lines}
      {/* Always there, so that what comes into it is read out; a look that went well is not worth that. */}
      <div role="status" className={styles['notice']}>
        {words?.isUnavailable === true ? lines : null}
      </div>
    </>
  );
}
