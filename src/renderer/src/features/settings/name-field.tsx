import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { checkName } from '#shared/domain/record/check-name.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { useReadOnlyNotice } from '#renderer/words/read-only.ts';
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
  const readOnlyNotice = useReadOnlyNotice();
  const [draft, setDraft] = useState<string>();
  const [error, setError] = useState<string>();

  const leave = (remaining: string | undefined, problem: string | undefined): void => {
    setDraft(remaining);
    setError(problem);
  };
  const commit = (): void => {
    if (draft === undefined) return;
    const checked = checkName(draft);
    if (!checked.ok) {
      const { code } = checked.error;
      leave(code === 'empty' ? undefined : draft, t(`name.${code}`, { name, limit: LIMITS.name }));
      return;
    }
    leave(undefined, undefined);
    if (checked.value !== name) onSave(checked.value);
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
        hint={canChange ? hint : readOnlyNotice}
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
