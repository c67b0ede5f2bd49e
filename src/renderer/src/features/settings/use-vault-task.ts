import { useState } from 'react';

import type { VaultRefusal } from '#shared/ports/vault.ts';

/** Something asked of the vault, which may take a second and may be refused. */
export interface VaultTask {
  readonly isBusy: boolean;
  readonly refusal: VaultRefusal | undefined;
  readonly forgetRefusal: () => void;
  readonly run: (ask: () => Promise<VaultRefusal | undefined>) => void;
}

/** Runs one task at a time and tells when it is done. */
export function useVaultTask(onDone: () => void, logError: (error: unknown) => void): VaultTask {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<VaultRefusal>();

  const run = async (ask: () => Promise<VaultRefusal | undefined>): Promise<void> => {
    setBusy(true);
    setRefusal(undefined);
    const refused = await ask().catch((error: unknown) => {
      logError(error);
      return 'unavailable' as const;
    });
    setBusy(false);
    setRefusal(refused);
    if (refused === undefined) onDone();
  };
  return { isBusy, refusal, forgetRefusal: () => setRefusal(undefined), run: (ask) => void run(ask) };
}
