import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';

import { createPause } from '#renderer/bindings/pause.ts';
import { useSayAct } from '#renderer/bindings/say-act.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import { useToasts } from '#renderer/ui/toasts-context.ts';
import type { ContactImport } from '#shared/domain/contact/import-contacts.ts';
import { type ContactOutcome, runContacts } from './run-contacts.ts';

/** Bringing people in: how far it is, and the way to stop it. */
export interface BringContacts {
  readonly progress: { readonly done: number; readonly total: number } | undefined;
  readonly bringIn: (people: ContactImport) => Promise<void>;
  /** Who is in by then stays, and can be taken back. */
  readonly stop: () => void;
}

/** Brings people in and says so; `onDone` is called when all who will come in are in. */
export function useBringContacts(onDone: () => void): BringContacts {
  const { t } = useTranslation('contacts');
  const session = useSession();
  const { clock, logError } = useServices();
  const sayAct = useSayAct();
  const toasts = useToasts();
  const [progress, setProgress] = useState<BringContacts['progress']>();
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
  };
  // Nobody would see the rest come in, or could take it back.
  useEffect(() => {
    isStopped.current = false;
    return stop;
  }, []);

  function say({ count, movedCount, act }: ContactOutcome): void {
    const message = t('import.imported', { count });
    const words = movedCount === 0 ? { message } : { message, detail: t('import.changed', { count: movedCount }) };
    if (act === undefined) toasts.show(words);
    else sayAct(act, words);
  }

  async function bringIn({ drafts, moved = [] }: ContactImport): Promise<void> {
    const total = drafts.length + moved.length;
    setProgress({ done: 0, total });
    try {
      const outcome = await runContacts(session, {
        ...{ drafts, moved, pause: createPause(clock) },
        isStopped: () => isStopped.current,
        onProgress: (done) => setProgress({ done, total }),
      });
      say(outcome);
    } catch (error) {
      logError(error);
    }
    onDone();
  }

  return { progress, bringIn, stop };
}
