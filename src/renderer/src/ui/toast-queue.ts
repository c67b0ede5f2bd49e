import type { Dispose } from '#shared/kernel/dispose.ts';

/** Something that can be done about what is shown; the toast then goes. */
export interface ToastAct {
  readonly label: string;
  readonly onPress: () => void;
}

/** What just happened, and the way back. */
export interface ToastContent {
  readonly message: string;
  /** A quieter second sentence. */
  readonly detail?: string;
  readonly action?: ToastAct;
  /** What could be done next, before the way back. */
  readonly offer?: ToastAct | undefined;
}

/** A toast on the page. */
export interface ToastItem extends ToastContent {
  readonly id: number;
}

/** The toasts of one window: one at most, as a list for whoever draws them. */
export interface ToastQueue {
  /** Shows a toast; the returned function takes it away again. */
  readonly show: (content: ToastContent) => Dispose;
  readonly close: (id: number) => void;
  /** Takes away whatever is shown: it speaks of a page that is left. */
  readonly clear: () => void;
  readonly subscribe: (notify: () => void) => Dispose;
  readonly getSnapshot: () => readonly ToastItem[];
}

/**
 * Makes an empty queue. One per window: features show, one ToastRegion draws. A new toast takes the place of the one
 * before: one way back at a time, and what was done earlier is still taken back by the undo key.
 */
export function createToastQueue(): ToastQueue {
  let items: readonly ToastItem[] = [];
  let lastId = 0;
  const listeners = new Set<() => void>();

  const set = (next: readonly ToastItem[]) => {
    items = next;
    for (const notify of listeners) notify();
  };
  const close = (id: number) => {
    if (items.some((item) => item.id === id)) set(items.filter((item) => item.id !== id));
  };

  return {
    show: (content) => {
      lastId += 1;
      const id = lastId;
      set([{ ...content, id }]);
      return () => close(id);
    },
    close,
    clear: () => {
      if (items.length > 0) set([]);
    },
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    getSnapshot: () => items,
  };
}
