import { createContext, useContext } from 'react';

import { createToastQueue, type ToastQueue } from './toast-queue.ts';

/** The toasts of this window. Without a provider they go nowhere, which a test of one part may want. */
export const ToastsContext = createContext<ToastQueue>(createToastQueue());

/** Where a feature shows what just happened. */
export function useToasts(): ToastQueue {
  return useContext(ToastsContext);
}
