import type { Logger } from '#shared/ports/logger.ts';
import type { CloseGate } from './close-gate.ts';

/** The way of one window from being told to close to its end, or back to how it was. */
export interface WindowClosing {
  /** For Electron's `close`, every time. It prevents each, which also calls off Electron's own quitting. */
  readonly handleClose: (event: { readonly preventDefault: () => void }) => void;
  readonly isUnderWay: () => boolean;
}

interface WindowClosingDependencies {
  readonly closeGate: Pick<CloseGate, 'ask'>;
  readonly saveState: () => Promise<void>;
  /** Asks the person whether to quit although changes are lost. */
  readonly askToQuit: () => Promise<boolean>;
  /** Ends the window; `isQuit` when the person has chosen to quit, whatever the closing began as. */
  readonly end: (choice: { readonly isQuit: boolean }) => void;
  /** The window lives on, and so does the app. */
  readonly stay: () => void;
  readonly log: Logger;
}

/** **Guarantees** Changes are lost only after the person has said so; a question that cannot be put keeps the window open. */
export function createWindowClosing(dependencies: WindowClosingDependencies): WindowClosing {
  const { closeGate, saveState, askToQuit, end, stay, log } = dependencies;
  let isUnderWay = false;

  const close = async () => {
    const [verdict] = await Promise.all([closeGate.ask(), saveState()]);
    if (verdict === 'harmless') end({ isQuit: false });
    else if (await askToQuit()) end({ isQuit: true });
    else stay();
  };

  return {
    handleClose: (event) => {
      event.preventDefault();
      if (isUnderWay) return;
      isUnderWay = true;
      close()
        .catch((cause: unknown) => {
          log.error('The window could not close', cause);
          stay();
        })
        .finally(() => {
          isUnderWay = false;
        });
    },
    isUnderWay: () => isUnderWay,
  };
}
