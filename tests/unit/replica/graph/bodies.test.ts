import { describe, expect, test } from 'vitest';

import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import { decodeDisplayName, encodeDisplayName } from '#shared/replica/graph/display-name.ts';
import { createInviteKey } from '#shared/replica/graph/invite-key.ts';
import { decodeInvite, encodeInvite, inviteClaimOf, proveInvite } from '#shared/replica/graph/invite.ts';
import {
  createJoinRequest,
  decodeJoinRequest,
  encodeJoinRequest,
  joinerIdOf,
  requestClaimsOf,
} from '#shared/replica/graph/join-request.ts';
import { decodeSealedEpoch, encodeSealedEpoch } from '#shared/replica/graph/sealed-epoch.ts';
import { inviteIdOf } from '#shared/replica/names.ts';
import { createTestDevice } from '#tests/support/device.ts';

const CIRCLE = '11'.repeat(32) as CircleId;
const OTHER_CIRCLE = '12'.repeat(32) as CircleId;
const DEVICE = '44'.repeat(16) as DeviceId;
const { crypto } = createTestDevice(5).ports;
const inviteKey = createInviteKey(new Uint8Array(16).fill(7));

function withByte(bytes: Uint8Array, offset: number, value: number): Uint8Array {
  const copy = bytes.slice();
  copy[offset] = value;
  return copy;
}

function ask(name: string, circleId = CIRCLE) {
  return createJoinRequest({ circleId, inviteKey, name, nonce: new Uint8Array(32).fill(9), crypto });
}

describe('invites', () => {
  const place = { circleId: CIRCLE, device: DEVICE };

  test('[INV1] [ID6] one secret makes one key, another secret another', () => {
    const again = createInviteKey(new Uint8Array(16).fill(7));
    expect(again.publicKey).toEqual(inviteKey.publicKey);
    expect(again.id).toBe(inviteIdOf(inviteKey.publicKey));
    expect(again.id).toHaveLength(32);
    expect(createInviteKey(new Uint8Array(16).fill(8)).id).not.toBe(again.id);
  });

  test('[INV2] the proof holds for these terms, this circle and this device only', async () => {
    const invite = proveInvite({ expiresAt: 8, asksFirst: false }, inviteKey, place);
    const claims = [
      inviteClaimOf(invite, place),
      inviteClaimOf(invite, { ...place, circleId: OTHER_CIRCLE }),
      inviteClaimOf(invite, { ...place, device: '45'.repeat(16) as DeviceId }),
      inviteClaimOf({ ...invite, expiresAt: 9 }, place),
      inviteClaimOf({ ...invite, asksFirst: true }, place),
    ];
    expect(await crypto.verifyMany(claims)).toEqual([true, false, false, false, false]);
  });

  test('[GRAPH2] the body has one form', () => {
    const invite = proveInvite({ expiresAt: 2 ** 53 - 1, asksFirst: true }, inviteKey, place);
    const body = encodeInvite(invite);
    expect(decodeInvite(body)).toEqual(invite);
    expect(decodeInvite(withByte(body, 40, 2))).toBeUndefined();
    expect(decodeInvite(withByte(body, 32, 1))).toBeUndefined();
    expect(decodeInvite(body.subarray(1))).toBeUndefined();
    expect(decodeInvite(Uint8Array.of(...body, 0))).toBeUndefined();
  });
});

describe('join requests', () => {
  test('[ADM1] both signatures hold, and for nothing else', async () => {
    const request = await ask('bob');
    const [byInvite, byDevice] = requestClaimsOf(CIRCLE, request, inviteKey.publicKey);
    if (byInvite === undefined || byDevice === undefined) throw new Error('two claims');
    expect(await crypto.verifyMany([byInvite, byDevice])).toEqual([true, true]);
    const { signingKey, sealingKey } = request.deviceKeys;
    const changed = [
      { ...request, name: 'mallory' },
      { ...request, nonce: new Uint8Array(32) },
      { ...request, deviceKeys: { signingKey, sealingKey: new Uint8Array(32) } },
      { ...request, inviteId: createInviteKey(new Uint8Array(16)).id },
    ];
    for (const each of changed) {
      expect(await crypto.verifyMany(requestClaimsOf(CIRCLE, each, inviteKey.publicKey))).toEqual([false, false]);
    }
    expect(sealingKey).not.toEqual(signingKey);
  });

  test('[ADM2] [ID3] the member id is that of the request, not of its signatures, and of one circle', async () => {
    const request = await ask('bob');
    expect(joinerIdOf(CIRCLE, request)).toMatch(/^[0-9a-f]{64}$/);
    expect(joinerIdOf(CIRCLE, { ...request, deviceSignature: new Uint8Array(64) } as typeof request)).toBe(
      joinerIdOf(CIRCLE, request),
    );
    expect(joinerIdOf(OTHER_CIRCLE, request)).not.toBe(joinerIdOf(CIRCLE, request));
    const elsewhere = requestClaimsOf(OTHER_CIRCLE, request, inviteKey.publicKey);
    expect(await crypto.verifyMany(elsewhere)).toEqual([false, false]);
  });

  test.each(['b', 'Bøb 🙂', '\uFEFFbob', 'x'.repeat(100), '🙂'.repeat(50)])(
    '[GRAPH2] what was written reads back, name %j',
    async (name) => {
      const request = await ask(name);
      expect(decodeJoinRequest(encodeJoinRequest(request))).toEqual(request);
    },
  );

  test('[GRAPH2] the body has one form', async () => {
    const body = encodeJoinRequest(await ask('bob'));
    expect(decodeJoinRequest(body.subarray(1))).toBeUndefined();
    expect(decodeJoinRequest(Uint8Array.of(...body, 0))).toBeUndefined();
    expect(decodeJoinRequest(withByte(body, 113, 4))).toBeUndefined();
    expect(decodeJoinRequest(withByte(body, 114, 0xff))).toBeUndefined();
  });

  test('[GRAPH2] a name is well-formed text of 1 to 100 units', () => {
    for (const name of ['', 'x'.repeat(101), '🙂'.repeat(51), '\uD83D']) {
      expect(() => encodeDisplayName(name)).toThrow('display name');
    }
    const overlong = Uint8Array.of(0xc1, 0xa1);
    const surrogate = Uint8Array.of(0xed, 0xa0, 0x80);
    for (const bytes of [new Uint8Array(0), overlong, surrogate, Uint8Array.of(0xe2, 0x82)]) {
      expect(decodeDisplayName(bytes)).toBeUndefined();
    }
  });
});

test('[GRAPH2] the body of a Seal has one form', () => {
  const sealed = { epochId: '22'.repeat(16) as EpochId, device: DEVICE, sealedKey: new Uint8Array(256).fill(1) };
  const body = encodeSealedEpoch(sealed);
  expect(decodeSealedEpoch(body)).toEqual(sealed);
  expect(decodeSealedEpoch(Uint8Array.of(...body, 0))).toBeUndefined();
  expect(decodeSealedEpoch(body.subarray(0, 32))).toBeUndefined();
  expect(decodeSealedEpoch(body.subarray(0, 31))).toBeUndefined();
  expect(() => encodeSealedEpoch({ ...sealed, sealedKey: new Uint8Array(257) })).toThrow('sealed key');
});
