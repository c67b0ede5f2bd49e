import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { FileFault } from './file-fault.ts';

const HEAD_BYTES = 4_096;
/** Of the characters at the beginning of a text, at most so many are control characters. */
const MOST_CONTROLS = 0.1;
// oxlint-disable-next-line no-control-regex -- Control characters are what is looked for.
const CONTROLS = /[\u0000-\u0008\u000e-\u001f]/gu;

/** Some engines take Windows-1252 for Latin-1, which has control characters in the place of these. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';
const C1 = /[\u0080-\u009f]/gu;

/** First bytes of archives, workbooks among them: with files, and without any. */
const ARCHIVES: readonly (readonly number[])[] = [
  [0x50, 0x4b, 0x03, 0x04],
  [0x50, 0x4b, 0x05, 0x06],
];
/** First bytes of a workbook in its old form, or of one that is locked. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0];
const MARK = [0xef, 0xbb, 0xbf];

/** Says whether a file is an archive, by its first bytes. */
export function isArchive(bytes: Uint8Array): boolean {
  return ARCHIVES.some((first) => startsWith(bytes, first));
}

/** Says whether a text begins with the mark of UTF-8. */
export function isMarkedText(bytes: Uint8Array): boolean {
  return startsWith(bytes, MARK);
}

/**
 * Reads bytes as text: by the mark at their beginning, else as UTF-8 if every byte fits, else as Windows-1252, which
 * spreadsheets write in Europe.
 */
export function decodeText(bytes: Uint8Array): Result<string, FileFault> {
  if (startsWith(bytes, OLD_WORKBOOK)) return err({ code: 'workbook' });
  const utf16 = utf16Of(bytes);
  const text = utf16 === undefined ? decodeBytewise(bytes) : decode(utf16, bytes);
  if (text === undefined) return err({ code: 'not-text' });
  const head = text.slice(0, HEAD_BYTES);
  if (head.includes('\u0000') || (head.match(CONTROLS)?.length ?? 0) > MOST_CONTROLS * head.length) {
    return err({ code: 'not-text' });
  }
  if (text.trim() === '') return err({ code: 'empty' });
  if (/^\s*<(?:!doctype|html)\b/iu.test(head)) return err({ code: 'web-page' });
  return ok(text);
}

function decodeBytewise(bytes: Uint8Array): string | undefined {
  return (
    decode('utf-8', bytes) ??
    decode('windows-1252', bytes)?.replace(C1, (sign) => WINDOWS_1252[sign.charCodeAt(0) - 0x80] ?? sign)
  );
}

/** Without a mark, texts in UTF-16 have a zero in most pairs of bytes, always on the same side. */
function utf16Of(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le';
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be';
  const head = bytes.subarray(0, HEAD_BYTES);
  const zeros = [0, 0];
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  const most = head.length / 4;
  if (odd > most && even === 0) return 'utf-16le';
  return even > most && odd === 0 ? 'utf-16be' : undefined;
}

function decode(encoding: string, bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}
