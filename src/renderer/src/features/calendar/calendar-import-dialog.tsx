import { FileUp } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { FileButton } from '#renderer/ui/file-button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { CALENDAR_FILES } from './calendar-file.ts';
import styles from './calendar.module.css';
import { EntryList } from './entry-list.tsx';
import { type ChosenCalendar, useCalendarFile } from './use-calendar-file.ts';

interface CalendarImportDialogProps {
  /** One that was dropped, or chosen elsewhere. */
  readonly file?: File | undefined;
  /** The lead from which it was asked for: offered where nothing else is plain. */
  readonly leadId?: LeadId | undefined;
  readonly onClose: () => void;
}

/**
 * Takes interviews over from a calendar file, one by one. Nothing of an entry reaches the circle but the step that is shown, and
 * can be changed, before. Source: SPEC CAL15, CAL17.
 */
export function CalendarImportDialog({ file, leadId, onClose }: CalendarImportDialogProps) {
  const { t } = useTranslation(['calendar', 'common']);
  const { own } = useSession();
  const toasts = useToasts();
  const isWritable = useObservable(own.writable);
  const readOnlyWords = useReadOnlyWords(own);
  const { chosen, choose } = useCalendarFile(file);
  // What was said before could lie over the buttons.
  useEffect(() => toasts.clear(), [toasts]);
  return (
    <Dialog isOpen title={t('import.title')} closeLabel={t('common:close')} onClose={onClose}>
      {isWritable ? null : <p>{readOnlyWords}</p>}
      {chosen.state === 'none' ? <p>{t('import.why')}</p> : null}
      <div className={styles['file']}>
        <FileButton
          inputLabel={t('import.file')}
          accept={CALENDAR_FILES}
          icon={<FileUp aria-hidden />}
          variant={chosen.state === 'none' ? 'primary' : 'quiet'}
          isPending={chosen.state === 'reading'}
          onFile={(next) => void choose(next)}
        >
          {t(chosen.state === 'none' ? 'import.choose' : 'import.chooseAnother')}
        </FileButton>
        <div role="status" className={styles['said']}>
          <FileSaid chosen={chosen} />
        </div>
      </div>
      {chosen.state === 'fault' ? (
        <ErrorNote
          what={t(`import.fault.${chosen.fault}.what`, { name: chosen.name })}
          safe={t('import.nothingChanged')}
          next={t(`import.fault.${chosen.fault}.next`)}
        />
      ) : null}
      {chosen.state === 'read' ? (
        <EntryList
          key={chosen.name}
          sorted={chosen.sorted}
          askedFor={leadId}
          isWritable={isWritable}
          onDone={onClose}
        />
      ) : null}
    </Dialog>
  );
}

/** What became of the file, in a few sentences. */
function FileSaid({ chosen }: { readonly chosen: ChosenCalendar }) {
  const { t } = useTranslation('calendar');
  if (chosen.state === 'reading') return <p>{t('import.reading', { name: chosen.name })}</p>;
  if (chosen.state !== 'read') return null;
  const { name, file, sorted } = chosen;
  const count = sorted.likely.length + sorted.others.length;
  const said = [
    t('import.read', { name, count }),
    count === 0 && file.unreadCount === 0 ? t('import.nothing') : '',
    file.unreadCount > 0 ? t('import.unread', { count: file.unreadCount }) : '',
    file.olderCount > 0 ? t('import.older', { count: file.olderCount }) : '',
    file.isCut ? t('import.cut') : '',
  ];
  return <p>{said.filter((sentence) => sentence !== '').join(' ')}</p>;
}
