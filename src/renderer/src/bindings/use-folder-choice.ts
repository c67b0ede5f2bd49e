import { useCallback, useRef, useState } from 'react';

import type { CircleId } from '#shared/kernel/ids.ts';
import type { ChosenFolder } from '#shared/ports/sync-folder.ts';
import { useServices } from './services.ts';
import { useObservable } from './use-observable.ts';

/** What became of the question for a folder; `left` when the person chose none. */
export type FolderChosen = 'chosen' | 'left' | 'failed';

/** The folder of a circle, and what the person can do about it. Nothing here throws. */
export interface FolderChoice {
  readonly folder: ChosenFolder | undefined;
  /** The person is being asked, or what they said is being kept. */
  readonly isBusy: boolean;
  /** What could not be kept, until something else is tried or it is dismissed. */
  readonly fault: 'not-chosen' | 'not-forgotten' | undefined;
  readonly choose: () => Promise<FolderChosen>;
  /** Answers whether it is used no more. */
  readonly forget: () => Promise<boolean>;
  readonly dismiss: () => void;
}

/** Also for a circle that this person has only asked to come into. */
export function useFolderChoice(circleId: CircleId): FolderChoice {
  const { folders, logError } = useServices();
  const folder = useObservable(folders.chosen).get(circleId);
  const [isBusy, setBusy] = useState(false);
  const [fault, setFault] = useState<FolderChoice['fault']>();
  const isAtWork = useRef(false);

  const attempt = useCallback(
    async <T, Refused>(work: () => Promise<T>, refused: Refused, ifRefused: FolderChoice['fault']) => {
      isAtWork.current = true;
      setBusy(true);
      setFault(undefined);
      try {
        return await work();
      } catch (error) {
        setFault(ifRefused);
        logError(error);
        return refused;
      } finally {
        isAtWork.current = false;
        setBusy(false);
      }
    },
    [logError],
  );
  const choose = useCallback(async (): Promise<FolderChosen> => {
    // One question at a time: a command can be called while the system still asks.
    if (isAtWork.current) return 'left';
    return attempt(async () => ((await folders.choose(circleId)) ? 'chosen' : 'left'), 'failed', 'not-chosen');
  }, [attempt, folders, circleId]);
  const forget = useCallback(async (): Promise<boolean> => {
    if (isAtWork.current) return false;
    return attempt(() => folders.forget(circleId).then(() => true), false, 'not-forgotten');
  }, [attempt, folders, circleId]);
  const dismiss = useCallback(() => setFault(undefined), []);

  return { folder, isBusy, fault, choose, forget, dismiss };
}
