import { useState } from 'react';

import type { NewPassphraseRefusal, VaultRefusal } from '#shared/ports/vault.ts';

/** Something asked of the vault, which may take a second and may be refused. */
export interface VaultTask<Refusal extends NewPassphraseRefusal> {
  readonly isBusy: boolean;
  readonly refusal: Refusal | VaultRefusal | undefined;
  readonly forgetRefusal: () => void;
  readonly run: (ask: () => Promise<Refusal | undefined>) => void;
}

/** Runs one task at a time and tells when it is done. */
export function useVaultTask<Refusal extends NewPassphraseRefusal = VaultRefusal>(
  onDone: () => void,
  logError: (error: unknown) => void,
): VaultTask<Refusal> {
  const [isBusy, setBusy] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | VaultRefusal>();

  const run = async (ask: () => Promise<Refusal | undefined>): Promise<void> => {
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
