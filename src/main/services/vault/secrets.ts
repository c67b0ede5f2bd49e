import * as v from 'valibot';
import { parseJson } from '#main/platform/json-file.ts';
import type { KeptRequest, KeyringCircle } from '#shared/ipc/schemas.ts';
import type { CircleId, EpochId, InviteId, MemberId } from '#shared/kernel/ids.ts';
import { base64BytesSchema, stringifyWithBytes } from './bytes-json.ts';
import type { DevicePrivateKeys } from './device-key-pairs.ts';

/** More would mean that somebody asks everywhere and is answered nowhere. */
const REQUEST_MAX_COUNT = 20;
/** A disk comes back in an older state a few times in its life; whoever asks for more means harm. */
export const FORMER_MAX_COUNT = 64;

/** All that the vault guards: this device's private keys, the circles with their epoch keys, and open requests to be let in. */
export interface Secrets {
  readonly deviceKeys: DevicePrivateKeys;
  /** Newest first. */
  readonly formerDeviceKeys: readonly DevicePrivateKeys[];
  readonly circles: readonly KeyringCircle[];
  readonly requests: readonly KeptRequest[];
}

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/));

const deviceKeysSchema = v.object({ signing: base64BytesSchema, sealing: base64BytesSchema });

const secretsSchema = v.object({
  deviceKeys: deviceKeysSchema,
  // Vaults were written before there were any.
  formerDeviceKeys: v.optional(v.array(deviceKeysSchema), []),
  circles: v.array(
    v.object({
      circleId: v.pipe(
        hex,
        v.transform((text) => text as CircleId),
      ),
      kind: v.picklist(['circle', 'private']),
      memberId: v.pipe(
        hex,
        v.transform((text) => text as MemberId),
      ),
      name: v.string(),
      createdAt: v.number(),
      epochs: v.array(
        v.object({
          epochId: v.pipe(
            hex,
            v.transform((text) => text as EpochId),
          ),
          key: base64BytesSchema,
        }),
      ),
    }),
  ),
  // Vaults were written before there were any.
  requests: v.optional(
    v.array(
      v.object({
        inviteId: v.pipe(
          hex,
          v.transform((text) => text as InviteId),
        ),
        link: v.string(),
        message: base64BytesSchema,
        askedAt: v.number(),
      }),
    ),
    [],
  ),
});

/** Writes secrets as UTF-8 JSON with bytes in base64. */
export function encodeSecrets(secrets: Secrets): Uint8Array {
  return Buffer.from(stringifyWithBytes(secrets), 'utf8');
}

/** Reads secrets; `undefined` when they are not of this shape. */
export function decodeSecrets(bytes: Uint8Array): Secrets | undefined {
  const parsed = v.safeParse(secretsSchema, parseJson(Buffer.from(bytes).toString('utf8')));
  return parsed.success ? parsed.output : undefined;
}

/** The same secrets with other device keys, and the present ones before the former; `undefined` when those are too many. */
export function withDeviceKeys(secrets: Secrets, deviceKeys: DevicePrivateKeys): Secrets | undefined {
  if (secrets.formerDeviceKeys.length >= FORMER_MAX_COUNT) return undefined;
  return { ...secrets, deviceKeys, formerDeviceKeys: [secrets.deviceKeys, ...secrets.formerDeviceKeys] };
}

/** The same secrets with a circle added, or replaced in its place where its id is already known. */
export function withCircle(secrets: Secrets, circle: KeyringCircle): Secrets {
  const isKnown = secrets.circles.some(({ circleId }) => circleId === circle.circleId);
  const circles = isKnown
    ? secrets.circles.map((known) => (known.circleId === circle.circleId ? circle : known))
    : [...secrets.circles, circle];
  return { ...secrets, circles };
}

/** The same secrets with a request added, or replaced where its invite is already known; `undefined` when there are too many. */
export function withRequest(secrets: Secrets, request: KeptRequest): Secrets | undefined {
  const others = secrets.requests.filter(({ inviteId }) => inviteId !== request.inviteId);
  if (others.length >= REQUEST_MAX_COUNT) return undefined;
  return { ...secrets, requests: [...others, request] };
}

/** The same secrets without the request of an invite. */
export function withoutRequest(secrets: Secrets, inviteId: InviteId): Secrets {
  return { ...secrets, requests: secrets.requests.filter((request) => request.inviteId !== inviteId) };
}
