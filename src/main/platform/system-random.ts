import { randomBytes } from 'node:crypto';
import type { Random } from '#shared/ports/random.ts';

/** The randomness of this computer. */
export const systemRandom: Random = { bytes: (length) => new Uint8Array(randomBytes(length)) };
