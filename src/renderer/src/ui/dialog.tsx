import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

import { StandsAbove } from './above-page.tsx';
import styles from './dialog.module.css';
import { IconButton } from './icon-button.tsx';
import { KeepsFocus } from './keeps-focus.tsx';

/** A task of its own, above the page it was opened from. */
export interface DialogProps {
  readonly isOpen: boolean;
  /** Called by Escape, a press outside and the cross. Keep what was typed: closing is not throwing away. */
  readonly onClose: () => void;
  /** Heading and accessible name. */
  readonly title: string;
  /** Accessible name of the cross. */
  readonly closeLabel: string;
  readonly children: ReactNode;
  /** Buttons at the foot, the primary one last. */
  readonly footer?: ReactNode;
  readonly size?: 'small' | 'medium' | 'large';
}

/** A modal dialog named by its heading. Focus moves in, stays in, and goes back where it came from. */
export function Dialog({ isOpen, onClose, title, closeLabel, children, footer, size = 'medium' }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => (open ? undefined : onClose())}
      isDismissable
      className={styles['overlay'] ?? ''}
    >
      <Modal className={styles['modal'] ?? ''} data-size={size}>
        <AriaDialog className={styles['dialog'] ?? ''}>
          <KeepsFocus />
          <StandsAbove />
          <div className={styles['head']}>
            <Heading slot="title" className={styles['title'] ?? ''}>
              <bdi>{title}</bdi>
            </Heading>
            <IconButton slot={null} label={closeLabel} icon={<X aria-hidden />} onPress={onClose} />
          </div>
          <div className={styles['body']}>{children}</div>
          {footer === undefined ? null : <div className={styles['foot']}>{footer}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
