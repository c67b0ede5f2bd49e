import type { EventName } from '#shared/ipc/channels.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

const WAITING_MAX_COUNT = 32;

/**
 * The events on their way to the page.
 * **Guarantees** In order; what is sent before the page listens waits for it, the last 32 at most.
 */
export interface RendererEvents {
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** The page listens now. */
  readonly open: () => void;
  /** The page is gone or loads anew. */
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

export function createRendererEvents(send: (name: EventName, payload: unknown) => void): RendererEvents {
  let isOpen = false;
  let waiting: (readonly [EventName, unknown])[] = [];
  return {
    emit: (name, payload) => {
      if (isOpen) send(name, payload);
      else waiting = [...waiting, [name, payload] as const].slice(-WAITING_MAX_COUNT);
    },
    open: () => {
      isOpen = true;
      const due = waiting;
      waiting = [];
      for (const [name, payload] of due) send(name, payload);
    },
    close: () => {
      isOpen = false;
    },
    isOpen: () => isOpen,
  };
}
