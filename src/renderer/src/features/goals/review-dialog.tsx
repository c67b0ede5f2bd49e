import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { type Goal, STANDINGS } from '#shared/domain/goal/goal.ts';
import { reviewGoal } from '#shared/domain/goal/review-goal.ts';
import type { ReviewDraft } from './goal-drafts.ts';
import { type GoalFault, useFaultWords } from './goal-fault.ts';
import styles from './goals.module.css';

interface ReviewDialogProps {
  readonly goal: Goal;
  readonly draft: ReviewDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: ReviewDraft) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks how a goal looks now; it may move its day, and ends nothing. */
export function ReviewDialog({ goal, draft, onDraft, onClose, onDone }: ReviewDialogProps) {
  const { t } = useTranslation(['goals', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const [fault, setFault] = useState<GoalFault>();
  const faultWords = useFaultWords(fault, ['words', 'newDay']);
  const submit = (): void => {
    const { standing, words, newDay } = draft;
    if (standing === '') return setFault({ code: 'no-choice' });
    const { circle } = session;
    const { authorOf } = circle.replica;
    const input = { goalId: goal.id, standing, words, newDay: newDay ?? undefined, zone, authorOf };
    const reviewed = session.run(circle, reviewGoal, input);
    if (!reviewed.ok) return setFault(reviewed.error);
    onDone();
    sayAct(reviewed.act, { message: t(standing === 'reached' ? 'said.reviewedReached' : 'said.reviewed') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('reviewForm.title')}
      submit={t('reviewForm.save')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className={styles['words']}>{goal.text}</p>
      <RadioGroup
        label={t('reviewForm.standing')}
        options={STANDINGS.map((value) => ({ value, label: t(`standing.${value}`) }))}
        value={draft.standing}
        onChange={(standing) => onDraft({ ...draft, standing })}
      />
      <TextField
        isMultiline
        isShort
        label={t('reviewForm.words')}
        error={faultWords.at('words')}
        value={draft.words}
        onChange={(words) => onDraft({ ...draft, words })}
      />
      <DateField
        label={t('reviewForm.newDay')}
        clearLabel={t('form.clearDay')}
        error={faultWords.at('newDay')}
        value={draft.newDay}
        onChange={(newDay) => onDraft({ ...draft, newDay })}
      />
    </FormDialog>
  );
}
