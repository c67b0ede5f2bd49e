import { FileText } from 'lucide-react';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PAGE_FILES } from './handed-page.ts';
import styles from './page.module.css';
import { useHandedOver } from './use-handed-over.ts';
import type { PageReading } from './use-page-reading.ts';

interface PageIntakeProps {
  readonly reading: PageReading;
  /** What it is for. */
  readonly why: string;
  readonly autoFocus?: boolean;
}

/** Where a page is pasted or chosen; what is dropped anywhere on the dialog around it is taken too. */
export function PageIntake({ reading, why, autoFocus = false }: PageIntakeProps) {
  const { t } = useTranslation('posting');
  const place = useRef<HTMLDivElement>(null);
  const isOver = useHandedOver(place, reading.take);
  const { fault } = reading;
  return (
    <div ref={place} className={styles['intake']} data-over={isOver || undefined}>
      <p className={styles['quiet']}>{why}</p>
      <div className={styles['ways']}>
        <div className={styles['paste']}>
          <TextField
            label={t('paste')}
            placeholder={t('pasteHere')}
            value={reading.typed}
            onChange={reading.type}
            onBlur={() => void reading.settle()}
            autoComplete="off"
            autoFocus={autoFocus}
            isMultiline
            isShort
          />
        </div>
        <FileButton
          inputLabel={t('file')}
          accept={PAGE_FILES}
          icon={<FileText aria-hidden />}
          onFile={(file) => reading.take({ kind: 'file', file })}
        >
          {t('choose')}
        </FileButton>
      </div>
      {fault === undefined ? null : (
        <ErrorNote
          what={t(`fault.${fault.code}.what`, { name: fault.name ?? t('thisPage') })}
          safe={t('safe')}
          next={t(`fault.${fault.code}.next`)}
        />
      )}
    </div>
  );
}
