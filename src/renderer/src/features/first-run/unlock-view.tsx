import { useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { VaultRefusal } from '#shared/ports/vault.ts';
import { Button } from '#renderer/ui/button.tsx';
import { TextField } from '#renderer/ui/text-field.tsx';
import { Form } from './form.tsx';
import { Paper, Screen } from '#renderer/ui/screen.tsx';
import styles from './first-run.module.css';

/** The lock of this device. */
export interface UnlockViewProps {
  readonly onUnlock: (passphrase: string) => Promise<VaultRefusal | undefined>;
}

/** Asks for the passphrase. A wrong one stays in the field, to be looked over. */
export function UnlockView({ onUnlock }: UnlockViewProps) {
  const { t } = useTranslation('firstRun');
  const [passphrase, setPassphrase] = useState('');
  const [problem, setProblem] = useState<VaultRefusal | 'empty'>();
  const [isBusy, setBusy] = useState(false);

  const unlock = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    setProblem(undefined);
    setProblem(await onUnlock(passphrase));
    setBusy(false);
  };
  const handleSubmit = (): boolean => {
    if (passphrase === '') setProblem('empty');
    else void unlock();
    // Back to the field in any case: after a wrong passphrase it is the next thing to look at.
    return false;
  };
  const handleChange = (text: string): void => {
    setPassphrase(text);
    setProblem(undefined);
  };
  const error =
    problem === undefined ? undefined : problem === 'empty' ? t('unlock.empty') : t(`unlock.refused.${problem}`);

  return (
    <Paper>
      <Screen title={t('unlock.title')}>
        <p className={styles['about']}>{t('unlock.why')}</p>
        <Form onSubmit={handleSubmit}>
          <TextField
            autoFocus
            type="password"
            autoComplete="current-password"
            label={t('unlock.passphrase')}
            value={passphrase}
            error={error}
            onChange={handleChange}
          />
          <Button type="submit" variant="primary" isPending={isBusy}>
            {t('unlock.unlock')}
          </Button>
          <p role="status" className={styles['waiting']}>
            {isBusy ? t('unlock.opening') : ''}
          </p>
        </Form>
      </Screen>
    </Paper>
  );
}
