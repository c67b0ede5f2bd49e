import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { useVaultTask } from './use-vault-task.ts';

/** Keys without their passphrase. */
export interface RemovePassphraseDialogProps {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** Asks for the passphrase once more before it goes, and says what guards the keys then. */
export function RemovePassphraseDialog({ onClose, onDone }: RemovePassphraseDialogProps) {
  const { t } = useTranslation('settings');
  const { vault, logError } = useServices();
  const [passphrase, setPassphrase] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  const { isBusy, refusal, forgetRefusal, run } = useVaultTask(onDone, logError);

  const handleSubmit = (): void => {
    setEmpty(passphrase === '');
    if (passphrase !== '') run(() => vault.unprotect(passphrase));
  };
  const handleChange = (text: string): void => {
    setPassphrase(text);
    setEmpty(false);
    forgetRefusal();
  };
  const refused = refusal === undefined ? undefined : t(`passphrase.refused.${refusal}`);
  const error = isEmpty ? t('passphrase.empty') : refused;

  return (
    <PassphraseDialog task="remove" onClose={onClose} isBusy={isBusy} onSubmit={handleSubmit}>
      <p>{t('passphrase.remove.meaning')}</p>
      <TextField
        autoFocus
        type="password"
        autoComplete="current-password"
        label={t('passphrase.label')}
        error={error}
        value={passphrase}
        onChange={handleChange}
      />
    </PassphraseDialog>
  );
}
