import { assert } from '#shared/kernel/assert.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import type { CircleId, DeviceId, EpochId } from '#shared/kernel/ids.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { Random } from '#shared/ports/random.ts';
import type { ShelfStore } from '#shared/ports/shelf-store.ts';
import type { CircleKeys } from '../circle-keys.ts';
import { NONCE_BYTES } from '../envelope/envelope.ts';
import type { Receipt, ReceiptBody, SealedReceipt } from './receipt.ts';
import { decodeReceipt, encodeReceipt } from './receipt-codec.ts';
import { deriveReceiptKey, openReceipt, receiptClaimOf, sealReceipt } from './receipt-seal.ts';

/**
 * The newest receipt of every device of one circle.
 * **Guarantees**: one call after the other; what is answered or given out is stored.
 * **Errors**: those of `DeviceCrypto` and `ShelfStore`; then nothing was taken or written.
 */
export interface ReceiptBook {
  /** Brings back what is stored. Called once, before all else. */
  readonly load: () => Promise<void>;
  /** Answers whose receipt is newer now. What is malformed, forged, not newer or of nobody known is passed over. */
  readonly take: (list: readonly Uint8Array[]) => Promise<readonly DeviceId[]>;
  readonly get: (device: DeviceId) => Receipt | undefined;
  /** The epoch that it is sealed under: its device has the key. */
  readonly epochOf: (device: DeviceId) => EpochId | undefined;
  /** For sending on; this device's own is among them. */
  readonly all: () => readonly Uint8Array[];
  /** Says what this device has now: its next receipt. */
  readonly write: (said: ReceiptBody & { readonly at: number }) => Promise<Uint8Array>;
}

interface Page {
  readonly bytes: Uint8Array;
  readonly receipt: Receipt;
}

export function createReceiptBook(options: {
  readonly circleId: CircleId;
  /** This device. */
  readonly device: DeviceId;
  readonly keys: Pick<CircleKeys, 'circleTag' | 'writingEpoch' | 'epochKey'>;
  /** The Ed25519 key of a device by the membership graph; `undefined` for one that belongs to nobody. */
  readonly signingKeyOf: (device: DeviceId) => Uint8Array | undefined;
  readonly shelf: ShelfStore;
  readonly crypto: DeviceCrypto;
  readonly random: Random;
}): ReceiptBook {
  const { circleId, device: self, keys, signingKeyOf, shelf, crypto, random } = options;
  const { circleTag } = keys;
  const pages = new Map<DeviceId, Page>();
  let last: Promise<unknown> = Promise.resolve();

  /** One after the other, whatever became of the one before: its caller is told. */
  function inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = last.then(act, act);
    last = turn;
    return turn;
  }

  function read(bytes: Uint8Array): SealedReceipt | undefined {
    const decoded = decodeReceipt(bytes);
    return decoded.ok && equalBytes(decoded.value.header.circleTag, circleTag) ? decoded.value : undefined;
  }

  function open(sealed: SealedReceipt): Receipt | undefined {
    const { epochId, device } = sealed.header;
    const epochKey = keys.epochKey(epochId);
    if (epochKey === undefined) return undefined;
    const opened = openReceipt(sealed, deriveReceiptKey({ epochKey, circleTag, epochId, device }));
    return opened.ok ? opened.value : undefined;
  }

  function isNewer({ device, counter }: Pick<Receipt, 'device' | 'counter'>, among: ReadonlyMap<DeviceId, Page>) {
    return counter > (among.get(device)?.receipt.counter ?? 0);
  }

  async function keep(fresh: ReadonlyMap<DeviceId, Page>): Promise<void> {
    if (fresh.size === 0) return;
    const rows = [...fresh].map(([key, { bytes }]) => ({ key, bytes }));
    await shelf.put(circleId, 'receipts', rows);
    for (const [device, page] of fresh) pages.set(device, page);
  }

  async function loadNow(): Promise<void> {
    for (const { key, bytes } of await shelf.load(circleId, 'receipts')) {
      const sealed = read(bytes);
      const receipt = sealed && open(sealed);
      // The signature was checked when it came. A damaged row is as none: the receipt comes again from others, one's own too.
      if (receipt?.device === key) pages.set(receipt.device, { bytes, receipt });
    }
  }

  async function takeNow(list: readonly Uint8Array[]): Promise<readonly DeviceId[]> {
    const candidates = list.flatMap((bytes) => {
      const sealed = read(bytes);
      const key = sealed && signingKeyOf(sealed.header.device);
      const counts = sealed !== undefined && key !== undefined && isNewer(sealed.header, pages);
      return counts ? [{ bytes, sealed, claim: receiptClaimOf(sealed, key) }] : [];
    });
    if (candidates.length === 0) return [];
    const isGenuine = await crypto.verifyMany(candidates.map(({ claim }) => claim));
    const fresh = new Map<DeviceId, Page>();
    for (const [index, { bytes, sealed }] of candidates.entries()) {
      if (isGenuine[index] !== true || !isNewer(sealed.header, fresh)) continue;
      const receipt = open(sealed);
      if (receipt !== undefined) fresh.set(receipt.device, { bytes, receipt });
    }
    await keep(fresh);
    return [...fresh.keys()];
  }

  async function writeNow({ at, ...body }: ReceiptBody & { readonly at: number }): Promise<Uint8Array> {
    const { epochId, key: epochKey } = keys.writingEpoch;
    const counter = (pages.get(self)?.receipt.counter ?? 0) + 1;
    const sealed = await sealReceipt({
      header: { circleTag, epochId, device: self, counter, at, nonce: random.bytes(NONCE_BYTES) },
      body,
      key: deriveReceiptKey({ epochKey, circleTag, epochId, device: self }),
      crypto,
    });
    const bytes = encodeReceipt(sealed);
    // Read back: what was left out of it is not known here either.
    const receipt = open(sealed);
    assert(receipt !== undefined, 'what was just sealed opens');
    await keep(new Map([[self, { bytes, receipt }]]));
    return bytes;
  }

  return {
    load: () => inTurn(loadNow),
    take: (list) => inTurn(() => takeNow(list)),
    get: (device) => pages.get(device)?.receipt,
    epochOf: (device) => {
      const page = pages.get(device);
      return page && read(page.bytes)?.header.epochId;
    },
    all: () => [...pages.values()].map(({ bytes }) => bytes),
    write: (said) => inTurn(() => writeNow(said)),
  };
}
