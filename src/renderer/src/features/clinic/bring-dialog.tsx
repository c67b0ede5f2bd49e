import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useMembers } from '#renderer/bindings/members.ts';
import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { useResting } from '#renderer/bindings/resting.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { CheckboxGroup } from '#renderer/ui/checkbox-group.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import { CLINIC_MANNERS, type ClinicManner } from '#shared/domain/clinic/clinic.ts';
import { openClinic } from '#shared/domain/clinic/open-clinic.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { ClinicFault } from './use-clinic-act.ts';

/** A problem while it is written. */
export interface ProblemDraft {
  readonly statement: string;
  readonly manner: ClinicManner;
  /** Who is asked; nothing as long as it was not changed. */
  readonly asked: readonly MemberId[] | undefined;
}

/** Nothing written yet. */
export const NO_PROBLEM: ProblemDraft = { statement: '', manner: 'written', asked: undefined };

interface BringDialogProps {
  /** Who else is in the circle, in joining order. */
  readonly others: readonly MemberId[];
  readonly draft: ProblemDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: ProblemDraft) => void;
  readonly onClose: () => void;
}

/** Brings a problem: what it is about, whether all come together now, and who is asked. Alone there is only the problem. */
export function BringDialog({ others, draft, onDraft, onClose }: BringDialogProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const session = useSession();
  const sayAct = useSayAct();
  const members = useMembers();
  const resting = useResting();
  const topics = useOffLimits(draft.statement);
  const [fault, setFault] = useState<ClinicFault>();
  const { statement, manner } = draft;
  const asked = draft.asked?.filter((id) => others.includes(id)) ?? others.filter((id) => !resting.has(id));
  const change = (part: Partial<ProblemDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const bring = (): void => {
    const opened = session.run(session.circle, openClinic, { statement, manner, asked });
    if (!opened.ok) {
      const { code, field } = opened.error;
      return setFault({ field, words: t(`errors.${code}`, { count: LIMITS.clause }) });
    }
    onDraft(NO_PROBLEM);
    onClose();
    sayAct(opened.act, { message: t(asked.length === 0 ? 'form.openedAlone' : 'form.opened') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('bring')}
      submit={t('form.submit')}
      fault={fault?.field === 'statement' ? undefined : fault?.words}
      onSubmit={bring}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        label={t('form.statement')}
        error={fault?.field === 'statement' ? fault.words : undefined}
        value={statement}
        onChange={(value) => change({ statement: value })}
      />
      <p role="status" className={voice['notice']}>
        {topics === '' ? null : t('common:offLimits', { topics })}
      </p>
      {others.length === 0 ? null : (
        <>
          <RadioGroup
            layout="column"
            label={t('form.manner')}
            options={CLINIC_MANNERS.map((value) => ({
              value,
              label: t(`form.manners.${value}`),
              detail: t(`form.mannerWhat.${value}`),
            }))}
            value={manner}
            onChange={(value) => change({ manner: value })}
          />
          <CheckboxGroup
            label={t('form.asked')}
            hint={t('form.askedHint')}
            options={others.map((id) => ({ value: id, label: members.of(id)?.name || t('common:someone') }))}
            value={asked}
            onChange={(value) => change({ asked: value })}
          />
        </>
      )}
    </FormDialog>
  );
}
