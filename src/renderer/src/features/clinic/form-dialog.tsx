import { type ReactNode, type SubmitEvent, useEffect, useId } from 'react';
import { useTranslation } from 'react-i18next';

import { Button } from '#renderer/ui/button.tsx';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import styles from './clinic.module.css';

interface FormDialogProps {
  readonly title: string;
  /** The words on the button that writes. */
  readonly submit: string;
  /** What is at fault with no field of it. */
  readonly fault?: string | undefined;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog about a problem: some fields, and one button that writes. */
export function FormDialog({ title, submit, fault, onSubmit, onClose, children }: FormDialogProps) {
  const { t } = useTranslation('common');
  const formId = useId();
  const toasts = useToasts();
  // What was said before could lie over the button.
  useEffect(() => toasts.clear(), [toasts]);
  const handleSubmit = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onSubmit();
  };
  return (
    <Dialog
      isOpen
      size="small"
      title={title}
      closeLabel={t('close')}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={styles['fault']}>
            {fault}
          </p>
          <Button type="submit" form={formId} variant="primary">
            {submit}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate className={styles['form']} onSubmit={handleSubmit}>
        {children}
      </form>
    </Dialog>
  );
}
