import { type ReactNode, type SubmitEvent, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import styles from './settings.module.css';

/** The frame that all tasks with a passphrase share. */
export interface PassphraseDialogProps {
  readonly task: 'set' | 'change' | 'remove';
  readonly onClose: () => void;
  readonly isBusy: boolean;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** A dialog with one form. What was typed goes with it: a passphrase does not stay on the page. */
export function PassphraseDialog({ task, onClose, isBusy, onSubmit, children }: PassphraseDialogProps) {
  const { t } = useTranslation(['settings', 'common']);
  const formId = useId();
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (!isBusy) onSubmit();
  };
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t(`passphrase.${task}.title`)}
      closeLabel={t('close', { ns: 'common' })}
      size="small"
      footer={
        <>
          <Button onPress={onClose}>{t('cancel', { ns: 'common' })}</Button>
          <Button type="submit" form={formId} variant="primary" isPending={isBusy}>
            {t(`passphrase.${task}.submit`)}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {children}
        <p role="status" className={styles['waiting']}>
          {isBusy ? t('passphrase.working') : ''}
        </p>
      </form>
    </Dialog>
  );
}
