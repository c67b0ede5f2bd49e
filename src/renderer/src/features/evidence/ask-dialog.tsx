import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import styles from './evidence.module.css';
import { useFaultWords } from './use-fault-words.ts';

interface AskDialogProps {
  readonly text: string;
  /** What was typed is there again when the dialog is. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onSent: () => void;
}

/** Asks the circle for what they saw, in words that the writer sees first: a check-in that only asks. */
export function AskDialog({ text, onText, onClose, onSent }: AskDialogProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const faultWords = useFaultWords();
  const { zone } = usePresentWeek();
  const topics = useOffLimits(text);
  const [error, setError] = useState<string>();
  const handleSubmit = (): void => {
    const sent = run(circle, addCheckIn, { texts: { ask: text }, zone, isListenOnly: false });
    setError(sent.ok ? undefined : faultWords(sent.error));
    if (!sent.ok) return;
    onSent();
    sayAct(sent.act, { message: t('ask.sent'), detail: t('ask.where') });
  };
  return (
    <FormDialog
      title={t('ask.title')}
      closeLabel={t('common:close')}
      submit={t('ask.send')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('ask.text')}
        error={error}
        value={text}
        onChange={(value) => {
          setError(undefined);
          onText(value);
        }}
      />
      <p role="status" className={styles['notice']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
      <p className={styles['quiet']}>{t('ask.who')}</p>
    </FormDialog>
  );
}
