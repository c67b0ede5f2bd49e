import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Checkbox } from '#renderer/ui/checkbox.tsx';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import type { LandingDraft } from './landing-draft.ts';
import { type TermFault, useFaultWords } from './term-fault.ts';

interface LandingDialogProps {
  readonly draft: LandingDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: LandingDraft) => void;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks since when somebody has landed, whether they go on helping, and for words if they like. */
export function LandingDialog({ draft, onDraft, onClose, onDone }: LandingDialogProps) {
  const { t } = useTranslation(['term', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const [fault, setFault] = useState<TermFault>();
  const faultWords = useFaultWords(fault, ['landedOn', 'words']);
  const change = (part: Partial<LandingDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const submit = (): void => {
    const { landedOn } = draft;
    if (landedOn === null) return setFault({ code: 'no-day', field: 'landedOn' });
    const said = run(circle, markLanded, { ...draft, landedOn, zone, authorOf: circle.replica.authorOf });
    if (!said.ok) return setFault(faultOf(said.error));
    onDone();
    sayAct(said.act, { message: t('said.landed') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t('landing.formTitle')}
      submit={t('landing.submit')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      <DateField
        label={t('landing.day')}
        clearLabel={t('form.clearDay')}
        error={faultWords.at('landedOn')}
        value={draft.landedOn}
        onChange={(landedOn) => change({ landedOn })}
      />
      <TextField
        isMultiline
        isShort
        label={t('landing.words')}
        error={faultWords.at('words')}
        value={draft.words}
        onChange={(words) => change({ words })}
      />
      <Checkbox isSelected={draft.helpsOn} onChange={(helpsOn) => change({ helpsOn })}>
        {t('landing.helpsOn')}
      </Checkbox>
      <p className={voice['quiet']}>{t('landing.seen')}</p>
    </FormDialog>
  );
}

/** A field takes only days that exist, and nobody but the reader is meant. */
function faultOf({ code, field }: TermFault): TermFault {
  if (code === 'bad-date') return { code: 'to-come', ...(field !== undefined && { field }) };
  return code === 'not-found' ? { code: 'no-name' } : { code, ...(field !== undefined && { field }) };
}
