import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { LIMITS } from '#shared/domain/record/limits.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import styles from './settings.module.css';

/** A name that saves itself. */
export interface NameFieldProps {
  readonly label: string;
  readonly hint?: string;
  readonly name: string;
  readonly canChange: boolean;
  /** Called with another name, without space around it, that is neither empty nor too long. */
  readonly onSave: (name: string) => void;
}

/**
 * A textbox for a name, saved with Enter or on leaving; Escape takes back what was typed. An empty name leaves the old one
 * standing; one that is too long stays to be shortened.
 */
export function NameField({ label, hint, name, canChange, onSave }: NameFieldProps) {
  const { t } = useTranslation(['settings', 'common']);
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();

  const leave = (remaining: string | undefined, problem: string | undefined): void => {
    setDraft(remaining);
    setError(problem);
  };
  const commit = (): void => {
    if (draft === undefined) return;
    const next = draft.trim();
    if (next === '') leave(undefined, t('name.empty', { name }));
    else if (next.length > LIMITS.name) leave(draft, t('name.too-long', { limit: LIMITS.name }));
    else {
      leave(undefined, undefined);
      if (next !== name) onSave(next);
    }
  };
  const handleChange = (text: string): void => leave(text, undefined);

  return (
    <form
      className={styles['name']}
      onSubmit={(event) => {
        event.preventDefault();
        commit();
      }}
    >
      <TextField
        label={label}
        hint={canChange ? hint : t('readOnly', { ns: 'common' })}
        error={error}
        value={draft ?? name}
        isReadOnly={!canChange}
        validationBehavior="aria"
        autoComplete="off"
        onChange={handleChange}
        onBlur={commit}
        onKeyDown={(event) => {
          if (event.key === 'Escape' && draft !== undefined) leave(undefined, undefined);
          else event.continuePropagation();
        }}
      />
    </form>
  );
}
