import { assert } from '#shared/kernel/assert.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { LinkChannel, LinkListener, PeerLink } from '#shared/ports/transport.ts';

/** A link, and what the connection below tells it. */
export interface LinkSide {
  readonly link: PeerLink;
  /** The other end listens: what was waiting is sent. */
  readonly open: () => void;
  readonly deliver: (channel: LinkChannel, message: Uint8Array) => void;
  /** The connection is gone. */
  readonly end: () => void;
}

/** Makes the link to a device that has proven to be at the other end of a connection. */
export function createPeerLink(options: {
  readonly device: DeviceId;
  readonly send: (channel: LinkChannel, message: Uint8Array) => void;
  readonly drained: () => Promise<void>;
  readonly close: () => void;
  /** From now on somebody hears what comes. */
  readonly onListening: () => void;
}): LinkSide {
  const { device, send, drained, close, onListening } = options;
  let state: 'waiting' | 'open' | 'closed' = 'waiting';
  let listener: LinkListener | undefined;
  let waiting: (() => void)[] = [];
  let tellOpened = (): void => undefined;
  const opened = new Promise<void>((resolve) => {
    tellOpened = resolve;
  });

  return {
    link: {
      device,
      send: (channel, message) => {
        if (state === 'waiting') waiting.push(() => send(channel, message));
        else if (state === 'open') send(channel, message);
      },
      drained: () => opened.then(drained),
      listen: (given) => {
        assert(listener === undefined, 'a link has one listener');
        listener = given;
        if (state === 'closed') listener.onClosed();
        else onListening();
      },
      close,
    },
    open: () => {
      if (state !== 'waiting') return;
      state = 'open';
      for (const sendNow of waiting) sendNow();
      waiting = [];
      tellOpened();
    },
    deliver: (channel, message) => {
      if (state === 'open') listener?.onMessage(channel, message);
    },
    end: () => {
      if (state === 'closed') return;
      state = 'closed';
      waiting = [];
      tellOpened();
      listener?.onClosed();
    },
  };
}
