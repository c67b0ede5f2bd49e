import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** What is said about an act that was done. */
export interface ActWords {
  readonly message: string;
  /** A quieter second sentence. */
  readonly detail?: string;
  /** Called when the act was taken back. */
  readonly onUndone?: () => void;
}

/** Says what was done, with the way back; refusing to take it back is said too. */
export function useActToast(): (act: Act, words: ActWords) => void {
  const { t } = useTranslation('common');
  const { undo } = useSession();
  const toasts = useToasts();
  return useCallback(
    (act, { onUndone, ...words }) => {
      const takeBack = (): void => {
        const outcome = undo.undo(act);
        if (outcome === 'done') onUndone?.();
        else if (outcome === 'changed-since') toasts.show({ message: t('undoRefused') });
        else if (outcome === 'read-only') toasts.show({ message: t('readOnly') });
      };
      toasts.show({ ...words, action: { label: t('undo'), onPress: takeBack } });
    },
    [t, undo, toasts],
  );
}
