import { AppError } from '#shared/kernel/app-error.ts';
import { equalBytes } from '#shared/kernel/bytes.ts';
import type { DeviceCrypto } from '#shared/ports/device-crypto.ts';
import type { LoggedEntry } from '#shared/ports/graph-log.ts';
import type { KeyringCircle } from '#shared/ports/keyring.ts';
import type { OpenFailure } from '#shared/ports/workspace.ts';
import { epochCommitmentOf, type Genesis, readGenesis } from './graph/genesis.ts';

/** Finds the entry that begins a circle and holds it against the keyring (SPEC OPEN6). **Errors**: `AppError` with an `OpenFailure` code. */
export async function openGenesis(
  circle: KeyringCircle,
  stored: readonly LoggedEntry[],
  crypto: DeviceCrypto,
): Promise<{ readonly genesis: Genesis; readonly genesisBytes: Uint8Array }> {
  const copies = stored.filter(({ id }) => id.toString() === circle.circleId.toString());
  if (copies.length === 0) throw openError('genesis-missing');
  const { genesis, genesisBytes } = await chooseGenuine(circle, copies, crypto);
  const [first] = circle.epochs;
  const fits =
    first !== undefined &&
    first.epochId === genesis.epochId &&
    equalBytes(epochCommitmentOf(first.key), genesis.epochCommitment) &&
    circle.kind === genesis.kind;
  if (!fits) throw openError('wrong-key');
  return { genesis, genesisBytes };
}

/** Copies of one id may differ in their signature: a genuine one counts, whichever came first. */
async function chooseGenuine(
  { circleId }: KeyringCircle,
  copies: readonly LoggedEntry[],
  crypto: DeviceCrypto,
): Promise<{ readonly genesis: Genesis; readonly genesisBytes: Uint8Array }> {
  for (const { bytes } of copies) {
    const read = await readGenesis(bytes, crypto);
    if (read.ok && read.value.circleId === circleId) return { genesis: read.value, genesisBytes: bytes };
  }
  throw openError('genesis-invalid');
}

/** Says why a circle was not opened; nothing was changed. */
export function openError(code: OpenFailure): AppError {
  return new AppError(code, `the circle could not be opened: ${code}`, { retryable: code === 'storage-unavailable' });
}
