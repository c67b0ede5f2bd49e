import { FileUp } from 'lucide-react';
import { useTranslation } from 'react-i18next';

import { FileButton } from '#renderer/ui/file-button.tsx';
import type { ImportPart } from '#shared/domain/import/import-part.ts';
import { FileFaultNote } from './file-fault-note.tsx';
import styles from './import.module.css';
import type { ChosenFile } from './use-import-file.ts';
import { usePartWords } from './use-part-words.ts';

const ENDINGS = ['.csv', '.tsv', '.txt', '.json', '.zip', '.xlsx', '.ics'];
/** An archive with more faults than this is hardly one that was meant. */
const MOST_FAULTS = 3;

interface FileChoiceProps {
  readonly chosen: ChosenFile;
  /** What is to come in of it. */
  readonly part: ImportPart | undefined;
  /** How many there are, as the file is read now. */
  readonly rowCount: number;
  /** What can be chosen, for whoever has not chosen yet. */
  readonly why?: string;
  readonly onChoose: (file: File) => void;
}

/** The way to a file, what became of it, and what it was recognised as. */
export function FileChoice({ chosen, part, rowCount, why, onChoose }: FileChoiceProps) {
  const { t } = useTranslation('importing');
  const { recognised } = usePartWords();
  const words = (): string => {
    if (chosen.state === 'reading') return t('reading', { name: chosen.name });
    return chosen.state === 'read' ? t('read', { name: chosen.name, count: rowCount }) : '';
  };
  return (
    <div className={styles['part']}>
      {chosen.state === 'none' ? <p>{why ?? t('why')}</p> : null}
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
        <div role="status" className={styles['said']}>
          <p>{words()}</p>
          {part === undefined || part.kind === 'list' ? null : <p>{recognised(part)}</p>}
        </div>
      </div>
      {chosen.state === 'fault' ? <FileFaultNote fault={chosen.fault} name={chosen.name} /> : null}
      {chosen.state === 'read'
        ? chosen.source.unread
            .slice(0, MOST_FAULTS)
            .map((fault) => <FileFaultNote key={fault.part} fault={fault} name={chosen.name} areOthersRead />)
        : null}
    </div>
  );
}
