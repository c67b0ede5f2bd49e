import { AppError } from '#shared/kernel/app-error.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { Logger } from '#shared/ports/logger.ts';
import type { BeginHandshake } from '#shared/ports/network.ts';
import type { LinkChannel, PeerLink } from '#shared/ports/transport.ts';
import { type Channels, openChannels } from './channels.ts';
import { readFingerprint } from './fingerprint.ts';
import {
  type CarryingKind,
  createFrameJoiner,
  cutIntoFrames,
  fitsFrames,
  type Joined,
  kindOfFrame,
  MAX_FRAME_BYTES,
  MIN_FULL_FRAME_BYTES,
  signalFrame,
} from './framing.ts';
import { createHeartbeat, type Heartbeat } from './heartbeat.ts';
import { createPeerLink, type LinkSide } from './peer-link.ts';
import type { PeerSignal } from './peer-signal.ts';
import { createSignaling, type Signaling } from './signaling.ts';

/** From the beginning to being of use: finding each other, the handshake, and somebody who listens at both ends. */
const OPEN_WITHIN_MS = 10 * SECOND_MS;

/** What a peer is made with: `initiator` by whoever found the other end, the rest by the transport. */
export interface PeerOptions {
  readonly initiator: boolean;
  readonly rtc: RTCConfiguration;
  readonly clock: Clock;
  readonly logger: Logger;
  readonly beginHandshake: BeginHandshake;
  /** At most once, when the other end is known. The link opens when somebody listens at both ends. */
  readonly onLink: (link: PeerLink) => void;
}

/** What a peer tells of. `error` is always followed by `close`, and `close` comes exactly once. */
export interface PeerEvents {
  /** For the other end, by way of others. */
  readonly signal: PeerSignal;
  readonly connect: undefined;
  /** What the other end sent with `send`. */
  readonly data: Uint8Array;
  readonly error: AppError;
  readonly close: undefined;
}

type Listeners = { readonly [Name in keyof PeerEvents]: Set<(event: PeerEvents[Name]) => void> };

/**
 * One connection with one other device, from the first signal to the end. It has the form that y-webrtc expects of a peer, whose
 * messages it carries beside those of the link.
 */
