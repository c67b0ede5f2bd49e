import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DeviceCrypto, SignatureClaim } from '#shared/ports/device-crypto.ts';
import { labelledDigest } from '../digest.ts';
import {
  deriveSealKey,
  openBody,
  sealBody,
  type SealKey,
  type SealKeyContext,
  type UnsealError,
} from '../envelope/body-seal.ts';
import { LABEL } from '../labels.ts';
import type { Receipt, ReceiptBody, ReceiptHeader, SealedReceipt } from './receipt.ts';
import { decodeReceiptBody, encodeReceiptBody, encodeReceiptHeader } from './receipt-codec.ts';

/** Derives the key for the receipts of one device in one epoch (SPEC RCPT3). */
export function deriveReceiptKey(context: SealKeyContext): SealKey {
  return deriveSealKey(LABEL.receiptKey, context);
}

/** Seals and signs what this device has. */
export async function sealReceipt(options: {
  readonly header: Omit<ReceiptHeader, 'commitment'>;
  readonly body: ReceiptBody;
  readonly key: SealKey;
  readonly crypto: Pick<DeviceCrypto, 'sign'>;
}): Promise<SealedReceipt> {
  const header: ReceiptHeader = { ...options.header, commitment: options.key.commitment };
  const headerBytes = encodeReceiptHeader(header);
  const ciphertext = sealBody(encodeReceiptBody(options.body), header.nonce, headerBytes, options.key);
  const signature = await options.crypto.sign('receipt', digestOf({ headerBytes, ciphertext }));
  return { header, headerBytes, ciphertext, signature };
}

/** What has to hold for a receipt to be by the owner of a key. */
export function receiptClaimOf(receipt: SealedReceipt, key: Uint8Array): SignatureClaim {
  return { purpose: 'receipt', digest: digestOf(receipt), signature: receipt.signature, key };
}

/** Opens a receipt. Its signature is another matter, checked once when it comes. */
export function openReceipt(sealed: SealedReceipt, key: SealKey): Result<Receipt, UnsealError | 'bad-body'> {
  const opened = openBody(sealed, key);
  if (!opened.ok) return opened;
  const body = decodeReceiptBody(opened.value);
  const { device, counter, at } = sealed.header;
  return body === undefined ? err('bad-body') : ok({ device, counter, at, ...body });
}

/** Names a receipt by its content (SPEC RCPT1); these 32 bytes are what is signed. */
function digestOf({ headerBytes, ciphertext }: Pick<SealedReceipt, 'headerBytes' | 'ciphertext'>): Uint8Array {
  return labelledDigest(LABEL.receipt, headerBytes, ciphertext);
}
