const READY = 2;

/** What the engine of this page is watched for. */
export interface Recording {
  /** Every connection that was ever made in this page. */
  readonly connections: RTCPeerConnection[];
  /** Every channel that something was sent on. */
  readonly channels: Set<RTCDataChannel>;
  /** The first byte of everything that was sent. */
  readonly kinds: Set<number | undefined>;
  mostBufferedBytes: number;
  /** Called after every frame. */
  noteFrame: () => void;
  /** While set, the first word that an end is ready is held up, to be sent by calling what it is given. */
  holdReady: ((release: () => void) => void) | undefined;
}

/** Puts itself between the page and its engine. */
export function recordConnections(): Recording {
  const recording: Recording = {
    connections: [],
    channels: new Set(),
    kinds: new Set(),
    mostBufferedBytes: 0,
    noteFrame: () => undefined,
    holdReady: undefined,
  };

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      recording.connections.push(this);
    }
  };

  const send: unknown = Reflect.get(RTCDataChannel.prototype, 'send');
  RTCDataChannel.prototype.send = function sendAndNote(this: RTCDataChannel, data: unknown): void {
    recording.channels.add(this);
    if (data instanceof Uint8Array) recording.kinds.add(data[0]);
    const sendNow = (): void => {
      if (typeof send === 'function') Reflect.apply(send, this, [data]);
    };
    const { holdReady } = recording;
    if (holdReady !== undefined && data instanceof Uint8Array && data[0] === READY) {
      recording.holdReady = undefined;
      holdReady(sendNow);
      return;
    }
    sendNow();
    recording.mostBufferedBytes = Math.max(recording.mostBufferedBytes, this.bufferedAmount);
    recording.noteFrame();
  };
  return recording;
}
