import type { TFunction } from 'i18next';

import type { Dispose } from '#shared/kernel/dispose.ts';
import type { Act, UndoStack } from '#renderer/bindings/undo-stack.ts';
import type { ToastContent, ToastQueue } from '#renderer/ui/toast-queue.ts';

/** The words of the board and those that it shares. */
export type BoardWording = TFunction<readonly ['board', 'common']>;

/** What the board says about an act. */
export interface ActToasts {
  /** Says what was done, with the way back; `onUndone` is called when it was taken back. */
  readonly say: (act: Act, content: ToastContent, onUndone?: () => void) => void;
  /** Says that nothing was done. */
  readonly refuse: (code: 'read-only' | 'not-found' | 'not-closed' | 'not-a-choice') => void;
}

/** Only the last act stands there with its way back; the menu's Undo goes further. */
export function createActToasts(
  undo: UndoStack,
  toasts: ToastQueue,
  { t, readOnlyWords }: { readonly t: BoardWording; readonly readOnlyWords: string },
): ActToasts {
  let takeAwayLast: Dispose = () => undefined;

  function takeBack(act: Act, onUndone: (() => void) | undefined): void {
    const outcome = undo.undo(act);
    if (outcome === 'done') onUndone?.();
    else if (outcome === 'changed-since') toasts.show({ message: t('common:undoRefused') });
    else if (outcome === 'read-only') toasts.show({ message: readOnlyWords });
  }

  return {
    say: (act, content, onUndone) => {
      takeAwayLast();
      const action = { label: t('common:undo'), onPress: () => takeBack(act, onUndone) };
      takeAwayLast = toasts.show({ ...content, action });
    },
    refuse: (code) => {
      toasts.show({ message: code === 'read-only' ? readOnlyWords : t('gone') });
    },
  };
}
