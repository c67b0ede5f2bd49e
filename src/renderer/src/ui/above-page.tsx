import { useContext, useEffect, useRef, useSyncExternalStore } from 'react';
import { OverlayTriggerStateContext } from 'react-aria-components/Dialog';

/** How many dialogs there are now; there is one window. */
let dialogCount = 0;
const listeners = new Set<() => void>();

function set(count: number): void {
  dialogCount = count;
  for (const listener of [...listeners]) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Stands in every dialog, so that it is known that there is one. */
export function StandsAbove() {
  useEffect(() => {
    set(dialogCount + 1);
    return () => set(dialogCount - 1);
  }, []);
  return null;
}

/** How many dialogs stand above the page, one above the other. */
export function useDialogCount(): number {
  return useSyncExternalStore(subscribe, () => dialogCount);
}

/** Closes a popover when a dialog opens: what it belongs to is then out of reach. */
export function useClosesWhenCovered(isOpen: boolean, onClose: () => void): void {
  const call = useRef(onClose);
  useEffect(() => {
    call.current = onClose;
  });
  useEffect(() => {
    if (!isOpen) return undefined;
    let before = dialogCount;
    return subscribe(() => {
      if (dialogCount > before) call.current();
      before = dialogCount;
    });
  }, [isOpen]);
}

/** Stands beside a popover, within what opens it, and does the same. */
export function ClosesWhenCovered() {
  const state = useContext(OverlayTriggerStateContext);
  useClosesWhenCovered(state?.isOpen ?? false, () => state?.close());
  return null;
}
