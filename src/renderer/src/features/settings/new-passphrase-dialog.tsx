import { useTranslation } from 'react-i18next';

import type { NewPassphraseRefusal } from '#shared/ports/vault.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { PASSPHRASE_LENGTHS, useNewPassphrase } from '#renderer/bindings/use-new-passphrase.ts';
import { TextField } from '#renderer/ui/text-field.tsx';
import { PassphraseDialog } from './passphrase-dialog.tsx';
import { useVaultTask } from './use-vault-task.ts';

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
  const { problem, ...passphrase } = useNewPassphrase();
  const { isBusy, refusal, forgetRefusal, run } = useVaultTask<NewPassphraseRefusal>(onDone, logError);

  const handleSubmit = (): void => {
    const sound = passphrase.take();
    if (sound !== undefined) run(() => vault.protect(sound));
  };
  const change = (set: (text: string) => void) => (text: string) => {
    set(text);
    forgetRefusal();
  };
  const refused = problem === 'different' ? undefined : (problem ?? refusal);

  return (
    <PassphraseDialog task={task} onClose={onClose} isBusy={isBusy} onSubmit={handleSubmit}>
      <p>{t('passphrase.warning')}</p>
      <TextField
        autoFocus
        type="password"
        autoComplete="new-password"
        label={t('passphrase.label')}
        hint={t('passphrase.hint', PASSPHRASE_LENGTHS)}
        error={refused === undefined ? undefined : t(`passphrase.refused.${refused}`, PASSPHRASE_LENGTHS)}
        value={passphrase.text}
        onChange={change(passphrase.setText)}
      />
      <TextField
        type="password"
        autoComplete="new-password"
        label={t('passphrase.again')}
        error={problem === 'different' ? t('passphrase.different') : undefined}
        value={passphrase.again}
        onChange={change(passphrase.setAgain)}
      />
    </PassphraseDialog>
  );
}
