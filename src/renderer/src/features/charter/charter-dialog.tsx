import { type SubmitEvent, useEffect, useId, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { NumberField } from '#renderer/ui/number-field.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { Select } from '#renderer/ui/select.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import voice from '#renderer/ui/voice.module.css';
import {
  CADENCES,
  type Clause,
  CLAUSES,
  MEETING_MINUTES,
  VENT_MINUTES,
  SHARES,
  type Wording,
} from '#shared/domain/charter/charter.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { WEEKDAYS } from '#shared/domain/record/week.ts';
import type { CharterId } from '#shared/kernel/ids.ts';
import type { CharterDraft } from './charter-draft.ts';
import styles from './charter.module.css';
import { type ProposalFault, useCharterActs } from './use-charter-acts.ts';
import { weekdayName } from './weekday-name.ts';

interface CharterDialogProps {
  /** What is to be changed; nothing for a first charter. */
  readonly changes: Wording | undefined;
  readonly draft: CharterDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: CharterDraft) => void;
  readonly onClose: () => void;
  readonly onProposed: (charterId: CharterId) => void;
}

const SHORT: readonly Clause[] = ['channel', 'callLink'];

/** The whole wording, to be written by anybody; it is signed by whoever proposes it. */
export function CharterDialog({ changes, draft, onDraft, onClose, onProposed }: CharterDialogProps) {
  const { t } = useTranslation(['charter', 'common']);
  const { program } = useServices();
  const formId = useId();
  const toasts = useToasts();
  // What was said before could lie over the buttons of a dialog this high.
  useEffect(() => toasts.clear(), [toasts]);
  const { propose } = useCharterActs();
  const [fault, setFault] = useState<ProposalFault>();
  const [isBusy, setIsBusy] = useState(false);
  const faultWords =
    fault &&
    t(`form.errors.${fault.code}`, {
      count: fault.field === 'callLink' ? LIMITS.link : LIMITS.clause,
      ...(fault.field === 'ventMinutes' ? VENT_MINUTES : MEETING_MINUTES),
    });
  const errorOf = (name: string): string | undefined => (fault?.field === name ? faultWords : undefined);
  const isElsewhere =
    fault !== undefined && ![...CLAUSES, 'lengthMinutes', 'ventMinutes'].some((name) => fault.field === name);
  const setClause = (clause: Clause, text: string): void =>
    onDraft({ ...draft, clauses: { ...draft.clauses, [clause]: text } });

  const submit = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    const { clauses, lengthMinutes, ventMinutes, ...rest } = draft;
    const minutes = { lengthMinutes: lengthMinutes ?? 0, ventMinutes: ventMinutes ?? 0 };
    const became = await propose({ ...clauses, ...rest, ...minutes, changes });
    setIsBusy(false);
    if ('code' in became) return setFault(became);
    onProposed(became.charterId);
    toasts.show({ message: t(became.isSigned ? 'form.proposed' : 'form.unsigned') });
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    void submit();
  };

  return (
    <Dialog
      isOpen
      title={changes === undefined ? t('form.first') : t('form.change')}
      closeLabel={t('common:close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={voice['fault']}>
            {isElsewhere ? `${faultWords} ${t('form.kept')}` : null}
          </p>
          <Button type="submit" form={formId} variant="primary" isPending={isBusy}>
            {t('form.submit')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {changes === undefined ? <p className={voice['quiet']}>{t('form.startingWhy')}</p> : null}
        {CLAUSES.map((clause, index) => (
          <TextField
            key={clause}
            autoFocus={index === 0}
            isMultiline={!SHORT.includes(clause)}
            isShort
            label={t(`labels.${clause}`)}
            hint={clause === 'offLimits' ? t('hints.offLimits') : undefined}
            error={errorOf(clause)}
            value={draft.clauses[clause]}
            onChange={(text) => setClause(clause, text)}
          />
        ))}
        <RadioGroup
          label={t('labels.cadence')}
          options={CADENCES.map((value) => ({ value, label: t(`cadences.${value}`) }))}
          value={draft.cadence}
          onChange={(cadence) => onDraft({ ...draft, cadence })}
        />
        <Select
          label={t('labels.weekday')}
          options={WEEKDAYS.map((day) => ({ value: String(day), label: weekdayName(day, program.locale) }))}
          value={String(draft.weekday)}
          onChange={(value) => {
            const weekday = WEEKDAYS.find((day) => String(day) === value);
            if (weekday !== undefined) onDraft({ ...draft, weekday });
          }}
        />
        <NumberField
          label={t('labels.lengthMinutes')}
          value={draft.lengthMinutes}
          minValue={0}
          error={errorOf('lengthMinutes')}
          hint={`${MEETING_MINUTES.least}–${MEETING_MINUTES.most}`}
          onChange={(lengthMinutes) => onDraft({ ...draft, lengthMinutes })}
        />
        <NumberField
          label={t('labels.ventMinutes')}
          value={draft.ventMinutes}
          minValue={0}
          error={errorOf('ventMinutes')}
          hint={`${VENT_MINUTES.least}–${VENT_MINUTES.most}`}
          onChange={(ventMinutes) => onDraft({ ...draft, ventMinutes })}
        />
        <RadioGroup
          label={t('labels.share')}
          options={SHARES.map((value) => ({ value, label: t(`shares.${value}`) }))}
          value={draft.share}
          onChange={(share) => onDraft({ ...draft, share })}
        />
      </form>
    </Dialog>
  );
}
