import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { RadioGroup } from '#renderer/ui/radio-group.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addCompanyNote } from '#shared/domain/company/add-company-note.ts';
import type { CompanyNoteKind } from '#shared/domain/company/company-note.ts';
import type { Company } from '#shared/domain/company/company.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './company.module.css';
import { LeadChoice } from './lead-choice.tsx';
import { useDraft } from './use-draft.ts';

interface KeepFormProps {
  readonly kind: CompanyNoteKind;
  readonly company: Company;
}

type Audience = 'circle' | 'me';

/** A paragraph for a question or a note; what was begun is kept as long as the circle is open. */
export function KeepForm({ kind, company }: KeepFormProps) {
  const { t } = useTranslation(['company', 'common']);
  const { run, circle, own, circleId } = useSession();
  const sayAct = useSayAct();
  const draft = `company ${company.key} ${kind}`;
  const [text, setText] = useDraft<string>(draft, '');
  const [wanted, setLeadId] = useDraft<string>(`${draft} lead`, '');
  const [chosen, setChosen] = useDraft<Audience | ''>(`${draft} audience`, '');
  const [error, setError] = useState<string>();
  const usual = company.sharedName === undefined ? 'me' : 'circle';
  const audience = chosen === '' ? usual : chosen;
  // All that is asked of it comes once there is something.
  const isBegun = text !== '';
  // Where the person knows nothing of their own, there is nothing to give away.
  const canBePrivate = company.own.leads.length > 0 || company.own.notes.length > 0 || audience === 'me';
  const leads = audience === 'me' ? company.own.leads : company.circle.leads;
  // It may have gone since it was chosen.
  const leadId = leads.find(({ id }) => id === wanted)?.id;

  const type = (next: string): void => {
    setError(undefined);
    // Whom it is for stays as it was when it was begun, whatever others write meanwhile.
    if (next !== '' && chosen === '') setChosen(usual);
    else if (next === '') setChosen('');
    setText(next);
  };
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const isMine = audience === 'me';
    const kept = run(isMine ? own : circle, addCompanyNote, {
      company: isMine ? company.name : (company.sharedName ?? company.name),
      kind,
      text,
      leadId,
      circle: isMine ? circleId : undefined,
    });
    if (!kept.ok) {
      const code = kept.error.field === 'leadId' ? 'no-lead' : kept.error.code;
      return setError(t(`errors.${code}`, { count: LIMITS.clause }));
    }
    type('');
    setLeadId('');
    sayAct(kept.act, { message: t(`${kind}.added`) });
  };
  return (
    <form noValidate className={styles['form']} onSubmit={handleSubmit}>
      <TextField isMultiline isShort label={t(`${kind}.field`)} error={error} value={text} onChange={type} />
      {isBegun && canBePrivate ? (
        <RadioGroup<Audience>
          label={t('common:whoSeesThis')}
          options={[
            { value: 'circle', label: t('common:myCircle') },
            { value: 'me', label: t('common:onlyMe') },
          ]}
          value={audience}
          onChange={(next) => {
            setChosen(next);
            setLeadId('');
          }}
        />
      ) : null}
      <div className={styles['submit']}>
        {isBegun ? <LeadChoice leads={leads} value={leadId ?? ''} onChange={setLeadId} /> : null}
        <Button type="submit">{t(`${kind}.add`)}</Button>
      </div>
    </form>
  );
}
