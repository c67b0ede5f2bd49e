import * as v from 'valibot';
import { parseJson } from '#main/platform/json-file.ts';
import type { KeyringCircle } from '#shared/ipc/schemas.ts';
import type { CircleId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import { base64BytesSchema, stringifyWithBytes } from './bytes-json.ts';
import type { DevicePrivateKeys } from './device-key-pairs.ts';

/** All that the vault guards: this device's private keys and the circles with their epoch keys. */
export interface Secrets {
  readonly deviceKeys: DevicePrivateKeys;
  readonly circles: readonly KeyringCircle[];
}

const hex = v.pipe(v.string(), v.regex(/^[0-9a-f]+$/));

const secretsSchema = v.object({
  deviceKeys: v.object({ signing: base64BytesSchema, sealing: base64BytesSchema }),
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

/** The same secrets with a circle added, or replaced in its place where its id is already known. */
export function withCircle(secrets: Secrets, circle: KeyringCircle): Secrets {
  const isKnown = secrets.circles.some(({ circleId }) => circleId === circle.circleId);
  const circles = isKnown
    ? secrets.circles.map((known) => (known.circleId === circle.circleId ? circle : known))
    : [...secrets.circles, circle];
  return { ...secrets, circles };
}
