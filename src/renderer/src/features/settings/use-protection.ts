import { useCallback, useEffect, useState } from 'react';

import { useServices } from '#renderer/bindings/services.ts';
import type { VaultProtection } from '#shared/ports/vault.ts';

/** What guards the keys, as it was last asked; `unknown` when there was no answer. */
export interface KnownProtection {
  /** `undefined` until the first answer. */
  readonly protection: VaultProtection | 'unknown' | undefined;
  readonly askAgain: () => void;
}

/** Asks the vault what guards the keys of this device. */
export function useProtection(): KnownProtection {
  const { vault, logError } = useServices();
  const [protection, setProtection] = useState<KnownProtection['protection']>();
  const [askCount, setAskCount] = useState(0);
  useEffect(() => {
    let isCurrent = true;
    const ask = async (): Promise<void> => {
      try {
        const status = await vault.status();
        if (isCurrent) setProtection(status.protection);
      } catch (error) {
        if (isCurrent) setProtection('unknown');
        logError(error);
      }
    };
    void ask();
    return () => {
      isCurrent = false;
    };
  }, [vault, logError, askCount]);
  return { protection, askAgain: useCallback(() => setAskCount((count) => count + 1), []) };
}
