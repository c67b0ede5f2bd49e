/** The remainders of all bytes, as archives count them (CRC-32). */
const REMAINDERS = Uint32Array.from({ length: 256 }, (_, byte) => {
  let rest = byte;
  for (let bit = 0; bit < 8; bit += 1) rest = (rest & 1) === 1 ? (rest >>> 1) ^ 0xedb8_8320 : rest >>> 1;
  return rest;
});

/** The sum by which an archive tells that a file came out as it went in (CRC-32). */
export function checksumOf(bytes: Uint8Array): number {
  let sum = 0xffff_ffff;
  // By numbers: a walk over the bytes takes ten times as long.
  for (let at = 0; at < bytes.length; at += 1) sum = (sum >>> 8) ^ (REMAINDERS[(sum ^ (bytes[at] ?? 0)) & 255] ?? 0);
  return (sum ^ 0xffff_ffff) >>> 0;
}
