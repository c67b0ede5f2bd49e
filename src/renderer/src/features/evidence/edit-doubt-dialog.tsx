import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { editDoubt } from '#shared/domain/evidence/change-doubt.ts';
import type { DoubtId } from '#shared/kernel/ids.ts';
import { useFaultWords } from './use-fault-words.ts';

interface EditDoubtDialogProps {
  readonly doubtId: DoubtId;
  readonly text: string;
  /** What was typed is there again when the dialog is. */
  readonly onText: (text: string) => void;
  readonly onClose: () => void;
  readonly onSaved: () => void;
}

/** A doubt, to be told in other words. */
export function EditDoubtDialog({ doubtId, text, onText, onClose, onSaved }: EditDoubtDialogProps) {
  const { t } = useTranslation(['evidence', 'common']);
  const { run, own } = useSession();
  const sayAct = useSayAct();
  const faultWords = useFaultWords();
  const [error, setError] = useState<string>();
  const handleSubmit = (): void => {
    const edited = run(own, editDoubt, { doubtId, text });
    setError(edited.ok ? undefined : faultWords(edited.error));
    if (!edited.ok) return;
    onSaved();
    if (edited.value.undo.changes.length > 0) sayAct(edited.act, { message: t('doubts.saved') });
  };
  return (
    <FormDialog
      title={t('doubts.editTitle')}
      closeLabel={t('common:close')}
      submit={t('doubts.save')}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('doubts.text')}
        error={error}
        value={text}
        onChange={(value) => {
          setError(undefined);
          onText(value);
        }}
      />
    </FormDialog>
  );
}
