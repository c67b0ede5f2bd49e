import { type ReactNode, type SubmitEvent, useEffect, useId } from 'react';

import { Button } from './button.tsx';
import { Dialog, type DialogProps } from './dialog.tsx';
import styles from './form-dialog.module.css';
import { useToasts } from './toasts-context.ts';
import voice from './voice.module.css';

/** A task with some fields, which one button writes. */
export interface FormDialogProps {
  readonly title: string;
  /** Accessible name of the cross. */
  readonly closeLabel: string;
  /** The words on the button that writes. */
  readonly submit: string;
  /** What is at fault with no field of it. */
  readonly fault?: string | undefined;
  /** Small unless something must stand beside something else. */
  readonly size?: DialogProps['size'];
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog with a form: its fields, and one button that sends all of it. */
export function FormDialog({
  title,
  closeLabel,
  submit,
  fault,
  size = 'small',
  onSubmit,
  onClose,
  children,
}: FormDialogProps) {
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
      size={size}
      title={title}
      closeLabel={closeLabel}
      onClose={onClose}
      footer={
        <>
          <p role="alert" className={voice['fault']}>
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
