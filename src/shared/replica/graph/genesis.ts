import type { CircleId, DeviceId, EntryId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto, DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import { createByteWriter } from '../byte-writer.ts';
import { deriveBytes } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { circleIdOf, deviceIdOf, epochIdOf, founderIdOf } from '../names.ts';
import { ENTRY_KIND, type EntryHeader } from './entry.ts';
import { decodeEntry, encodeEntry, signatureClaimOf, signEntry } from './entry-codec.ts';
import { readExactly } from './read-exactly.ts';

const CIRCLE_KINDS: readonly CircleKind[] = ['circle', 'private'];

/** The entry that begins a circle, and everything named by it. */
export interface Genesis {
  readonly entryId: EntryId;
  readonly circleId: CircleId;
  readonly founder: MemberId;
  readonly epochId: EpochId;
  readonly device: DeviceId;
  readonly deviceKeys: DevicePublicKeys;
  readonly kind: CircleKind;
  readonly at: number;
  readonly epochCommitment: Uint8Array;
}

/** Why bytes are not the Genesis of a circle (SPEC GEN1). */
export type GenesisError = 'bad-layout' | 'bad-device' | 'bad-signature';

/** Binds a Genesis to its first epoch key without telling the key: 32 bytes. */
export function epochCommitmentOf(epochKey: Uint8Array): Uint8Array {
  return deriveBytes(epochKey, LABEL.epochCommitment, [], 32);
}

/** Begins a circle: its first entry, signed by this device. */
export async function createGenesis(options: {
  readonly kind: CircleKind;
  readonly at: number;
  /** 32 random bytes. */
  readonly nonce: Uint8Array;
  readonly epochKey: Uint8Array;
  readonly crypto: DeviceCrypto;
}): Promise<{ readonly genesis: Genesis; readonly bytes: Uint8Array }> {
  const { kind, at, nonce, crypto } = options;
  const deviceKeys = await crypto.keys();
  const device = deviceIdOf(deviceKeys);
  const epochCommitment = epochCommitmentOf(options.epochKey);
  const body = createByteWriter()
    .u8(CIRCLE_KINDS.indexOf(kind) + 1)
    .bytes(nonce)
    .bytes(deviceKeys.signingKey)
    .bytes(deviceKeys.sealingKey)
    .bytes(epochCommitment)
    .finish();
  const header: EntryHeader = {
    kind: ENTRY_KIND.genesis,
    critical: true,
    parents: [],
    device,
    at,
    seal: undefined,
  };
  const entry = await signEntry(header, body, crypto);
  return { genesis: { ...named(entry.id), device, deviceKeys, kind, at, epochCommitment }, bytes: encodeEntry(entry) };
}

/** Reads and checks a Genesis. */
export async function readGenesis(bytes: Uint8Array, crypto: DeviceCrypto): Promise<Result<Genesis, GenesisError>> {
  const decoded = decodeEntry(bytes);
  if (!decoded.ok || decoded.value.header.kind !== ENTRY_KIND.genesis) return err('bad-layout');
  const entry = decoded.value;
  const body = readBody(entry.body);
  if (body === undefined) return err('bad-layout');
  const { device, at } = entry.header;
  if (deviceIdOf(body.deviceKeys) !== device) return err('bad-device');
  const [isGenuine] = await crypto.verifyMany([signatureClaimOf(entry, body.deviceKeys.signingKey)]);
  return isGenuine === true ? ok({ ...named(entry.id), device, at, ...body }) : err('bad-signature');
}

function named(entryId: EntryId): Pick<Genesis, 'entryId' | 'circleId' | 'founder' | 'epochId'> {
  const circleId = circleIdOf(entryId);
  return { entryId, circleId, founder: founderIdOf(circleId), epochId: epochIdOf(entryId) };
}

function readBody(bytes: Uint8Array): Pick<Genesis, 'kind' | 'deviceKeys' | 'epochCommitment'> | undefined {
  return readExactly(bytes, (reader) => {
    const kind = CIRCLE_KINDS[reader.u8() - 1];
    reader.bytes(32);
    const deviceKeys = { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) };
    const epochCommitment = reader.bytes(32);
    return kind === undefined ? undefined : { kind, deviceKeys, epochCommitment };
  });
}
