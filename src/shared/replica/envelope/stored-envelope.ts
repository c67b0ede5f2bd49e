import type { LoggedEnvelope } from '#shared/ports/envelope-log.ts';
import { decodeEnvelope } from './envelope-codec.ts';
import type { Envelope } from './envelope.ts';

/**
 * What a row of the log holds; `undefined` when the disk has altered it (SPEC KEPT9). The id covers everything but the signature.
 */
export function readStoredEnvelope({ device, seq, id, bytes }: LoggedEnvelope): Envelope | undefined {
  const decoded = decodeEnvelope(bytes);
  if (!decoded.ok) return undefined;
  const { header } = decoded.value;
  return decoded.value.id === id && header.device === device && header.seq === seq ? decoded.value : undefined;
}

/** Whether a row is still what it was stored as. */
export function isStoredEnvelope(row: LoggedEnvelope): boolean {
  return readStoredEnvelope(row) !== undefined;
}
