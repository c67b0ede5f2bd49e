import { useEffect, useState } from 'react';

import type { SaveStatus } from '#shared/ports/workspace.ts';
import { useServices } from '#renderer/bindings/services.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';

/** A wait shorter than this is not worth a word. */
const WORTH_SAYING_MS = 400;

/** Whether everything is saved, as it is said: `saving` only when it takes its time, `failed` at once. */
export function useShownSaveStatus(): SaveStatus {
  const { app, clock } = useServices();
  const status = useObservable(app.saved);
  const [isSlow, setIsSlow] = useState(false);
  const isSaving = status.state === 'saving';

  useEffect(() => {
    if (!isSaving) return undefined;
    const stop = clock.after(WORTH_SAYING_MS, () => setIsSlow(true));
    return () => {
      stop();
      setIsSlow(false);
    };
  }, [clock, isSaving]);

  return isSaving && !isSlow ? SAVED : status;
}

const SAVED: SaveStatus = { state: 'saved' };
