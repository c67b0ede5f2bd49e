import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import type { LookBack } from '#shared/domain/look-back/look-back.ts';
import { editLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { begunFrom, changedTexts, draftOf, type EditDraft } from './look-back-draft.ts';
import { type LookBackFault, useFaultWords } from './look-back-fault.ts';
import { LookBackFields } from './look-back-fields.tsx';

interface EditDialogProps {
  readonly lookBack: LookBack;
  /** What was begun when the dialog was open last. */
  readonly kept: EditDraft | undefined;
  /** What was typed is there again when the dialog is; nothing once it is written. */
  readonly onKeep: (draft: EditDraft | undefined) => void;
  readonly onClose: () => void;
}

/** What one said of a month, to be told in other words. */
export function EditDialog({ lookBack, kept, onKeep, onClose }: EditDialogProps) {
  const { t } = useTranslation(['lookBack', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<LookBackFault>();
  const faultWords = useFaultWords(fault);
  const from = draftOf(lookBack);
  const draft = kept === undefined ? from : begunFrom(from, kept);
  const handleSubmit = (): void => {
    const { authorOf } = circle.replica;
    const texts = changedTexts({ draft, from });
    const edited = run(circle, editLookBack, { lookBackId: lookBack.id, texts, authorOf });
    if (!edited.ok) return setFault(edited.error);
    onKeep(undefined);
    onClose();
    if (edited.act.steps.some(({ step }) => step.changes.length > 0)) sayAct(edited.act, { message: t('said.edited') });
  };
  return (
    <FormDialog
      title={t('editTitle')}
      closeLabel={t('common:close')}
      submit={t('saveEdit')}
      fault={faultWords.whole}
      onSubmit={handleSubmit}
      onClose={onClose}
    >
      <LookBackFields
        isFocused
        draft={draft}
        faultWords={faultWords}
        onDraft={(next) => {
          setFault(undefined);
          onKeep({ from, draft: next });
        }}
      />
    </FormDialog>
  );
}
