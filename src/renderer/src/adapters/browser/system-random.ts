import { toBase64Url } from '#shared/kernel/bytes.ts';
import type { RandomIds } from '#shared/kernel/ids.ts';
import type { Random } from '#shared/ports/random.ts';

const ID_BYTES = 16;

/** The engine's own source of randomness. */
export function createSystemRandom(): Random {
  return { bytes: (length) => crypto.getRandomValues(new Uint8Array(length)) };
}

/** Hands out ids that nobody else will ever draw. */
export function createIdSource(random: Random): <Kind extends keyof RandomIds>(kind: Kind) => RandomIds[Kind] {
  return <Kind extends keyof RandomIds>(_kind: Kind) => toBase64Url(random.bytes(ID_BYTES)) as RandomIds[Kind];
}
