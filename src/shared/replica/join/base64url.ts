import { toBase64Url } from '#shared/kernel/bytes.ts';

const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Whether a character can stand in base64url. */
export function isBase64UrlDigit(character: string): boolean {
  return character.length === 1 && DIGITS.includes(character);
}

/** How many digits so many bytes take. */
export function base64UrlLengthOf(byteCount: number): number {
  return Math.ceil((byteCount * 8) / 6);
}

/** Reads base64url without padding; `undefined` for anything that `toBase64Url` does not write. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let bitCount = 0;
  let offset = 0;
  for (const digit of text) {
    const code = DIGITS.indexOf(digit);
    if (code < 0) return undefined;
    bits = ((bits << 6) | code) & 0xff_ff;
    bitCount += 6;
    if (bitCount >= 8) {
      bitCount -= 8;
      bytes[offset++] = (bits >> bitCount) & 0xff;
    }
  }
  return toBase64Url(bytes) === text ? bytes : undefined;
}
