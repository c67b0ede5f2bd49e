import type { ReactNode } from 'react';

import { TextField } from '#renderer/ui/text-field.tsx';
import { Form } from './form.tsx';
import type { CheckedName } from './use-checked-name.ts';

/** One question: a name. */
export interface NameFormProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: CheckedName;
  /** Called with a name that will do. */
  readonly onName: (name: string) => void;
  /** The button that sends it, if it stands here; else the button elsewhere names the form by this id. */
  readonly children?: ReactNode;
  readonly id?: string;
}

/** A textbox that has the focus, and takes no name that is empty or too long. */
export function NameForm({ label, hint, name, onName, children, id }: NameFormProps) {
  const handleSubmit = (): boolean => {
    const sound = name.take();
    if (sound !== undefined) onName(sound);
    return sound !== undefined;
  };
  return (
    <Form id={id} onSubmit={handleSubmit}>
      <TextField
        autoFocus
        autoComplete="off"
        label={label}
        hint={hint}
        value={name.text}
        error={name.error}
        onChange={name.setText}
      />
      {children}
    </Form>
  );
}
