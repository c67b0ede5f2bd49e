import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { SaveStatus } from '#shared/ports/workspace.ts';
import { failureOf } from '../log/log-writer.ts';

const SAVED: SaveStatus = { state: 'saved' };

/** Whether what others sent could be stored (SPEC RECV8). */
export interface ReceivingStatus {
  readonly status: Observable<SaveStatus>;
  /** Does work that stores something; that it fails is shown, and told to the caller. */
  readonly during: <T>(work: () => Promise<T>) => Promise<T>;
  /** It went well again, or nothing is on its way any more. */
  readonly clear: () => void;
}

export function createReceivingStatus(): ReceivingStatus {
  const status = createSubject<SaveStatus>(SAVED);
  return {
    status,
    during: async (work) => {
      try {
        return await work();
      } catch (error) {
        status.set({ state: 'failed', code: failureOf(error) });
        throw error;
      }
    },
    clear: () => status.set(SAVED),
  };
}
