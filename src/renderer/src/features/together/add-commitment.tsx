import { type SubmitEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import { usePresentWeek } from '#renderer/bindings/week.ts';
import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { addCommitment } from '#shared/domain/commitment/add-commitment.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import styles from './together.module.css';

const NOTHING = { text: '', measure: '' };

/** Two short lines: what somebody means to do, and how they will know that it is done. */
export function AddCommitment() {
  const { t } = useTranslation('together');
  const session = useSession();
  const { zone, firstDay } = usePresentWeek();
  const [words, setWords] = useState(NOTHING);
  const [fault, setFault] = useState<{ readonly field: string | undefined; readonly words: string }>();
  const form = useRef<HTMLFormElement>(null);
  const { circle } = session;

  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const added = session.run(circle, addCommitment, { ...words, zone, firstDay, authorOf: circle.replica.authorOf });
    if (added.ok) setWords(NOTHING);
    setFault(
      added.ok
        ? undefined
        : {
            field: added.error.field,
            words: t(`commitments.errors.${added.error.code}`, { count: LIMITS.line }),
          },
    );
    const fields = form.current?.querySelectorAll('input');
    fields?.[!added.ok && added.error.field === 'measure' ? 1 : 0]?.focus();
  };
  const errorOf = (field: string): string | undefined => (fault?.field === field ? fault.words : undefined);

  return (
    <form ref={form} noValidate className={styles['add']} onSubmit={handleSubmit}>
      <KeepsFocus />
      {(['text', 'measure'] as const).map((field) => (
        <TextField
          key={field}
          label={t(`commitments.${field}`)}
          error={errorOf(field)}
          value={words[field]}
          onChange={(value) => setWords({ ...words, [field]: value })}
        />
      ))}
      <Button type="submit">{t('commitments.add')}</Button>
      {fault !== undefined && fault.field === undefined ? (
        <p role="alert" className={styles['fault']}>
          {fault.words}
        </p>
      ) : null}
    </form>
  );
}
