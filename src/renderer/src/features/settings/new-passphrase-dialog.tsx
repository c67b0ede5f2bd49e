import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { NewPassphraseRefusal } from '#shared/ports/vault.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { useVaultTask } from './use-vault-task.ts';

/** The vault takes no shorter one, and no longer one. */
const MIN_LENGTH = 8;
const MAX_LENGTH = 1_024;

/** A passphrase for keys that have none, or another one. */
export interface NewPassphraseDialogProps {
  readonly task: 'set' | 'change';
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks twice for the new passphrase, and says what forgetting it means. */
export function NewPassphraseDialog({ task, onClose, onDone }: NewPassphraseDialogProps) {
  const { t } = useTranslation('settings');
  const { vault, logError } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [problem, setProblem] = useState<'too-short' | 'too-long' | 'different'>();
  const { isBusy, refusal, forgetRefusal, run } = useVaultTask<NewPassphraseRefusal>(onDone, logError);

  const handleSubmit = (): void => {
    if (passphrase.length < MIN_LENGTH) setProblem('too-short');
    else if (passphrase.length > MAX_LENGTH) setProblem('too-long');
    else if (again !== passphrase) setProblem('different');
    else run(() => vault.protect(passphrase));
  };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    setProblem(undefined);
    forgetRefusal();
  };
  const refused = problem === 'different' ? undefined : (problem ?? refusal);
  const limits = { count: MIN_LENGTH, limit: MAX_LENGTH };

  return (
    <PassphraseDialog task={task} onClose={onClose} isBusy={isBusy} onSubmit={handleSubmit}>
      <p>{t('passphrase.warning')}</p>
      <TextField
        autoFocus
        type="password"
        autoComplete="new-password"
        label={t('passphrase.label')}
        hint={t('passphrase.hint', { count: MIN_LENGTH })}
        error={refused === undefined ? undefined : t(`passphrase.refused.${refused}`, limits)}
        value={passphrase}
        onChange={change(setPassphrase)}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('passphrase.again')}
        error={problem === 'different' ? t('passphrase.different') : undefined}
        value={again}
        onChange={change(setAgain)}
      />
    </PassphraseDialog>
  );
}
