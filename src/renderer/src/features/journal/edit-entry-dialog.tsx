import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { JournalEntry } from '#shared/domain/journal/journal.ts';
import { editJournal } from '#shared/domain/journal/write-journal.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './journal.module.css';

interface EditEntryDialogProps {
  readonly entry: JournalEntry;
  readonly text: string;
  /** What was typed is there again when the dialog is. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** An entry to be written in other words. */
export function EditEntryDialog({ entry, text, onText, onClose, onSaved }: EditEntryDialogProps) {
  const { t } = useTranslation(['journal', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const formId = useId();
  const toasts = useToasts();
  // What was said before could lie over the button.
  useEffect(() => toasts.clear(), [toasts]);
  const [error, setError] = useState<string>();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const edited = session.run(session.own, editJournal, { entryId: entry.id, text });
    if (!edited.ok) {
      const words = t(`errors.${edited.error.code}`, { count: LIMITS.journal });
      return setError(edited.error.field === undefined ? `${words} ${t('stillHere')}` : words);
    }
    onSaved();
    sayAct(edited.act, { message: t('saved') });
  };
  return (
    <Dialog
      isOpen
      title={t('editTitle')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <Button type="submit" form={formId} variant="primary">
          {t('save')}
        </Button>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {entry.prompt === undefined ? null : <p className={styles['question']}>{t(`prompts.${entry.prompt}`)}</p>}
        <TextField autoFocus isMultiline label={t('write')} error={error} value={text} onChange={onText} />
      </form>
    </Dialog>
  );
}
