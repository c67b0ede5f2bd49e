import { useTranslation } from 'react-i18next';

import type { BackupFault } from '#renderer/bindings/backing-up.ts';
import { ErrorNote } from '#renderer/ui/error-note.tsx';

/** The file is whole, or never was one: nothing broke. */
const CALM: readonly BackupFault[] = ['not-a-backup', 'newer-version', 'wrong-passphrase'];

interface BackupFaultNoteProps {
  readonly file: string;
  readonly code: BackupFault;
  /** Something came in before. */
  readonly hasBegun?: boolean;
}

/** Why a backup was not opened, or not brought in to its end. */
export function BackupFaultNote({ file, code, hasBegun = false }: BackupFaultNoteProps) {
  const { t } = useTranslation('backup');
  return (
    <ErrorNote
      what={t(`fault.${code}.what`, { file })}
      safe={t(hasBegun ? 'someChanged' : 'nothingChanged')}
      next={t(`fault.${code}.next`)}
      tone={CALM.includes(code) ? 'notice' : 'problem'}
    />
  );
}
