import { type SubmitEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useOffLimits } from '#renderer/bindings/off-limits.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import styles from './clinic.module.css';
import type { ClinicFault } from './use-clinic-act.ts';
import { useUnsentWords } from './use-unsent-words.ts';

interface WordsFormProps {
  readonly clinic: ClinicState;
  /** What the words are for, so that what was begun is there again. */
  readonly what: string;
  readonly label: string;
  readonly button: string;
  readonly hint?: string;
  readonly autoFocus?: boolean;
  /** Says it; answers why it could not. */
  readonly onSend: (text: string) => ClinicFault | undefined;
}

/** Some words for the circle, and one button that sends them. */
export function WordsForm({ clinic, what, label, button, hint, autoFocus = false, onSend }: WordsFormProps) {
  const { t } = useTranslation('common');
  const [text, setText] = useUnsentWords(clinic, what);
  const [fault, setFault] = useState<ClinicFault>();
  const topics = useOffLimits(text);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const refused = onSend(text);
    setFault(refused);
    if (refused === undefined) setText('');
  };
  return (
    <form noValidate aria-label={label} className={styles['form']} onSubmit={handleSubmit}>
      <TextField
        isMultiline
        isShort
        autoFocus={autoFocus}
        label={label}
        hint={hint}
        error={fault?.words}
        value={text}
        onChange={(value) => {
          setFault(undefined);
          setText(value);
        }}
      />
      <p role="status" className={voice['notice']}>
        {topics === '' ? null : t('offLimits', { topics })}
      </p>
      <div>
        <Button type="submit">{button}</Button>
      </div>
    </form>
  );
}
