import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

import { openedFileOf } from '#renderer/bindings/file-source.ts';
import { FileButton, type FileButtonProps } from '#renderer/ui/file-button.tsx';
import type { OpenedFile } from '#shared/ports/program.ts';

/** The ending of backups. */
export const BACKUP_FILES: readonly string[] = ['.lateral-backup'];

interface RestoreButtonProps extends Pick<FileButtonProps, 'icon' | 'variant'> {
  readonly children: ReactNode;
  readonly onFile: (file: OpenedFile) => void;
}

/** Lets the person choose a backup. */
export function RestoreButton({ onFile, ...button }: RestoreButtonProps) {
  const { t } = useTranslation('backup');
  return (
    <FileButton
      {...button}
      inputLabel={t('file')}
      accept={BACKUP_FILES}
      onFile={(file) => onFile(openedFileOf(file))}
    />
  );
}
