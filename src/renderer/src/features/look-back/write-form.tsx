import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { writeLookBack } from '#shared/domain/look-back/write-look-back.ts';
import { type LookBackDraft, NO_WORDS } from './look-back-draft.ts';
import { type LookBackFault, useFaultWords } from './look-back-fault.ts';
import { LookBackFields } from './look-back-fields.tsx';
import styles from './look-back.module.css';

interface WriteFormProps {
  /** The name of the month. */
  readonly month: string;
  readonly draft: LookBackDraft;
  /** What was typed is there again when the form is. */
  readonly onDraft: (draft: LookBackDraft) => void;
}

/** Looks back on the present month, in one's own words. */
export function WriteForm({ month, draft, onDraft }: WriteFormProps) {
  const { t } = useTranslation('lookBack');
  const { run, circle } = useSession();
  const sayAct = useSayAct();
  const { zone } = usePresentWeek();
  const [fault, setFault] = useState<LookBackFault>();
  const faultWords = useFaultWords(fault);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const written = run(circle, writeLookBack, { texts: draft, zone, authorOf: circle.replica.authorOf });
    setFault(written.ok ? undefined : written.error);
    if (!written.ok) return;
    onDraft(NO_WORDS);
    sayAct(written.act, { message: t('said.written') });
  };
  return (
    <form noValidate aria-label={t('form', { month })} className={styles['form']} onSubmit={handleSubmit}>
      <KeepsFocus />
      <LookBackFields
        draft={draft}
        faultWords={faultWords}
        onDraft={(next) => {
          setFault(undefined);
          onDraft(next);
        }}
      />
      <p role="alert" className={styles['fault']}>
        {faultWords.whole}
      </p>
      <div>
        <Button type="submit">{t('save')}</Button>
      </div>
    </form>
  );
}
