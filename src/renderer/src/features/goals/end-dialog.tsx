import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { closeGoal } from '#shared/domain/goal/change-goal.ts';
import { type Goal, GOAL_OUTCOMES } from '#shared/domain/goal/goal.ts';
import type { EndDraft } from './goal-drafts.ts';
import { type GoalFault, useFaultWords } from './goal-fault.ts';
import styles from './goals.module.css';

interface EndDialogProps {
  readonly goal: Goal;
  readonly draft: EndDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: EndDraft) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks how a goal ends, in words if its member wants to. */
export function EndDialog({ goal, draft, onDraft, onClose, onDone }: EndDialogProps) {
  const { t } = useTranslation(['goals', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<GoalFault>();
  const faultWords = useFaultWords(fault, ['words']);
  const submit = (): void => {
    const { outcome, words } = draft;
    if (outcome === '') return setFault({ code: 'no-choice' });
    const { circle } = session;
    const { authorOf } = circle.replica;
    const ended = session.run(circle, closeGoal, { goalId: goal.id, outcome, words, authorOf });
    if (!ended.ok) return setFault(ended.error);
    onDone();
    sayAct(ended.act, { message: t('said.ended') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('endForm.title')}
      submit={t('endForm.save')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles['words']}>{goal.text}</p>
      <p>{t('endForm.what')}</p>
      <RadioGroup
        label={t('endForm.outcome')}
        options={GOAL_OUTCOMES.map((value) => ({ value, label: t(`outcome.${value}`) }))}
        value={draft.outcome}
        onChange={(outcome) => onDraft({ ...draft, outcome })}
      />
      <TextField
        isMultiline
        isShort
        label={t('endForm.words')}
        error={faultWords.at('words')}
        value={draft.words}
        onChange={(words) => onDraft({ ...draft, words })}
      />
    </FormDialog>
  );
}
