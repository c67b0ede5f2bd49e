import { type ReactNode, useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { type SayAct, SayActContext } from '#renderer/bindings/say-act.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Gives all features inside an open circle one way to say what was done: a toast with the way back. */
export function ActsSaid({ children }: { readonly children: ReactNode }) {
  const { t } = useTranslation('common');
  const { undo } = useSession();
  const toasts = useToasts();
  const readOnlyWords = useReadOnlyWords();
  const sayAct = useCallback<SayAct>(
    (act, { onUndone, ...words }) => {
      const takeBack = (): void => {
        const outcome = undo.undo(act);
        if (outcome === 'done') onUndone?.();
        else if (outcome === 'changed-since') toasts.show({ message: t('undoRefused') });
        else if (outcome === 'read-only') toasts.show({ message: readOnlyWords });
      };
      toasts.show({ ...words, action: { label: t('undo'), onPress: takeBack } });
    },
    [t, undo, toasts, readOnlyWords],
  );
  return <SayActContext value={sayAct}>{children}</SayActContext>;
}
