import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { ImportOutcome } from './run-import.ts';

/** Says how many leads came in, with the way back when there were any. */
export function useSayImported(): (outcome: ImportOutcome, heldBackCount: number) => void {
  const { t } = useTranslation('importing');
  const sayAct = useSayAct();
  const toasts = useToasts();
  return useCallback(
    ({ act, count }, heldBackCount) => {
      const message = t('imported', { count });
      const words =
        heldBackCount === 0 ? { message } : { message, detail: t('heldBackSaid', { count: heldBackCount }) };
      if (act === undefined) toasts.show(words);
      else sayAct(act, words);
    },
    [t, sayAct, toasts],
  );
}
