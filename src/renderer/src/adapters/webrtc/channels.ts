import type { LinkChannel } from '#shared/ports/transport.ts';

/** Both ends know the channels beforehand, so none is announced and none can come as a surprise. */
const ID: Readonly<Record<LinkChannel, number>> = { live: 0, log: 1 };
/** More than this on its way fills memory without making anything faster. */
const LOW_WATER_BYTES = 1024 * 1024;

/** The two ways of one connection, below frames. */
export interface Channels {
  /** Answers whether it could be sent; when not, the connection is of no more use. */
  readonly send: (channel: LinkChannel, frame: Uint8Array<ArrayBuffer>) => boolean;
  /** Resolves when less than 1 MiB is under way on each, and when they are closed. */
  readonly drained: () => Promise<void>;
  readonly close: () => void;
}

/** Opens both on a connection that has not begun. */
export function openChannels(
  connection: RTCPeerConnection,
  events: {
    /** Both are open. */
    readonly onOpen: () => void;
    /** `undefined`: something that is not bytes. Only after `onOpen`. */
    readonly onFrame: (channel: LinkChannel, frame: Uint8Array | undefined) => void;
    readonly onClosed: () => void;
  },
): Channels {
  const listening = new AbortController();
  const waiting = new Set<() => void>();
  const live = open('live');
  const log = open('log');
  const both = [live, log];
  let isOpen = false;
  /** The other end may see both open a moment earlier, and has one thing to say before this end has spoken. */
  let early: (() => void) | undefined;
  for (const change of ['signalingstatechange', 'connectionstatechange']) {
    connection.addEventListener(change, handleOpen, listening);
  }

  function open(name: LinkChannel): RTCDataChannel {
    const channel = connection.createDataChannel(name, { negotiated: true, id: ID[name] });
    channel.binaryType = 'arraybuffer';
    channel.bufferedAmountLowThreshold = LOW_WATER_BYTES;
    channel.addEventListener('open', handleOpen, listening);
    channel.addEventListener('close', () => events.onClosed(), listening);
    channel.addEventListener('error', () => events.onClosed(), listening);
    channel.addEventListener('bufferedamountlow', tellDrained, listening);
    channel.addEventListener('message', ({ data }: MessageEvent<unknown>) => handleMessage(name, data), listening);
    return channel;
  }

  function handleOpen(): void {
    if (isOpen || both.some(({ readyState }) => readyState !== 'open')) return;
    // A busy page can hear that they are open before it hears how the negotiation ended, which says whom it is with.
    if (connection.currentLocalDescription === null || connection.currentRemoteDescription === null) return;
    isOpen = true;
    events.onOpen();
    early?.();
    early = undefined;
  }

  function handleMessage(name: LinkChannel, data: unknown): void {
    const tell = (): void => events.onFrame(name, data instanceof ArrayBuffer ? new Uint8Array(data) : undefined);
    if (isOpen) tell();
    else if (early === undefined) early = tell;
    else events.onClosed();
  }

  function isDrained(): boolean {
    return both.every(({ bufferedAmount }) => bufferedAmount <= LOW_WATER_BYTES);
  }

  function tellDrained(): void {
    if (!listening.signal.aborted && !isDrained()) return;
    for (const resolve of waiting) resolve();
    waiting.clear();
  }

  return {
    send: (name, frame) => {
      try {
        (name === 'live' ? live : log).send(frame);
        return true;
      } catch {
        // Closed, or more than the engine keeps.
        return false;
      }
    },
    drained: () =>
      listening.signal.aborted || isDrained()
        ? Promise.resolve()
        : new Promise((resolve) => {
            waiting.add(resolve);
          }),
    close: () => {
      listening.abort();
      for (const channel of both) channel.close();
      tellDrained();
    },
  };
}
