import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { KeepsFocus } from './keeps-focus.tsx';

/** A question that has to be answered before anything else. */
export interface AlertDialogProps {
  readonly isOpen: boolean;
  /** The question; accessible name. */
  readonly title: string;
  /** What happens, what is safe. */
  readonly children: ReactNode;
  /** What goes or happens, in words: "Delete 12 leads". */
  readonly confirmLabel: string;
  readonly cancelLabel: string;
  readonly onConfirm: () => void;
  /** Also called by Escape; a press outside does nothing. */
  readonly onCancel: () => void;
  readonly isDestructive?: boolean;
}

/** An alertdialog with two answers; the harmless one has the focus. */
export function AlertDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  isDestructive = false,
}: AlertDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onCancel())}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''} data-size="small">
        <AriaDialog role="alertdialog" className={styles['dialog'] ?? ''}>
          <KeepsFocus />
          <div className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['foot']}>
            <Button autoFocus slot={null} onPress={onCancel}>
              {cancelLabel}
            </Button>
            <Button slot={null} variant={isDestructive ? 'destructive' : 'primary'} onPress={onConfirm}>
              {confirmLabel}
            </Button>
          </div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
