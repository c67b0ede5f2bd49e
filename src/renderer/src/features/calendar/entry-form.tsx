import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { invitedLeadsOf, takeInvitation } from '#renderer/bindings/take-invitation.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { beginningOf } from '#renderer/words/beginning-of.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import type { PlannedInvitation } from '#shared/domain/calendar/plan-calendar-import.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import styles from './calendar.module.css';
import { draftOf, type EntryDraft, keepDraft, leadNameOf, NEW_LEAD, NO_LEAD, targetOf } from './entry-draft.ts';
import { SeenByCircle } from './seen-by-circle.tsx';
import { useLeadOptions } from './use-lead-options.ts';

interface EntryFormProps {
  readonly planned: PlannedInvitation;
  readonly askedFor: LeadId | undefined;
  readonly onDone: () => void;
}

/** For which lead an entry is taken over and as what step, with what the circle will see of it. Source: SPEC CAL15. */
export function EntryForm({ planned, askedFor, onDone }: EntryFormProps) {
  const { t } = useTranslation('calendar');
  const session = useSession();
  const sayAct = useSayAct();
  const options = useLeadOptions(planned, askedFor);
  const [draft, setDraft] = useState(() => draftOf(session, planned, { askedFor, step: t('step') }));
  const [error, setError] = useState<{ readonly field: keyof EntryDraft | undefined; readonly text: string }>();
  const leads = invitedLeadsOf(session);
  const isNew = draft.lead === NEW_LEAD;
  const isNewer = planned.kind === 'update';
  const invited = leads.get(draft.lead as LeadId);
  // Who comes from one lead may not see that the file names another.
  const cameFrom = askedFor === undefined || askedFor === planned.leadId ? undefined : leads.get(askedFor)?.lead;
  const isNamed = cameFrom !== undefined && draft.lead === planned.leadId;
  // Somebody may have taken it away meanwhile.
  const isThere = isNew || draft.lead === NO_LEAD || leads.has(draft.lead as LeadId);
  const change = (part: Partial<EntryDraft>): void => {
    const next = { ...draft, ...part };
    setError(undefined);
    setDraft(next);
    keepDraft(session, planned, next);
  };
  const errorOf = (field: keyof EntryDraft): string | undefined => (error?.field === field ? error.text : undefined);
  const submit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const target = isThere ? targetOf(draft) : undefined;
    if (target === undefined) return setError({ field: 'lead', text: t('import.errors.choose-lead') });
    if (draft.step.trim() === '') return setError({ field: 'step', text: t('import.errors.empty') });
    const taken = takeInvitation(session, {
      ...{ event: planned.event, known: planned.known.at(-1), target },
      ...{ nextStep: draft.step.trim(), on: planned.step?.on ?? '' },
    });
    if (!taken.ok) {
      const field =
        taken.error === 'too-long' ? 'step' : taken.error === 'needs-company-or-role' ? 'company' : undefined;
      return setError({ field, text: t(`import.errors.${taken.error}`, { count: LIMITS.line }) });
    }
    keepDraft(session, planned, undefined);
    onDone();
    const lead = beginningOf(leadNameOf(draft, invited)) || t('import.unnamed');
    const message = t(isNewer ? 'import.takenNewer' : 'import.taken', { lead });
    sayAct(taken.value, { message, detail: t('import.takenDetail') });
  };
  return (
    <form noValidate className={styles['form']} onSubmit={submit}>
      <Select
        label={t('import.lead')}
        options={options}
        hint={isNamed ? t('import.namesAnother', { lead: cardNameOf(cameFrom) || t('import.unnamed') }) : undefined}
        value={isThere ? draft.lead : NO_LEAD}
        onChange={(lead) => change({ lead })}
      />
      {isNew ? (
        <>
          <div className={styles['pair']}>
            <TextField
              label={t('import.company')}
              maxLength={LIMITS.line}
              error={errorOf('company')}
              value={draft.company}
              onChange={(company) => change({ company })}
            />
            <TextField
              label={t('import.role')}
              maxLength={LIMITS.line}
              value={draft.role}
              onChange={(role) => change({ role })}
            />
          </div>
          <RadioGroup
            label={t('import.seenBy')}
            options={(['me', 'circle'] as const).map((value) => ({ value, label: t(`import.${value}`) }))}
            value={draft.audience}
            onChange={(audience) => change({ audience })}
          />
        </>
      ) : null}
      <TextField
        label={t('import.step')}
        hint={t('import.stepHint')}
        error={errorOf('step')}
        maxLength={LIMITS.line}
        value={draft.step}
        onChange={(step) => change({ step })}
      />
      <SeenByCircle draft={draft} on={planned.step?.on ?? ''} invited={invited} />
      {/* Always there, so that what comes into it is read out. */}
      <p role="alert" className={styles['error']}>
        {error === undefined || error.field === 'step' || error.field === 'company' ? '' : error.text}
        {error !== undefined && error.field === undefined ? error.text : ''}
      </p>
      <div className={styles['submit']}>
        <Button type="submit" variant="primary">
          {t(isNewer ? 'import.takeNewer' : 'import.takeOver')}
        </Button>
      </div>
    </form>
  );
}
