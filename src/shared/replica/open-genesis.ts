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
  const entry = stored.find(({ id }) => id.toString() === circle.circleId.toString());
  if (entry === undefined) throw openError('genesis-missing');
  const read = await readGenesis(entry.bytes, crypto);
  if (!read.ok || read.value.circleId !== circle.circleId) throw openError('genesis-invalid');
  const genesis = read.value;
  const [first] = circle.epochs;
  const fits =
    first !== undefined &&
    first.epochId === genesis.epochId &&
    equalBytes(epochCommitmentOf(first.key), genesis.epochCommitment) &&
    circle.kind === genesis.kind;
  if (!fits) throw openError('wrong-key');
  return { genesis, genesisBytes: entry.bytes };
}

/** Says why a circle was not opened; nothing was changed. */
export function openError(code: OpenFailure): AppError {
  return new AppError(code, `the circle could not be opened: ${code}`, { retryable: code === 'storage-unavailable' });
}