export class Peer {
  readonly #listeners: Listeners = {
    signal: new Set(),
    connect: new Set(),
    data: new Set(),
    error: new Set(),
    close: new Set(),
  };
  readonly #options: PeerOptions;
  readonly #joiners = { live: createFrameJoiner(), log: createFrameJoiner() };
  readonly #stopWaiting: Dispose;
  readonly #ending = new AbortController();
  #connection: RTCPeerConnection | undefined;
  #channels: Channels | undefined;
  #signaling: Signaling | undefined;
  #handshake: ReturnType<BeginHandshake> | undefined;
  #side: LinkSide | undefined;
  #heartbeat: Heartbeat | undefined;
  #frameBytes = MIN_FULL_FRAME_BYTES;
  #isListening = false;
  #hasOtherSaidReady = false;

  connected = false;
  destroyed = false;

  constructor(options: PeerOptions) {
    this.#options = options;
    this.#stopWaiting = options.clock.after(OPEN_WITHIN_MS, () => this.#fail('half-open'));
    this.#begin();
    if (options.initiator) this.#signaling?.offer();
  }

  /** Listens until the peer has closed. */
  on<Name extends keyof PeerEvents>(name: Name, listener: (event: PeerEvents[Name]) => void): this {
    this.#listeners[name].add(listener);
    return this;
  }

  /** Something that the other end, or anybody in its name, told by way of others. */
  signal(data: unknown): void {
    this.#signaling?.take(data);
  }

  /** Sends what is worth something only now: dropped when it is too large or nobody is connected. */
  send(data: Uint8Array): void {
    if (this.connected && fitsFrames('presence', data)) this.#send('live', 'presence', data);
  }

  /** Ends everything. Again, it does nothing. */
  destroy(error?: AppError): void {
    if (this.destroyed) return;
    this.destroyed = true;
    this.connected = false;
    this.#stopWaiting();
    this.#ending.abort();
    this.#heartbeat?.stop();
    this.#handshake?.close();
    this.#abandon();
    this.#side?.end();
    if (error !== undefined) this.#emit('error', error);
    this.#emit('close', undefined);
    for (const listeners of Object.values(this.#listeners)) listeners.clear();
  }

  #begin(): void {
    let connection: RTCPeerConnection;
    try {
      connection = new RTCPeerConnection(this.#options.rtc);
    } catch (error) {
      // Nobody may have had the time to listen.
      queueMicrotask(() => this.#fail('no-connection', error));
      return;
    }
    this.#connection = connection;
    this.#channels = openChannels(connection, {
      onOpen: () => this.#greet(connection),
      onFrame: (channel, frame) => this.#takeFrame(channel, frame),
      onClosed: () => this.destroy(),
    });
    this.#signaling = createSignaling({
      connection,
      logger: this.#options.logger,
      emit: (signal) => this.#emit('signal', signal),
      onCrossing: (signals) => {
        this.#abandon();
        this.#begin();
        for (const signal of signals) this.signal(signal);
      },
    });
    const until = { signal: this.#ending.signal };
    connection.addEventListener(
      'connectionstatechange',
      () => {
        if (connection.connectionState === 'failed') this.#fail('unreachable');
      },
      until,
    );
    connection.addEventListener('datachannel', () => this.#fail('extra-channel'), until);
  }

  #abandon(): void {
    this.#signaling?.stop();
    this.#channels?.close();
    this.#connection?.close();
  }

  #greet(connection: RTCPeerConnection): void {
    const localFingerprint = readFingerprint(connection.currentLocalDescription?.sdp ?? '');
    const remoteFingerprint = readFingerprint(connection.currentRemoteDescription?.sdp ?? '');
    if (localFingerprint === undefined || remoteFingerprint === undefined) return this.#fail('no-fingerprint');
    if ((connection.sctp?.maxMessageSize ?? 0) >= MAX_FRAME_BYTES) this.#frameBytes = MAX_FRAME_BYTES;
    this.#handshake = this.#options.beginHandshake({
      localFingerprint,
      remoteFingerprint,
      send: (message) => this.#send('live', 'handshake', message),
      onDone: (device) => this.#link(device),
      onFailed: (code) => this.#fail(code),
    });
  }

  #link(device: DeviceId): void {
    if (this.destroyed) return;
    this.#side = createPeerLink({
      device,
      send: (channel, message) => this.#send(channel, 'message', message),
      drained: () => this.#channels?.drained() ?? Promise.resolve(),
      close: () => this.destroy(),
      onListening: () => {
        this.#isListening = true;
        this.#sendFrames('live', [signalFrame('ready')]);
        if (this.#hasOtherSaidReady) this.#open();
      },
    });
    this.#options.onLink(this.#side.link);
  }

  #open(): void {
    if (this.connected || this.destroyed) return;
    this.connected = true;
    this.#stopWaiting();
    this.#heartbeat = createHeartbeat({
      clock: this.#options.clock,
      beat: () => this.#sendFrames('live', [signalFrame('beat')]),
      onDead: () => this.#fail('silent'),
    });
    this.#emit('connect', undefined);
    this.#side?.open();
  }

  #takeFrame(channel: LinkChannel, frame: Uint8Array | undefined): void {
    if (this.destroyed) return;
    if (frame === undefined) return this.#fail('bad-frame');
    if (!this.#isListening && !isOfMeeting(channel, frame)) return this.#fail('too-early');
    this.#heartbeat?.heard();
    const joined = this.#joiners[channel].take(frame);
    if (!joined.ok) return this.#fail('bad-frame', joined.error);
    if (joined.value !== undefined) this.#take(channel, joined.value);
  }

  #take(channel: LinkChannel, { kind, bytes }: Joined): void {
    if (kind !== 'message' && channel !== 'live') return this.#fail('bad-frame', kind);
    switch (kind) {
      case 'handshake':
        return this.#handshake?.receive(bytes);
      case 'ready':
        if (this.#hasOtherSaidReady) return this.#fail('bad-frame', kind);
        this.#hasOtherSaidReady = true;
        if (this.#isListening) this.#open();
        return undefined;
      case 'beat':
        return undefined;
      case 'message':
        // It may have overtaken the word that the other end is ready, which must have been said.
        this.#open();
        return this.#side?.deliver(channel, bytes);
      case 'presence':
        this.#open();
        return this.#emit('data', bytes);
    }
  }

  #send(channel: LinkChannel, kind: CarryingKind, bytes: Uint8Array): void {
    if (!fitsFrames(kind, bytes)) return this.#fail('too-large');
    this.#sendFrames(channel, cutIntoFrames(kind, bytes, this.#frameBytes));
  }

  #sendFrames(channel: LinkChannel, frames: readonly Uint8Array<ArrayBuffer>[]): void {
    const hasSent = frames.every((frame) => this.#channels?.send(channel, frame));
    // Half a message is none, and after it nothing else can be understood.
    if (!hasSent) this.#fail('not-sent');
  }

  #fail(code: string, cause?: unknown): void {
    this.destroy(new AppError(code, `the connection with another device ended: ${code}`, { retryable: true, cause }));
  }

  #emit<Name extends keyof PeerEvents>(name: Name, event: PeerEvents[Name]): void {
    for (const listener of [...this.#listeners[name]]) listener(event);
  }
}

/** Whether it may come before this end listens. */
function isOfMeeting(channel: LinkChannel, frame: Uint8Array): boolean {
  const kind = kindOfFrame(frame);
  return channel === 'live' && (kind === 'handshake' || kind === 'ready');
}
