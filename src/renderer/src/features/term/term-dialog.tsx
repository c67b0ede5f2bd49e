import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { DateField } from '#renderer/ui/date-field.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { FormDialog } from '#renderer/ui/form-dialog.tsx';
import voice from '#renderer/ui/voice.module.css';
import { type InTerms, proposeTerm } from '#shared/domain/term/propose-term.ts';
import type { TermDraft, TermForm } from './term-drafts.ts';
import { type TermFault, useFaultWords } from './term-fault.ts';

interface TermDialogProps {
  readonly kind: Exclude<TermForm['kind'], 'close'>;
  readonly draft: TermDraft;
  /** What was typed is there again when the dialog is. */
  readonly onDraft: (draft: TermDraft) => void;
  readonly inTerms: InTerms;
  readonly onClose: () => void;
  readonly onDone: () => void;
}

const FIELDS = ['from', 'until', 'purpose'] as const;
const TITLES = { new: 'form.title', renew: 'form.renewTitle', reshape: 'form.reshapeTitle' } as const;

/** From when until when the circle goes together, and what for. */
export function TermDialog({ kind, draft, onDraft, inTerms, onClose, onDone }: TermDialogProps) {
  const { t } = useTranslation(['term', 'common']);
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const [fault, setFault] = useState<TermFault>();
  const faultWords = useFaultWords(fault, FIELDS);
  const change = (part: Partial<TermDraft>): void => {
    setFault(undefined);
    onDraft({ ...draft, ...part });
  };
  const submit = (): void => {
    const { from, until, purpose } = draft;
    if (from === null) return setFault({ code: 'no-day', field: 'from' });
    if (until === null) return setFault({ code: 'no-day', field: 'until' });
    if (until < from) return setFault({ code: 'before-first', field: 'until' });
    const proposed = run(circle, proposeTerm, { ...inTerms, from, until, purpose });
    if (!proposed.ok) return setFault(proposed.error);
    onDone();
    sayAct(proposed.act, { message: t('said.proposed') });
  };
  return (
    <FormDialog
      closeLabel={t('common:close')}
      title={t(TITLES[kind])}
      submit={t('form.submit')}
      fault={faultWords.elsewhere}
      onSubmit={submit}
      onClose={onClose}
    >
      {(['from', 'until'] as const).map((field) => (
        <DateField
          key={field}
          label={t(`form.${field}`)}
          clearLabel={t('form.clearDay')}
          error={faultWords.at(field)}
          value={draft[field]}
          onChange={(day) => change({ [field]: day })}
        />
      ))}
      <TextField
        label={t('form.purpose')}
        error={faultWords.at('purpose')}
        value={draft.purpose}
        onChange={(purpose) => change({ purpose })}
      />
      <p className={voice['quiet']}>{t('form.what')}</p>
    </FormDialog>
  );
}
