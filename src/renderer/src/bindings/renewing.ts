import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { Recovery } from '#shared/ports/recovery.ts';
import type { SaveStatus } from '#shared/ports/workspace.ts';

/** Whether an older state of this disk was found and put right since the app started, for as long as it is worth saying. */
export interface Renewing {
  readonly isToBeSaid: Observable<boolean>;
  readonly dismiss: () => void;
}

/** The renewing of an app, and what its workspace tells it. */
export interface RenewingOfApp extends Renewing {
  readonly follow: (recovery: Recovery) => void;
}

export function createRenewing(ports: {
  readonly saved: Observable<SaveStatus>;
  /** What the app is doing. */
  readonly state: Observable<{ readonly state: string }>;
  /**
   * Does something while no circle is shown, and shows the same one again. Answers what came of it; `undefined` when it
   * was not done, since not everything could be stored or another circle was asked for.
   */
  readonly whileNoneIsShown: <T>(work: () => Promise<T>) => Promise<T | undefined>;
  readonly logger: Logger;
}): RenewingOfApp {
  const { saved, state, whileNoneIsShown, logger } = ports;
  const isToBeSaid = createSubject(false);
  /** Once the keys could not be used it is not tried before the next start. */
  let standing: 'ready' | 'busy' | 'failed' = 'ready';

  async function renew(recovery: Recovery): Promise<typeof standing> {
    try {
      if (await recovery.renew()) isToBeSaid.set(true);
      return 'ready';
    } catch (error) {
      logger.error('the keys of this device could not be renewed', error);
      return 'failed';
    }
  }

  async function attempt(recovery: Recovery): Promise<void> {
    if (standing !== 'ready' || !recovery.isOutdated.get()) return;
    if (state.get().state !== 'open' || saved.get().state === 'failed') return;
    standing = 'busy';
    const outcome = await whileNoneIsShown(() => renew(recovery));
    standing = outcome ?? 'ready';
    // What changed meanwhile was heard by nobody.
    if (outcome === undefined && saved.get().state === 'saved') await attempt(recovery);
  }

  return {
    isToBeSaid,
    dismiss: () => isToBeSaid.set(false),
    follow: (recovery) => {
      const handle = (): void => void attempt(recovery);
      for (const { subscribe } of [recovery.isOutdated, state, saved]) subscribe(handle);
      handle();
    },
  };
}
