import { useEffect } from 'react';

import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { Page } from './place.ts';

/** What was said on a page goes with it: elsewhere it would only be in the way. The undo key still takes the act back. */
export function useToastsOfPage(page: Page): void {
  const toasts = useToasts();
  useEffect(() => toasts.clear, [toasts, page]);
}
