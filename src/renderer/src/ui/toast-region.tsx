import { useSyncExternalStore } from 'react';
import { createPortal } from 'react-dom';

import type { ToastQueue } from './toast-queue.ts';
import { Toast } from './toast.tsx';
import styles from './toast.module.css';

/** Where toasts stand. */
export interface ToastRegionProps {
  readonly queue: ToastQueue;
  /** Accessible name of the region. */
  readonly label: string;
  /** Accessible name of each cross. */
  readonly closeLabel: string;
}

/** The foot of the window, in the middle, above everything. Nothing is there while the queue is empty. */
export function ToastRegion({ queue, label, closeLabel }: ToastRegionProps) {
  const items = useSyncExternalStore(queue.subscribe, queue.getSnapshot);
  if (items.length === 0) return null;
  // Modal dialogs hide and block what is outside them, the page included; a way back stays reachable.
  return createPortal(
    <section aria-label={label} className={styles['region']} data-react-aria-top-layer="true">
      {items.map((item) => (
        <Toast key={item.id} {...item} closeLabel={closeLabel} onClose={() => queue.close(item.id)} />
      ))}
    </section>,
    document.body,
  );
}
