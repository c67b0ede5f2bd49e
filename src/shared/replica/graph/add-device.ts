import { createByteWriter } from '../byte-writer.ts';
import type { CircleId, DeviceId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto, DevicePublicKeys, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';
import { SIGNATURE_BYTES } from './entry.ts';
import { readExactly } from './read-exactly.ts';

/** What a member's device says of another device of theirs. */
export interface DeviceAddition {
  readonly deviceKeys: DevicePublicKeys;
  /** Whether the device that says so writes no more: its log has parted, or its disk has lost some of it. */
  readonly replaces: boolean;
}

/** An addition to which the new device agrees: exactly the body of an AddDevice (SPEC DEV1). */
export interface ProvenAddition extends DeviceAddition {
  readonly deviceSignature: Uint8Array;
}

/** Where an addition counts: in one circle, and said by one device. */
interface AdditionPlace {
  readonly circleId: CircleId;
  /** The device that writes the entry. */
  readonly device: DeviceId;
}

/** Agrees to be added, with the keys of the new device. */
export async function agreeToBeAdded(
  { replaces, crypto }: { readonly replaces: boolean; readonly crypto: Pick<DeviceCrypto, 'keys' | 'sign'> },
  place: AdditionPlace,
): Promise<ProvenAddition> {
  const addition: DeviceAddition = { deviceKeys: await crypto.keys(), replaces };
  return { ...addition, deviceSignature: await crypto.sign('graph-entry', digestOf(addition, place)) };
}

/** What has to hold for the new device to have agreed. */
export function additionClaimOf(addition: ProvenAddition, place: AdditionPlace): SignatureClaim {
  const { deviceKeys, deviceSignature: signature } = addition;
  return { purpose: 'graph-entry', digest: digestOf(addition, place), signature, key: deviceKeys.signingKey };
}

/** Writes the body of an AddDevice. */
export function encodeAddition(addition: ProvenAddition): Uint8Array {
  return createByteWriter().bytes(encodeContent(addition)).bytes(addition.deviceSignature).finish();
}

/** Reads the body of an AddDevice; `undefined` for every other form. Says nothing about the signature. */
export function decodeAddition(body: Uint8Array): ProvenAddition | undefined {
  return readExactly(body, (reader) => {
    const deviceKeys = { signingKey: reader.bytes(32), sealingKey: reader.bytes(32) };
    const flags = reader.u8();
    const deviceSignature = reader.bytes(SIGNATURE_BYTES);
    return flags > 1 ? undefined : { deviceKeys, replaces: flags === 1, deviceSignature };
  });
}

function digestOf(addition: DeviceAddition, { circleId, device }: AdditionPlace): Uint8Array {
  return labelledDigest(LABEL.addDevice, idBytes(circleId), idBytes(device), encodeContent(addition));
}

function encodeContent({ deviceKeys, replaces }: DeviceAddition): Uint8Array {
  return createByteWriter()
    .bytes(deviceKeys.signingKey)
    .bytes(deviceKeys.sealingKey)
    .u8(replaces ? 1 : 0)
    .finish();
}
