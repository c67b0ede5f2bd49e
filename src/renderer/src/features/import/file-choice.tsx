import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import styles from './import.module.css';
import type { ChosenFile } from './use-import-file.ts';

const ENDINGS = ['.csv', '.tsv', '.txt'];

interface FileChoiceProps {
  readonly chosen: ChosenFile;
  /** How many there are, as the file is read now. */
  readonly rowCount: number;
  readonly onChoose: (file: File) => void;
}

/** The way to a file, and what became of it. */
export function FileChoice({ chosen, rowCount, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('importing');
  const words = (): string => {
    if (chosen.state === 'reading') return t('reading', { name: chosen.name });
    return chosen.state === 'read' ? t('read', { name: chosen.name, count: rowCount }) : '';
  };
  return (
    <div className={styles['part']}>
      {chosen.state === 'none' ? <p>{t('why')}</p> : null}
      <div className={styles['file']}>
        <FileButton
          inputLabel={t('file')}
          accept={ENDINGS}
          icon={<FileUp aria-hidden />}
          variant={chosen.state === 'none' ? 'primary' : 'quiet'}
          isPending={chosen.state === 'reading'}
          onFile={onChoose}
        >
          {chosen.state === 'none' ? t('choose') : t('chooseAnother')}
        </FileButton>
        <p role="status">{words()}</p>
      </div>
      {chosen.state === 'fault' ? (
        <ErrorNote
          what={t(`fault.${chosen.fault.code}.what`, { name: chosen.name, line: chosen.fault.line ?? 1 })}
          safe={t('nothingChanged')}
          next={t(`fault.${chosen.fault.code}.next`)}
        />
      ) : null}
    </div>
  );
}
