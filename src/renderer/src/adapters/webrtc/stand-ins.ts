import type { Dispose } from '#shared/kernel/dispose.ts';
import type { MeshSignaling } from './mesh-signaling.ts';
import { Peer, type PeerEvents } from './peer.ts';

// What y-webrtc finds in place of three modules that it imports; the bundler puts this one there.

/**
 * In place of simple-peer: carries nothing of y-webrtc's own, which would send the document to whoever it believes. The other
 * end may be of another mind, so nothing is taken either.
 */
// oxlint-disable-next-line import/no-default-export -- y-webrtc takes the default export.
export default class QuietPeer extends Peer {
  override on<Name extends keyof PeerEvents>(name: Name, listener: (event: PeerEvents[Name]) => void): this {
    return name === 'data' ? this : super.on(name, listener);
  }

  override send(): void {
    // Nothing.
  }
}

type Events = Readonly<Record<'connect' | 'message' | 'disconnect', ((event: unknown) => void)[]>>;

/** In place of lib0's connection: instead of an address it is given what carries the signals of its room. */
export class WebsocketClient {
  readonly url: MeshSignaling;
  connected = false;
  readonly #events: Events = { connect: [], message: [], disconnect: [] };
  readonly #close: Dispose;

  constructor(signaling: MeshSignaling) {
    this.url = signaling;
    this.#close = signaling.open({
      onReach: () => {
        this.connected = true;
        this.#tell('connect', undefined);
      },
      onMessage: (message) => this.#tell('message', message),
    });
  }

  on(name: keyof Events, listener: (event: unknown) => void): void {
    this.#events[name].push(listener);
  }

  send(message: unknown): void {
    this.url.send(message);
  }

  destroy(): void {
    this.connected = false;
    this.#close();
  }

  #tell(name: keyof Events, event: unknown): void {
    for (const listener of this.#events[name]) listener(event);
  }
}

/** In place of lib0's channel between pages of one origin: there is one page, and what it would say there is not sealed. */
export function subscribe(): void {
  // Nobody speaks.
}

/** See `subscribe`. */
export function unsubscribe(): void {
  // Nobody speaks.
}

/** See `subscribe`. */
export function publish(): void {
  // Nobody listens.
}
