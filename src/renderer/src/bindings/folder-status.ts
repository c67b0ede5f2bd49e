import { useState } from 'react';

import type { FolderStatus } from '#shared/ports/sync-folder.ts';
import { useSession } from './services.ts';
import { useLasting } from './use-lasting.ts';
import { useObservable } from './use-observable.ts';

/** A look into the folder that is done within this time is not worth a word. */
const WORTH_SAYING_MS = 300;

/** How it stood with the folder of the circle after the last look, also while there is another. */
export function useSettledFolder(): FolderStatus {
  const status = useObservable(useSession().circle.replica.folder);
  const [settled, setSettled] = useState<FolderStatus>({ state: 'none' });
  if (status.state === 'working' || status === settled) return settled;
  setSettled(status);
  return status;
}

/** How it stands with the folder of the circle, with how far a look is that takes its time. */
export function useShownFolder(): FolderStatus {
  const status = useObservable(useSession().circle.replica.folder);
  const settled = useSettledFolder();
  return useLasting(status.state === 'working', WORTH_SAYING_MS) ? status : settled;
}
