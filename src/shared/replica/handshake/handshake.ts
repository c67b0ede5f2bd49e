import { equalBytes } from '#shared/kernel/bytes.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import { deviceIdOf } from '../names.ts';
import { decodeHandshake, encodeAuth, encodeHello, type HandshakeDecodeError } from './handshake-codec.ts';
import { type Auth, type Hello, LINK_NONCE_BYTES } from './handshake-messages.ts';
import { circleHintOf, type LinkEnd, linkDigest } from './link-digest.ts';

const WITHIN_MS = 10 * SECOND_MS;
/** A Hello and an Auth: whoever says more has not understood. */
const MESSAGE_COUNT = 2;

/** Why the device at the other end is not known. `keys-unavailable` lies with this device, everything else with the other. */
export type HandshakeFailure =
  | HandshakeDecodeError
  | 'timeout'
  | 'out-of-order'
  | 'extra-message'
  | 'other-circle'
  | 'own-device'
  | 'bad-device-id'
  | 'bad-signature'
  | 'keys-unavailable';

/** Finds out which device is at the other end of a link, and shows it which one is at this end. */
export interface Handshake {
  /** What the other end sent, each message once and in order. */
  readonly receive: (message: Uint8Array) => void;
  /** Ends it without a word. */
  readonly close: () => void;
}

/** The link that a handshake is about, and whom it tells. */
export interface HandshakeLink {
  /** Of the certificates at the two ends of this very connection: 32 bytes each. */
  readonly localFingerprint: Uint8Array;
  readonly remoteFingerprint: Uint8Array;
  /** A Hello and an Auth, nothing else. */
  readonly send: (message: Uint8Array) => void;
  /** The other end holds the keys of this device. Whether the device belongs to the circle is another question. */
  readonly onDone: (device: DeviceId) => void;
  /** The end, at most once; after `onDone` only when the other end goes on. */
  readonly onFailed: (failure: HandshakeFailure) => void;
}

/** What this device brings to every handshake in a circle. */
export interface HandshakeIdentity {
  readonly circleId: CircleId;
  readonly crypto: DeviceCrypto;
  readonly random: Random;
  readonly clock: Clock;
}

/** Begins at once by saying Hello. */
export function createHandshake(options: HandshakeIdentity & HandshakeLink): Handshake {
  const { circleId, crypto, random, clock, localFingerprint, remoteFingerprint, send, onDone, onFailed } = options;
  let receivedCount = 0;
  let hasEnded = false;
  let peer: (LinkEnd & Pick<Hello, 'keys'>) | undefined;
  const stopWaiting = clock.after(WITHIN_MS, () => fail('timeout'));

  /** Keys and signatures take their time: what comes meanwhile waits, two messages at most. */
  let taking = greet();

  function end(): void {
    hasEnded = true;
    stopWaiting();
  }

  function fail(failure: HandshakeFailure): void {
    if (hasEnded) return;
    end();
    onFailed(failure);
  }

  /** Answers what only this device's keys can; `undefined` when it is over. */
  async function withKeys<T>(work: () => Promise<T>): Promise<T | undefined> {
    try {
      const value = await work();
      return hasEnded ? undefined : value;
    } catch {
      fail('keys-unavailable');
      return undefined;
    }
  }

  async function greet(): Promise<LinkEnd | undefined> {
    const keys = await withKeys(crypto.keys);
    if (keys === undefined) return undefined;
    const device = deviceIdOf(keys);
    const nonce = random.bytes(LINK_NONCE_BYTES);
    const hello = encodeHello({ circleHint: circleHintOf(circleId, device, nonce), device, keys, nonce });
    send(hello);
    return { device, hello, fingerprint: localFingerprint };
  }

  async function takeHello(hello: Hello, bytes: Uint8Array, own: LinkEnd): Promise<void> {
    const { device, keys, nonce, circleHint } = hello;
    if (peer !== undefined) return fail('out-of-order');
    if (device === own.device) return fail('own-device');
    if (!equalBytes(circleHint, circleHintOf(circleId, device, nonce))) return fail('other-circle');
    if (device !== deviceIdOf(keys)) return fail('bad-device-id');
    const other = { device, keys, hello: bytes, fingerprint: remoteFingerprint };
    const signature = await withKeys(() => crypto.sign('link', linkDigest(circleId, own, other)));
    if (signature === undefined) return;
    peer = other;
    send(encodeAuth({ signature }));
  }

  async function takeAuth({ signature }: Auth, own: LinkEnd): Promise<void> {
    if (peer === undefined) return fail('out-of-order');
    const { device, keys } = peer;
    const claim = {
      purpose: 'link',
      digest: linkDigest(circleId, peer, own),
      signature,
      key: keys.signingKey,
    } as const;
    const answers = await withKeys(() => crypto.verifyMany([claim]));
    if (answers === undefined) return;
    if (answers[0] !== true) return fail('bad-signature');
    stopWaiting();
    onDone(device);
  }

  async function take(bytes: Uint8Array, own: LinkEnd): Promise<void> {
    const decoded = decodeHandshake(bytes);
    if (!decoded.ok) return fail(decoded.error);
    return decoded.value.kind === 'hello' ? takeHello(decoded.value, bytes, own) : takeAuth(decoded.value, own);
  }

  return {
    receive: (message) => {
      if (hasEnded) return;
      receivedCount += 1;
      if (receivedCount > MESSAGE_COUNT) return fail('extra-message');
      const bytes = message.slice();
      taking = taking.then(async (own) => {
        if (own !== undefined && !hasEnded) await take(bytes, own);
        return own;
      });
    },
    close: end,
  };
}
