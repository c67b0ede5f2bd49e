import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import styles from './frame.module.css';

/** Says once that saving fails, stays while it does, and says once that it works again. */
export function NotSavedNote() {
  const { t } = useTranslation('frame');
  const { app } = useServices();
  const saved = useObservable(app.saved);
  const toasts = useToasts();
  const hasFailed = useRef(false);

  useEffect(() => {
    if (saved.state === 'failed') hasFailed.current = true;
    else if (saved.state === 'saved' && hasFailed.current) {
      hasFailed.current = false;
      toasts.show({ message: t('savedAgain') });
    }
  }, [saved, toasts, t]);

  if (saved.state !== 'failed') return null;
  return (
    <div className={styles['notice']}>
      <KeepsFocus />
      <ErrorNote
        what={t(`notSaved.${saved.code}`)}
        safe={t('notSavedSafe')}
        next={t(`notSavedNext.${saved.code}`)}
        action={<Button onPress={app.retrySaving}>{t('tryNow')}</Button>}
      />
    </div>
  );
}
