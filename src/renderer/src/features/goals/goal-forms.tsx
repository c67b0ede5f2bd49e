import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { editGoal } from '#shared/domain/goal/change-goal.ts';
import type { Goal } from '#shared/domain/goal/goal.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { EndDialog } from './end-dialog.tsx';
import { GoalDialog } from './goal-dialog.tsx';
import {
  begunFrom,
  changedFields,
  type EditDraft,
  type EndDraft,
  type FieldsDraft,
  fieldsOf,
  NO_END,
  NO_FIELDS,
  NO_REVIEW,
  type ReviewDraft,
  useDrafts,
} from './goal-drafts.ts';
import type { GoalFault } from './goal-fault.ts';
import { ReviewDialog } from './review-dialog.tsx';

/** What somebody is about to write of their goals, with the goal as it was when they began. */
export type GoalForm = { readonly kind: 'set' } | { readonly kind: 'edit' | 'review' | 'end'; readonly goal: Goal };

interface GoalFormsProps {
  /** Which dialog is open, if one is. */
  readonly form: GoalForm | undefined;
  readonly onClose: () => void;
}

/** The dialogs about one's own goals. They stand beside the rows, so that what is typed outlives a row that goes. */
export function GoalForms({ form, onClose }: GoalFormsProps) {
  const { t } = useTranslation('goals');
  const session = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const news = useDrafts<FieldsDraft>();
  const edits = useDrafts<EditDraft>();
  const reviews = useDrafts<ReviewDraft>();
  const ends = useDrafts<EndDraft>();
  if (form === undefined) return null;

  if (form.kind === 'set') {
    const draft = news.of('') ?? NO_FIELDS;
    const save = (): GoalFault | undefined => {
      const done = session.run(session.circle, setGoal, { ...draft, byDay: draft.byDay ?? '', zone });
      if (!done.ok) return done.error;
      news.drop('');
      onClose();
      sayAct(done.act, { message: t('said.set') });
      return undefined;
    };
    return <GoalDialog isNew draft={draft} onDraft={(next) => news.keep('', next)} onSave={save} onClose={onClose} />;
  }

  const { goal } = form;
  const shared = { goal, onClose };
  const finish = (drafts: { readonly drop: (key: string) => void }) => (): void => {
    drafts.drop(goal.id);
    onClose();
  };
  if (form.kind === 'review') {
    return (
      <ReviewDialog
        {...shared}
        draft={reviews.of(goal.id) ?? NO_REVIEW}
        onDraft={(next) => reviews.keep(goal.id, next)}
        onDone={finish(reviews)}
      />
    );
  }
  if (form.kind === 'end') {
    return (
      <EndDialog
        {...shared}
        draft={ends.of(goal.id) ?? NO_END}
        onDraft={(next) => ends.keep(goal.id, next)}
        onDone={finish(ends)}
      />
    );
  }
  const from = fieldsOf(goal);
  const kept = edits.of(goal.id);
  const draft = kept === undefined ? from : begunFrom(from, kept);
  const save = (): GoalFault | undefined => {
    const { circle } = session;
    const { authorOf } = circle.replica;
    const input = { goalId: goal.id, fields: changedFields({ draft, from }), zone, authorOf };
    const done = session.run(circle, editGoal, input);
    if (!done.ok) return done.error;
    finish(edits)();
    if (done.act.steps.some(({ step }) => step.changes.length > 0)) sayAct(done.act, { message: t('said.edited') });
    return undefined;
  };
  return (
    <GoalDialog
      isNew={false}
      draft={draft}
      onDraft={(next) => edits.keep(goal.id, { from, draft: next })}
      onSave={save}
      onClose={onClose}
    />
  );
}
