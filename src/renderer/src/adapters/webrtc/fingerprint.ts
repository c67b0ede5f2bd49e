const LINE = /^a=fingerprint:sha-256 ((?:[0-9a-f]{2}:){31}[0-9a-f]{2})$/i;
/** Everything that somebody could take for such a line. */
const LOOKS_LIKE = /^\s*a\s*=\s*fingerprint/i;

/**
 * Reads of which certificate a session description speaks: its SHA-256, 32 bytes. `undefined` when there is none, when there
 * is more than one, or when any is given in another way: what is not beyond doubt cannot be signed.
 */
export function readFingerprint(sdp: string): Uint8Array | undefined {
  const found = new Set<string>();
  for (const line of sdp.split(/\r\n|\n|\r/)) {
    if (!LOOKS_LIKE.test(line)) continue;
    const digits = LINE.exec(line)?.[1];
    if (digits === undefined) return undefined;
    found.add(digits.toLowerCase());
  }
  const [only] = found;
  if (only === undefined || found.size > 1) return undefined;
  return Uint8Array.from(only.split(':'), (pair) => Number.parseInt(pair, 16));
}
