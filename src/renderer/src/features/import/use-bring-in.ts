import { useEffect, useRef, useState } from 'react';

import { createPause } from '#renderer/bindings/pause.ts';
import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { runImport } from './run-import.ts';
import { useSayImported } from './use-say-imported.ts';

/** Leads on their way in. */
interface Progress {
  readonly done: number;
  readonly total: number;
}

/** Bringing leads in: how far it is, and the way to stop it. */
export interface BringIn {
  readonly progress: Progress | undefined;
  readonly bringIn: (space: SpaceView, drafts: readonly ImportDraft[], heldBackCount: number) => Promise<void>;
  /** What is in by then stays, and can be taken back. */
  readonly stop: () => void;
}

/** Brings leads in and says so; `onDone` is called when all that will come in is in. */
export function useBringIn(onDone: () => void): BringIn {
  const session = useSession();
  const { clock, logError } = useServices();
  const sayImported = useSayImported();
  const [progress, setProgress] = useState<Progress>();
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
  };
  // Nobody would see the rest come in, or could take it back.
  useEffect(() => {
    isStopped.current = false;
    return stop;
  }, []);

  async function bringIn(space: SpaceView, drafts: readonly ImportDraft[], heldBackCount: number): Promise<void> {
    const total = drafts.length;
    setProgress({ done: 0, total });
    try {
      const outcome = await runImport(session, {
        space,
        drafts,
        pause: createPause(clock),
        isStopped: () => isStopped.current,
        onProgress: (done) => setProgress({ done, total }),
      });
      sayImported(outcome, heldBackCount);
    } catch (error) {
      logError(error);
    }
    onDone();
  }

  return { progress, bringIn, stop };
}
