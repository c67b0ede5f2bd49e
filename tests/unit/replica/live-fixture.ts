import { fc } from '@fast-check/vitest';

import { fromHex, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { SealKeyContext } from '#shared/replica/envelope/body-seal.ts';
import { decodeLiveMessage, encodeLiveMessage, liveClaimOf } from '#shared/replica/live/live-message-codec.ts';
import type { LiveMessage } from '#shared/replica/live/live-message.ts';
import { deriveLiveKey, openLiveMessage, sealLiveMessage } from '#shared/replica/live/live-seal.ts';
import { circleTagOf } from '#shared/replica/names.ts';
import { createTestDevice } from '#tests/support/device.ts';

/** What a live message is made of; all bytes in hexadecimal digits. */
export interface LiveContent {
  readonly circleId: string;
  readonly epochId: string;
  readonly epochKey: string;
  readonly device: string;
  readonly sessionNonce: string;
  readonly number: number;
  readonly at: number;
  readonly nonce: string;
  readonly update: string;
}

/** Of the device that signs. */
const SEED = 7;

export const EXAMPLE: LiveContent = {
  circleId: '11'.repeat(32),
  epochId: '22'.repeat(16),
  epochKey: '33'.repeat(32),
  device: '44'.repeat(16),
  sessionNonce: '55'.repeat(16),
  number: 3,
  at: 1_767_600_000_000,
  nonce: '66'.repeat(24),
  update: '616263',
};

export function bytesOf(hex: string): Uint8Array {
  const bytes = fromHex(hex);
  if (bytes === undefined) throw new Error('a test holds hexadecimal digits');
  return bytes;
}

export function contextOf({ circleId, epochId, epochKey, device }: LiveContent): SealKeyContext {
  return {
    epochKey: bytesOf(epochKey),
    circleTag: circleTagOf(circleId as CircleId),
    epochId: epochId as EpochId,
    device: device as DeviceId,
  };
}

export function makeLive(
  content: LiveContent,
  { seed = SEED, update = bytesOf(content.update) }: { readonly seed?: number; readonly update?: Uint8Array } = {},
): Promise<LiveMessage> {
  const device = createTestDevice(seed).ports;
  const context = contextOf(content);
  return sealLiveMessage({
    header: {
      circleTag: context.circleTag,
      epochId: context.epochId,
      device: context.device,
      sessionNonce: bytesOf(content.sessionNonce),
      number: content.number,
      at: content.at,
      nonce: bytesOf(content.nonce),
    },
    update,
    key: deriveLiveKey(context),
    sign: (digest) => device.crypto.sign('live', digest),
  });
}

export const { crypto } = createTestDevice(SEED).ports;
export const { signingKey } = await crypto.keys();

/** Whether the seal and the signature of these bytes hold, as a receiver finds out. */
export async function checkLive(bytes: Uint8Array): Promise<{ readonly opens: boolean; readonly isSigned: boolean }> {
  const decoded = decodeLiveMessage(bytes);
  if (!decoded.ok) return { opens: false, isSigned: false };
  const opens = openLiveMessage(decoded.value, deriveLiveKey(contextOf(EXAMPLE))).ok;
  const [isSigned = false] = await crypto.verifyMany([liveClaimOf(decoded.value, signingKey)]);
  return { opens, isSigned };
}

export const example = await makeLive(EXAMPLE);
export const exampleBytes = encodeLiveMessage(example);

const hexOf = (length: number) => fc.uint8Array({ minLength: length, maxLength: length }).map(toHex);

export const anyLiveContent: fc.Arbitrary<LiveContent> = fc.record({
  circleId: hexOf(32),
  epochId: hexOf(16),
  epochKey: hexOf(32),
  device: hexOf(16),
  sessionNonce: hexOf(16),
  number: fc.integer({ min: 1, max: 2 ** 32 - 1 }),
  at: fc.maxSafeNat(),
  nonce: hexOf(24),
  update: fc.uint8Array({ maxLength: 300 }).map(toHex),
});
