import { useTranslation } from 'react-i18next';

import { useSession } from '#renderer/bindings/services.ts';
import type { Act } from '#renderer/bindings/undo-stack.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Says what an act did and offers the way back. */
export function useUndoToast(): (act: Act, message: string) => void {
  const { t } = useTranslation('common');
  const { undo } = useSession();
  const toasts = useToasts();
  return (act, message) => {
    const handleUndo = (): void => {
      const outcome = undo.undo(act);
      if (outcome === 'changed-since') toasts.show({ message: t('undoRefused') });
      if (outcome === 'read-only') toasts.show({ message: t('readOnly') });
    };
    toasts.show({ message, action: { label: t('undo'), onPress: handleUndo } });
  };
}
