import type { Dispose } from '#shared/kernel/dispose.ts';

/** What just happened, and the way back. */
export interface ToastContent {
  readonly message: string;
  /** A quieter second sentence. */
  readonly detail?: string;
  readonly action?: { readonly label: string; readonly onPress: () => void };
}

/** A toast on the page. */
export interface ToastItem extends ToastContent {
  readonly id: number;
}

/** The toasts of one window, oldest first. */
export interface ToastQueue {
  /** Shows a toast; the returned function takes it away again. */
  readonly show: (content: ToastContent) => Dispose;
  readonly close: (id: number) => void;
  readonly subscribe: (notify: () => void) => Dispose;
  readonly getSnapshot: () => readonly ToastItem[];
}

/** More than this would cover the page; the oldest goes. */
const VISIBLE_COUNT = 3;

/** Makes an empty queue. One per window: features show, one ToastRegion draws. */
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
      set([...items, { ...content, id }].slice(-VISIBLE_COUNT));
      return () => close(id);
    },
    close,
    subscribe: (notify) => {
      listeners.add(notify);
      return () => listeners.delete(notify);
    },
    getSnapshot: () => items,
  };
}
