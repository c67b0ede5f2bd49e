import { createNobleDeviceCrypto } from '#renderer/adapters/browser/noble-device-crypto.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { BeginHandshake } from '#shared/ports/network.ts';
import { createHandshake } from '#shared/replica/handshake/handshake.ts';
import { createSeededRandom } from '../seeded-random.ts';

const CIRCLE = '11'.repeat(32) as CircleId;

/** The real handshake of a device in one circle; another seed is another device. */
export function createLabHandshake(seed: number, clock: Clock): BeginHandshake {
  const random = createSeededRandom(seed);
  const crypto = createNobleDeviceCrypto({ signingSecret: random.bytes(32), sealingSecret: random.bytes(32) });
  return (link) => createHandshake({ circleId: CIRCLE, crypto, random, clock, ...link });
}
