import { type SubmitEvent, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import voice from '#renderer/ui/voice.module.css';
import styles from './clinic.module.css';
import type { IdeaDraft } from './use-idea-draft.ts';

interface IdeaFormProps {
  readonly draft: IdeaDraft;
  /** What becomes of them. */
  readonly why: string;
  readonly button: string;
  /** What is said when they are sent. */
  readonly said: string;
  readonly autoFocus?: boolean;
}

/** Short lines, one for each idea; Enter goes to the next one, so that nothing is sent by accident. */
export function IdeaForm({ draft, why, button, said, autoFocus = false }: IdeaFormProps) {
  const { t } = useTranslation('clinic');
  const whyId = useId();
  const form = useRef<HTMLFormElement>(null);
  const { lines, fault, isSending } = draft;
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    draft.send(said);
  };
  const goOn = (index: number): void => {
    const isEmpty = lines[index]?.trim() === '';
    const next = isEmpty ? undefined : form.current?.querySelectorAll('input')[index + 1];
    (next ?? form.current?.querySelector<HTMLElement>('[type=submit]'))?.focus();
  };
  return (
    <form
      ref={form}
      noValidate
      autoComplete="off"
      aria-label={t('ideas.form')}
      aria-describedby={whyId}
      className={styles['form']}
      onSubmit={handleSubmit}
    >
      <KeepsFocus />
      <p id={whyId} className={voice['quiet']}>
        {why}
      </p>
      {lines.map((line, index) => (
        <TextField
          key={index}
          autoFocus={autoFocus && index === 0}
          isReadOnly={isSending}
          label={t('ideas.one', { number: index + 1 })}
          error={fault?.line === index ? fault.words : undefined}
          value={line}
          onChange={(value) => draft.setLine(index, value)}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
            event.preventDefault();
            goOn(index);
          }}
        />
      ))}
      {fault !== undefined && fault.line === undefined ? (
        <p role="alert" className={voice['fault']}>
          {fault.words}
        </p>
      ) : null}
      <div>
        <Button type="submit">{isSending ? t('ideas.sending') : button}</Button>
      </div>
    </form>
  );
}
