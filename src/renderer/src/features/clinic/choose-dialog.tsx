import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import { chooseNextStep } from '#shared/domain/clinic/choose-next-step.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import type { OpenedIdea } from '#shared/domain/clinic/select-ideas.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { type ClinicFault, useClinicAct } from './use-clinic-act.ts';

/** A next step while it is put into words. */
export interface StepDraft {
  readonly text: string;
  readonly measure: string;
  /** Whether it is also meant to be done this week. */
  readonly isMeant: boolean;
}

interface ChooseDialogProps {
  readonly clinic: ClinicState;
  /** The idea that it comes from. */
  readonly idea: OpenedIdea | undefined;
  readonly draft: StepDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: StepDraft) => void;
  readonly onClose: () => void;
}

/** The bringer says in their own words what they do next, and with it the clinic is done. */
export function ChooseDialog({ clinic, idea, draft, onDraft, onClose }: ChooseDialogProps) {
  const { t } = useTranslation(['clinic', 'common']);
  const act = useClinicAct(clinic);
  const { zone, firstDay } = usePresentWeek();
  const [fault, setFault] = useState<ClinicFault>();
  const { text, measure, isMeant } = draft;
  const change = (part: Partial<StepDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const choose = (): void => {
    const commitment = isMeant ? { zone, firstDay, measure } : undefined;
    const refused = act(
      chooseNextStep,
      { text, ideaId: idea?.id, commitment },
      {
        message: t(isMeant ? 'choose.chosenKept' : 'choose.chosen'),
        most: isMeant ? LIMITS.line : LIMITS.entry,
      },
    );
    setFault(refused);
    if (refused === undefined) onClose();
  };
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('choose.title')}
      submit={t('choose.submit')}
      fault={fault?.field === undefined ? fault?.words : undefined}
      onSubmit={choose}
      onClose={onClose}
    >
      <TextField
        autoFocus
        isMultiline
        isShort
        label={t('choose.text')}
        error={errorOf('text')}
        value={text}
        onChange={(value) => change({ text: value })}
      />
      <Checkbox isSelected={isMeant} onChange={(isSelected) => change({ isMeant: isSelected })}>
        {t('choose.keep')}
      </Checkbox>
      {isMeant ? (
        <TextField
          label={t('choose.measure')}
          error={errorOf('measure')}
          value={measure}
          onChange={(value) => change({ measure: value })}
        />
      ) : null}
    </FormDialog>
  );
}
