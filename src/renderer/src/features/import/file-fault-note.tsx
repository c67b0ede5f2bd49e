import { useTranslation } from 'react-i18next';

import { ErrorNote } from '#renderer/ui/error-note.tsx';
import type { FileFault } from './file-fault.ts';

interface FileFaultNoteProps {
  readonly fault: FileFault;
  /** Of the file that was chosen. */
  readonly name: string;
  /** Other lists of the file came through. */
  readonly areOthersRead?: boolean;
}

/** Says what is wrong with a file, or with one inside of it. */
export function FileFaultNote({ fault, name, areOthersRead = false }: FileFaultNoteProps) {
  const { t } = useTranslation('importing');
  const shown = fault.part === undefined ? name : t('partIn', { part: fault.part.split('/').at(-1) ?? '', name });
  return (
    <ErrorNote
      what={t(`fault.${fault.code}.what`, { name: shown, line: fault.line ?? 1 })}
      safe={t(areOthersRead ? 'othersRead' : 'nothingChanged')}
      next={t(`fault.${fault.code}.next`)}
    />
  );
}
