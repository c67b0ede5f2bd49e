import { useTranslation } from 'react-i18next';

import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Button } from '#renderer/ui/button.tsx';
import { ErrorNote } from '#renderer/ui/error-note.tsx';
import { KeepsFocus } from '#renderer/ui/keeps-focus.tsx';
import styles from './frame.module.css';

/** Says that an older state of the disk was found and put right, until the person has read it. */
export function RenewedNote() {
  const { t } = useTranslation('recovery');
  const { renewing } = useServices().app;
  if (!useObservable(renewing.isToBeSaid)) return null;
  return (
    <div className={styles['notice']}>
      <KeepsFocus />
      <ErrorNote
        tone="notice"
        what={t('renewed.what')}
        safe={t('renewed.safe')}
        next={t('renewed.next')}
        action={<Button onPress={renewing.dismiss}>{t('renewed.dismiss')}</Button>}
      />
    </div>
  );
}
