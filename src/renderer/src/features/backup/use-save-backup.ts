import { useRef, useState } from 'react';

import type { BackupSaved } from '#renderer/bindings/backing-up.ts';
import { useServices } from '#renderer/bindings/services.ts';
import type { BackupProgress } from '#shared/ports/backups.ts';

/** The saving of a backup: whether it is under way, how far, and the way to stop it. */
export interface SaveBackup {
  readonly isBusy: boolean;
  /** Nothing while the person chooses a place. */
  readonly progress: BackupProgress | undefined;
  readonly save: (passphrase: string, name: string) => Promise<BackupSaved>;
  readonly stop: () => void;
}

export function useSaveBackup(): SaveBackup {
  const { backingUp } = useServices().app;
  const [isBusy, setBusy] = useState(false);
  const [progress, setProgress] = useState<BackupProgress>();
  const isStopped = useRef(false);
  return {
    isBusy,
    progress,
    save: async (passphrase, name) => {
      isStopped.current = false;
      setBusy(true);
      const shouldStop = (): boolean => isStopped.current;
      const became = await backingUp.save(passphrase, { name, shouldStop, onProgress: setProgress });
      setBusy(false);
      setProgress(undefined);
      return became;
    },
    stop: () => {
      isStopped.current = true;
    },
  };
}
