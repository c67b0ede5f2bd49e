import { X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';

import { Button } from './button.tsx';
import { IconButton } from './icon-button.tsx';
import type { ToastContent } from './toast-queue.ts';
import styles from './toast.module.css';

/** One toast. */
export interface ToastProps extends ToastContent {
  readonly onClose: () => void;
  /** Accessible name of the cross. */
  readonly closeLabel: string;
}

/** Long enough to read a sentence without hurry. */
const STAY_MS = 12_000;

/** Long enough to find a button and press it as well. */
const STAY_TO_ACT_MS = 20_000;

/** Screen readers announce what changes inside a live region, not a region that arrives with its words. Too short to be seen. */
const FILL_AFTER_MS = 50;

/** A status with a message, the way back, and at most one other thing to do. Goes after a while without pointer or focus on it; the clock starts over when they leave. */
export function Toast({ message, detail, offer, action, onClose, closeLabel }: ToastProps) {
  const isFilled = useFilledAfterMount();
  const [isHeld, setHeld] = useState(false);
  const stayMs = action === undefined ? STAY_MS : STAY_TO_ACT_MS;
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(() => close.current(), stayMs);
    return () => clearTimeout(timer);
  }, [isHeld, stayMs]);

  return (
    <div
      role="status"
      className={styles['toast']}
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {isFilled ? (
        <>
          <p className={styles['words']}>
            {message}
            {detail === undefined ? null : <span className={styles['detail']}>{detail}</span>}
          </p>
          {[offer, action].map((act) =>
            act === undefined ? null : (
              <Button
                key={act.label}
                variant="text"
                isDense
                onPress={() => {
                  act.onPress();
                  onClose();
                }}
              >
                {act.label}
              </Button>
            ),
          )}
          <IconButton isDense label={closeLabel} icon={<X aria-hidden />} onPress={onClose} />
        </>
      ) : null}
    </div>
  );
}

/** False at first, true a moment after. */
function useFilledAfterMount(): boolean {
  const [isFilled, setFilled] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setFilled(true), FILL_AFTER_MS);
    return () => clearTimeout(timer);
  }, []);
  return isFilled;
}
