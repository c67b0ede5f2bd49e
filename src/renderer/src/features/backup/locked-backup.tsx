import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { BackupFault } from '#renderer/bindings/backing-up.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Arrived } from './arrived.tsx';
import { BackupFaultNote } from './backup-fault-note.tsx';
import styles from './backup.module.css';
import type { RestoreDesk, RestoreState } from './restore-desk.ts';

/** No passphrase helps: another file is needed, or this one again. */
const OF_FILES: readonly BackupFault[] = ['not-a-backup', 'newer-version', 'damaged', 'truncated', 'unreadable'];

export function needsAnotherFile(fault: BackupFault | undefined): boolean {
  return fault !== undefined && OF_FILES.includes(fault);
}

interface LockedBackupProps {
  readonly state: Extract<RestoreState, { readonly step: 'locked' }>;
  readonly desk: RestoreDesk;
  /** The button that sends it stands elsewhere, and names it by this. */
  readonly formId: string;
}

/** Asks for the passphrase of a backup, or says why it is none that can be opened. A wrong one stays, to be looked over. */
export function LockedBackup({ state: { file, isBusy, fault }, desk, formId }: LockedBackupProps) {
  const { t } = useTranslation('backup');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<'empty' | 'changed'>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    // After a wrong one it is the next thing to look at.
    event.currentTarget.querySelector('input')?.focus();
    setProblem(passphrase === '' ? 'empty' : undefined);
    if (passphrase !== '') void desk.open(passphrase);
  };
  const wrong = fault === 'wrong-passphrase' && problem === undefined ? t('wrong') : undefined;
  if (fault !== undefined && needsAnotherFile(fault)) {
    return (
      <Arrived>
        <BackupFaultNote file={file} code={fault} />
      </Arrived>
    );
  }
  return (
    <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
      <p className={styles['file']}>{file}</p>
      <TextField
        autoFocus
        type="password"
        autoComplete="current-password"
        label={t('passphrase')}
        hint={t('passphraseHint')}
        error={problem === 'empty' ? t('empty') : wrong}
        isReadOnly={isBusy}
        value={passphrase}
        onChange={(text) => {
          setPassphrase(text);
          setProblem('changed');
        }}
      />
      <p role="status" className={styles['waiting']}>
        {isBusy ? t('opening') : ''}
      </p>
      {fault === undefined || fault === 'wrong-passphrase' ? null : <BackupFaultNote file={file} code={fault} />}
    </form>
  );
}
