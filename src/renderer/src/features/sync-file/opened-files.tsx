import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { useLasting } from '#renderer/bindings/use-lasting.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { Dialog } from '#renderer/ui/dialog.tsx';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { DeskNotes } from './desk-notes.tsx';
import type { FileDesk } from './file-desk.ts';
import { isCalm } from './use-taken-words.ts';
import { useTotalWords } from './use-total-words.ts';

/** Files that came from outside the page. */
export interface OpenedFilesProps {
  readonly desk: FileDesk;
  /** The circle that is looked at; none before there is one. */
  readonly shown: CircleId | undefined;
}

/**
 * Says what comes of files wherever the person is: a dialog while it takes its time, and for what has to be looked at, which
 * stays until it is closed; else only a toast.
 */
export function OpenedFiles({ desk, shown }: OpenedFilesProps) {
  const { t } = useTranslation(['syncFile', 'common']);
  const toasts = useToasts();
  const state = useObservable(desk.state);
  const { isBusy, present, taken } = state;
  const totalWords = useTotalWords(shown);
  const [isLeft, setLeft] = useState(false);
  const isLong = useLasting(isBusy);
  const isGood = taken.every(isCalm);
  const isSaid = !isBusy && isGood && taken.length > 0;

  useEffect(() => {
    if (!isSaid) return;
    toasts.show(totalWords(taken));
    desk.forget();
  }, [isSaid, taken, desk, toasts, totalWords]);
  // Whoever has closed the dialog hears of the end, and sees the next wait.
  if (!isBusy && isLeft) setLeft(false);

  if (isGood && (present === undefined || !isLong || isLeft)) return null;
  const outcome = taken.some((file) => file.outcome.ok) ? t('loadedTitle') : t('notLoadedTitle');
  return (
    <Dialog
      isOpen
      size="small"
      title={isGood ? t('loadingTitle') : outcome}
      closeLabel={t('common:close')}
      onClose={() => {
        desk.forget();
        setLeft(true);
      }}
    >
      <DeskNotes state={state} onStop={desk.stop} shown={shown} />
    </Dialog>
  );
}
