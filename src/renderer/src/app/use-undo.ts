import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';

import { useReadOnlyWords } from '#renderer/words/read-only.ts';
import { useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';

/** Takes the last act back and says what became of it. */
export function useUndo(): () => void {
  const { t } = useTranslation(['frame', 'common']);
  const { undo } = useSession();
  const toasts = useToasts();
  const readOnlyWords = useReadOnlyWords();
  return useCallback(() => {
    const outcome = undo.undo();
    const messages = {
      done: t('common:undone'),
      'nothing-to-undo': t('nothingToUndo'),
      'changed-since': t('common:undoRefused'),
      'read-only': readOnlyWords,
    };
    toasts.show({ message: messages[outcome] });
  }, [undo, toasts, t, readOnlyWords]);
}
