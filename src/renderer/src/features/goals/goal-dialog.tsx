import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import type { FieldsDraft } from './goal-drafts.ts';
import { type GoalFault, useFaultWords } from './goal-fault.ts';
import styles from './goals.module.css';

interface GoalDialogProps {
  /** A goal is set, not rewritten. */
  readonly isNew: boolean;
  readonly draft: FieldsDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: FieldsDraft) => void;
  /** Writes it; answers why it could not. */
  readonly onSave: () => GoalFault | undefined;
  readonly onClose: () => void;
}

const FIELDS = ['text', 'measure', 'byDay', 'why'] as const;

/** What somebody wants to reach, how they will know, by when, and why if they like. */
export function GoalDialog({ isNew, draft, onDraft, onSave, onClose }: GoalDialogProps) {
  const { t } = useTranslation(['goals', 'common']);
  const [fault, setFault] = useState<GoalFault>();
  const faultWords = useFaultWords(fault, FIELDS);
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={isNew ? t('set') : t('form.editTitle')}
      submit={isNew ? t('form.set') : t('form.save')}
      fault={faultWords.elsewhere}
      onSubmit={() => setFault(onSave())}
      onClose={onClose}
    >
      {(['text', 'measure'] as const).map((field, index) => (
        <TextField
          key={field}
          autoFocus={index === 0}
          label={t(`form.${field}`)}
          error={faultWords.at(field)}
          value={draft[field]}
          onChange={(value) => onDraft({ ...draft, [field]: value })}
        />
      ))}
      <DateField
        label={t('form.byDay')}
        clearLabel={t('form.clearDay')}
        error={faultWords.at('byDay')}
        value={draft.byDay}
        onChange={(byDay) => onDraft({ ...draft, byDay })}
      />
      <TextField
        isMultiline
        isShort
        label={t('form.why')}
        error={faultWords.at('why')}
        value={draft.why}
        onChange={(why) => onDraft({ ...draft, why })}
      />
      <p className={styles['quiet']}>{t('form.seen')}</p>
    </FormDialog>
  );
}
