import { type SubmitEvent, useState } from 'react';

import { useSession } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { MOST_VENT_TEXT } from '#shared/domain/vent/vent-word.ts';
import styles from './vent.module.css';

interface SayFormProps {
  readonly label: string;
  readonly button: string;
}

/** One line at a time, which Enter sends. What stands in it is remembered by nothing. */
export function SayForm({ label, button }: SayFormProps) {
  const { vent } = useSession();
  const [text, setText] = useState('');
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    vent.say(text);
    setText('');
  };
  return (
    <form noValidate autoComplete="off" className={styles['form']} onSubmit={handleSubmit}>
      <TextField
        autoFocus
        autoComplete="off"
        spellCheck="false"
        maxLength={MOST_VENT_TEXT}
        label={label}
        value={text}
        onChange={setText}
      />
      <Button type="submit">{button}</Button>
    </form>
  );
}
