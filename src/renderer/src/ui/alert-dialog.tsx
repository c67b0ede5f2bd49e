import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { StandsAbove } from './above-page.tsx';
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
  /** Also called by Escape, unless there is `onLeave`; a press outside does nothing. */
  readonly onCancel: () => void;
  /**
   * Called by Escape where leaving the question open is not the same as saying no. Then no answer has the focus: the question
   * may come while somebody types.
   */
  readonly onLeave?: () => void;
  readonly isDestructive?: boolean;
}

/** An alertdialog with two answers; the harmless one has the focus when the person has asked for the question. */
export function AlertDialog({
  isOpen,
  title,
  children,
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  onLeave,
  isDestructive = false,
}: AlertDialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : (onLeave ?? onCancel)())}
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''} data-size="small">
        <AriaDialog role="alertdialog" className={styles['dialog'] ?? ''}>
          <KeepsFocus />
          <StandsAbove />
          <div className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              {title}
            </Heading>
          </div>
          <div className={styles['body']}>{children}</div>
          <div className={styles['foot']}>
            <Button autoFocus={onLeave === undefined} slot={null} onPress={onCancel}>
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
