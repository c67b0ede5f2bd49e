import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import type { VaultProtection } from '#shared/ports/vault.ts';
import { Button } from '#renderer/ui/button.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import { NewPassphraseDialog } from './new-passphrase-dialog.tsx';
import { RemovePassphraseDialog } from './remove-passphrase-dialog.tsx';
import { Section } from './section.tsx';
import styles from './settings.module.css';
import { useProtection } from './use-protection.ts';

type Task = 'set' | 'change' | 'remove';

/** What the person can do about each way the keys are guarded. */
const TASKS: Readonly<Record<VaultProtection, readonly Task[]>> = {
  keychain: ['set'],
  passphrase: ['change', 'remove'],
  none: ['set'],
};

const TASK_NAMES = { set: 'setPassphrase', change: 'change', remove: 'remove' } as const;

/** How the keys of this device are guarded, in plain truth, and what can be done about it. */
export function KeysSection() {
  const { t } = useTranslation('settings');
  const toasts = useToasts();
  const { protection, askAgain } = useProtection();
  const [task, setTask] = useState<Task>();
  const stateLine = useRef<HTMLParagraphElement>(null);
  const hasActed = useRef(false);

  // With the protection its buttons go, the one that was pressed among them: the focus stays near, on what is new.
  useEffect(() => {
    if (hasActed.current) stateLine.current?.focus();
    hasActed.current = false;
  }, [protection]);

  const close = (): void => setTask(undefined);
  const handleDone = (done: Task): void => {
    close();
    hasActed.current = done !== 'change';
    askAgain();
    toasts.show({ message: t(`passphrase.${done}.done`) });
  };

  return (
    <Section title={t('keys')}>
      {protection === undefined ? null : protection === 'unknown' ? (
        <p role="alert">{t('keysUnknown')}</p>
      ) : (
        <>
          <div>
            <p ref={stateLine} tabIndex={-1} className={styles['strong']}>
              {t(`protection.${protection}.state`)}
            </p>
            <p className={styles['quiet']}>{t(`protection.${protection}.meaning`)}</p>
          </div>
          <div className={styles['buttons']}>
            {TASKS[protection].map((each) => (
              <Button key={each} onPress={() => setTask(each)}>
                {t(TASK_NAMES[each])}
              </Button>
            ))}
          </div>
        </>
      )}
      {task === 'set' || task === 'change' ? (
        <NewPassphraseDialog task={task} onClose={close} onDone={() => handleDone(task)} />
      ) : null}
      {task === 'remove' ? <RemovePassphraseDialog onClose={close} onDone={() => handleDone(task)} /> : null}
    </Section>
  );
}
