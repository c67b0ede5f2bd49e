import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { fileNameOf } from '#renderer/bindings/file-name.ts';
import { sourceOfFile } from '#renderer/bindings/file-source.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import type { PendingJoin } from '#shared/ports/joining.ts';
import { FaultNote } from './fault-note.tsx';
import type { ToldFault } from './faults.ts';
import styles from './joining.module.css';
import { JOIN_FILES, readJoinFile } from './read-join-file.ts';

interface ByFileDialogProps {
  readonly isOpen: boolean;
  readonly join: PendingJoin;
  /** Also called once an answer was taken: how it stands is told below. */
  readonly onClose: () => void;
}

/** The same request and answer without any network. */
export function ByFileDialog({ isOpen, join, onClose }: ByFileDialogProps) {
  const { t } = useTranslation(['joining', 'common']);
  const { app, files } = useServices();
  const [fault, setFault] = useState<ToldFault>();
  const [isSaved, setSaved] = useState(false);
  const { inviterName: inviter, asksFirst, circleName } = join.invite;

  async function save(): Promise<void> {
    setFault(undefined);
    try {
      const name = `${fileNameOf(circleName, 'circle')}${JOIN_FILES.request}`;
      setSaved(await files.save({ name, bytes: join.request }));
    } catch {
      setFault('request-not-saved');
    }
  }
  async function load(file: File): Promise<void> {
    setFault(undefined);
    const read = await readJoinFile(app.joining, sourceOfFile(file));
    if (!read.ok) setFault(read.error);
    else if (read.value.kind === 'invite') setFault('is-invite');
    else onClose();
  }

  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={t('byFile.open')}
      closeLabel={t('close', { ns: 'common' })}
      size="small"
    >
      <p>{t('byFile.how')}</p>
      <div className={styles['step']}>
        <p>{t(asksFirst ? 'byFile.request' : 'byFile.requestAnybody', { inviter })}</p>
        <Button variant="primary" onPress={() => void save()}>
          {t('byFile.save')}
        </Button>
        <p role="status" className={styles['small']}>
          {isSaved ? t('byFile.saved') : ''}
        </p>
      </div>
      <p>{t('byFile.there')}</p>
      <div className={styles['step']}>
        <p>{t('byFile.answer')}</p>
        <FileButton inputLabel={t('file')} accept={[JOIN_FILES.answer]} onFile={(file) => void load(file)}>
          {t('byFile.load')}
        </FileButton>
      </div>
      {fault === undefined ? null : <FaultNote fault={fault} />}
    </Dialog>
  );
}
