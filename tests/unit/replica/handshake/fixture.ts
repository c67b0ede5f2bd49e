import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import { createHandshake, type Handshake, type HandshakeIdentity } from '#shared/replica/handshake/handshake.ts';
import { deviceIdOf } from '#shared/replica/names.ts';
import { createFakeClock, type FakeClock, settle } from '#tests/support/fake-clock.ts';
import { createNativeDeviceCrypto } from '#tests/support/native-device-crypto.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';

export const CIRCLE = '11'.repeat(32) as CircleId;
export const OTHER_CIRCLE = '12'.repeat(32) as CircleId;
/** Of the certificates of one connection, by whose end it is. */
export const FINGERPRINT = {
  alice: new Uint8Array(32).fill(0xa1),
  bob: new Uint8Array(32).fill(0xb0),
  mallory: new Uint8Array(32).fill(0x33),
};

/** What one person brings to a handshake, and the name of their device. */
export interface Person extends HandshakeIdentity {
  readonly clock: FakeClock;
  readonly device: DeviceId;
}

/** Another seed is another device; the nonces go on from handshake to handshake. */
export async function createHandshaker(seed: number, circleId = CIRCLE): Promise<Person> {
  const random = createSeededRandom(seed);
  const secrets = { signingSecret: random.bytes(32), sealingSecret: random.bytes(32) };
  const crypto: DeviceCrypto = createNativeDeviceCrypto(secrets);
  return { circleId, crypto, random, clock: createFakeClock(), device: deviceIdOf(await crypto.keys()) };
}

/** One end of a link whose other end is the test. */
export interface End extends Handshake {
  readonly sent: Uint8Array[];
  /** Devices and failures in their order. */
  readonly told: string[];
}

export function openEnd(person: HandshakeIdentity, local: Uint8Array, remote: Uint8Array): End {
  const sent: Uint8Array[] = [];
  const told: string[] = [];
  const handshake = createHandshake({
    ...person,
    localFingerprint: local,
    remoteFingerprint: remote,
    send: (message) => void sent.push(message),
    onDone: (device) => void told.push(device),
    onFailed: (failure) => void told.push(failure),
  });
  return { ...handshake, sent, told };
}

/** Carries messages between two ends, changed by the way, until neither has anything to say. */
export async function carry(
  a: End,
  b: End,
  onTheWay: (message: Uint8Array, from: End, number: number) => readonly Uint8Array[] = (message) => [message],
): Promise<void> {
  let [fromA, fromB] = [0, 0];
  for (;;) {
    await settle();
    const [nextA, nextB] = [a.sent[fromA], b.sent[fromB]];
    if (nextA === undefined && nextB === undefined) return;
    if (nextA !== undefined) for (const message of onTheWay(nextA, a, fromA++)) b.receive(message);
    if (nextB !== undefined) for (const message of onTheWay(nextB, b, fromB++)) a.receive(message);
  }
}
