import { useState } from 'react';

import { useServices, useSession } from '#renderer/bindings/services.ts';
import type { LeaveRefusal } from '#shared/ports/workspace.ts';

/** Why the person is still in the circle; `failed`: what keeps it did not work, and is tried again by itself. */
export type LeaveFault = LeaveRefusal | 'failed';

/** Leaving the open circle. */
export interface Leaving {
  readonly isBusy: boolean;
  readonly fault: LeaveFault | undefined;
  readonly leave: () => void;
}

/** Leaves the open circle once for all; `onLeft` is called when that is stored. */
export function useLeave(onLeft: () => void): Leaving {
  const { logError } = useServices();
  const { circle } = useSession();
  const [isBusy, setIsBusy] = useState(false);
  const [fault, setFault] = useState<LeaveFault>();

  const leave = async (): Promise<void> => {
    if (isBusy) return;
    setIsBusy(true);
    setFault(undefined);
    try {
      const left = await circle.replica.leave();
      if (left.ok) onLeft();
      else setFault(left.error);
    } catch (error) {
      logError(error);
      setFault('failed');
    } finally {
      setIsBusy(false);
    }
  };
  return { isBusy, fault, leave: () => void leave() };
}
