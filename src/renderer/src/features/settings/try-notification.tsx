import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { Button } from '#renderer/ui/button.tsx';
import type { NotificationOutcome } from '#shared/ports/notifications.ts';
import styles from './settings.module.css';

/** Shows a notification to look at, and says what became of it. Where the system shows none, that is said beforehand. */
export function TryNotification({ showsNames }: { readonly showsNames: boolean }) {
  const { t } = useTranslation('reminders');
  const { notifications, logError } = useServices();
  const [isSupported, setSupported] = useState(true);
  const [outcome, setOutcome] = useState<NotificationOutcome | 'failed'>();

  useEffect(() => {
    let isCurrent = true;
    notifications.isSupported().then((is) => isCurrent && setSupported(is), logError);
    return () => {
      isCurrent = false;
    };
  }, [notifications, logError]);

  const show = async (): Promise<void> => {
    const line = t(showsNames ? 'notice.triedNamed' : 'notice.triedMore');
    try {
      setOutcome(await notifications.show({ title: t('notice.tried'), lines: [line] }));
    } catch (error) {
      setOutcome('failed');
      logError(error);
    }
  };
  const said = outcome === undefined ? (isSupported ? '' : t('settings.unsupported')) : t(`settings.tried.${outcome}`);
  return (
    <div className={styles['form']}>
      <div className={styles['buttons']}>
        <Button onPress={() => void show()}>{t('settings.try')}</Button>
      </div>
      <p role="status" className={styles['said']}>
        {said}
      </p>
    </div>
  );
}
