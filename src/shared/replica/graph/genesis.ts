import { equalBytes, toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EntryId, EpochId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto, DevicePublicKeys } from '#shared/ports/device-crypto.ts';
import type { CircleKind } from '#shared/ports/keyring.ts';
import { createByteReader, LayoutError } from '../byte-reader.ts';
import { createByteWriter } from '../byte-writer.ts';
import { deriveBytes, labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { circleIdOf, deviceIdOf, epochIdOf, founderIdOf, idBytes } from '../names.ts';

const ENTRY_VERSION = 1;
const GENESIS_KIND = 1;
const CRITICAL_FLAG = 1;
const SIGNATURE_BYTES = 64;
const CLEAR_EPOCH = new Uint8Array(16);
const GENESIS_BYTES = 4 + 1 + 16 + 8 + 16 + (1 + 32 + 32 + 32 + 32) + SIGNATURE_BYTES;
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
  const deviceKeys = await options.crypto.keys();
  const device = deviceIdOf(deviceKeys);
  const epochCommitment = epochCommitmentOf(options.epochKey);
  const unsigned = createByteWriter()
    .u8(ENTRY_VERSION)
    .u8(GENESIS_KIND)
    .u16(CRITICAL_FLAG)
    .u8(0)
    .bytes(idBytes(device))
    .u64(options.at)
    .bytes(CLEAR_EPOCH)
    .u8(CIRCLE_KINDS.indexOf(options.kind) + 1)
    .bytes(options.nonce)
    .bytes(deviceKeys.signingKey)
    .bytes(deviceKeys.sealingKey)
    .bytes(epochCommitment)
    .finish();
  const digest = labelledDigest(LABEL.graphEntry, unsigned);
  const signature = await options.crypto.sign('graph-entry', digest);
  const bytes = createByteWriter().bytes(unsigned).bytes(signature).finish();
  const content = { device, deviceKeys, kind: options.kind, at: options.at, epochCommitment };
  return { genesis: { ...named(digest), ...content }, bytes };
}

/** Reads and checks a Genesis. */
export async function readGenesis(bytes: Uint8Array, crypto: DeviceCrypto): Promise<Result<Genesis, GenesisError>> {
  const content = readContent(bytes);
  if (content === undefined) return err('bad-layout');
  if (deviceIdOf(content.deviceKeys) !== content.device) return err('bad-device');
  const digest = labelledDigest(LABEL.graphEntry, bytes.subarray(0, GENESIS_BYTES - SIGNATURE_BYTES));
  const signature = bytes.subarray(GENESIS_BYTES - SIGNATURE_BYTES);
  const claim = { purpose: 'graph-entry', digest, signature, key: content.deviceKeys.signingKey } as const;
  const [isGenuine] = await crypto.verifyMany([claim]);
  return isGenuine === true ? ok({ ...named(digest), ...content }) : err('bad-signature');
}

function named(digest: Uint8Array): Pick<Genesis, 'entryId' | 'circleId' | 'founder' | 'epochId'> {
  const entryId = toHex(digest) as EntryId;
  const circleId = circleIdOf(entryId);
  return { entryId, circleId, founder: founderIdOf(circleId), epochId: epochIdOf(entryId) };
}

type Content = Pick<Genesis, 'device' | 'deviceKeys' | 'kind' | 'at' | 'epochCommitment'>;

function readContent(bytes: Uint8Array): Content | undefined {
  if (bytes.length !== GENESIS_BYTES) return undefined;
  try {
    const reader = createByteReader(bytes);
    const isGenesis =
      reader.u8() === ENTRY_VERSION &&
      reader.u8() === GENESIS_KIND &&
      reader.u16() === CRITICAL_FLAG &&
      reader.u8() === 0;
    if (!isGenesis) return undefined;
    const device = toHex(reader.bytes(16)) as DeviceId;
    const at = reader.u64();
    if (!equalBytes(reader.bytes(16), CLEAR_EPOCH)) return undefined;
    const kind = CIRCLE_KINDS[reader.u8() - 1];
    if (kind === undefined) return undefined;
    reader.bytes(32);
    const deviceKeys = { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) };
    return { device, deviceKeys, kind, at, epochCommitment: reader.bytes(32) };
  } catch (error) {
    if (error instanceof LayoutError) return undefined;
    throw error;
  }
}
