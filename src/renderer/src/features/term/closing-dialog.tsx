import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { type InTerms, proposeClosing } from '#shared/domain/term/propose-term.ts';
import { type TermFault, useFaultWords } from './term-fault.ts';

interface ClosingDialogProps {
  readonly words: string;
  /** What was typed is there again when the dialog is. */
  readonly onWords: (words: string) => void;
  readonly inTerms: InTerms;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Proposes that the circle closes, in words if somebody wants to; says that nothing goes away with it. */
export function ClosingDialog({ words, onWords, inTerms, onClose, onDone }: ClosingDialogProps) {
  const { t } = useTranslation(['term', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<TermFault>();
  const faultWords = useFaultWords(fault, ['words']);
  const submit = (): void => {
    const proposed = run(circle, proposeClosing, { ...inTerms, words });
    if (!proposed.ok) return setFault(proposed.error);
    onDone();
    sayAct(proposed.act, { message: t('said.proposed') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('closeForm.title')}
      submit={t('closeForm.submit')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <p>{t('closeForm.what')}</p>
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('closeForm.words')}
        error={faultWords.at('words')}
        value={words}
        onChange={(next) => {
          setFault(undefined);
          onWords(next);
        }}
      />
    </FormDialog>
  );
}
