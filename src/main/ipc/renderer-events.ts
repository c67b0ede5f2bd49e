import type { EventName } from '#shared/ipc/channels.ts';
import type { EventPayload } from '#shared/ipc/contract.ts';

const WAITING_MAX_COUNT = 32;
/** Of these only the last says something. */
const REPLACED_BY_NEXT: ReadonlySet<EventName> = new Set([
  'meeting.changed',
  'device.awake',
  'notifications.watched',
  'notifications.opened',
]);

/**
 * The events on their way to the page.
 * **Guarantees** In order; what is sent before the page listens waits for it, the last 32 at most; of an event that tells how
 * something stands, the last alone.
 */
export interface RendererEvents {
  readonly emit: <Name extends EventName>(name: Name, payload: EventPayload<Name>) => void;
  /** The page listens now. */
  readonly open: () => void;
  /** The page is gone or loads anew. */
  readonly close: () => void;
  readonly isOpen: () => boolean;
}

type Waiting = readonly [EventName, unknown];

export function createRendererEvents(send: (name: EventName, payload: unknown) => void): RendererEvents {
  let isOpen = false;
  let waiting: Waiting[] = [];
  return {
    emit: (name, payload) => {
      if (isOpen) send(name, payload);
      else
        waiting = [
          ...waiting.filter(([other]) => other !== name || !REPLACED_BY_NEXT.has(name)),
          [name, payload] as const,
        ].slice(-WAITING_MAX_COUNT);
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
