import { utf8ToBytes } from '@noble/hashes/utils.js';

import { assert } from '#shared/kernel/assert.ts';
import { toHex } from '#shared/kernel/bytes.ts';

/**
 * What no line of text for people holds: controls and line breaks, marks that turn the direction of what follows, and characters
 * that cannot be seen. The joiners of emoji, Persian and Indic scripts (U+200C, U+200D) stay.
 */
const UNPLAIN =
  /[\p{Cc}\p{Cs}\u00AD\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB\u{E0000}-\u{E007F}]/gu;
const SPACES = /\s+/g;

/** Makes one short line out of any text: what is not plain goes, what is too long is cut, between two characters. */
export function toPlainLine(text: string, maxLength: number): string {
  // Cut twice: no text is so long that this takes time, and what is taken away makes room.
  let line = text.slice(0, 16 * maxLength);
  for (;;) {
    const next = line.replaceAll(SPACES, ' ').replaceAll(UNPLAIN, '').slice(0, maxLength).trim();
    // What is taken away may bring together what must go, too.
    if (next === line) return line;
    line = next;
  }
}

/** Writes a line that `toPlainLine` has made, as UTF-8. */
export function encodePlainLine(line: string): Uint8Array {
  assert(toPlainLine(line, line.length) === line, 'the line is plain');
  return utf8ToBytes(line);
}

/** Reads a plain line; `undefined` for anything that `encodePlainLine` does not write, or that is too long. */
export function decodePlainLine(bytes: Uint8Array, maxLength: number): string | undefined {
  try {
    // The language's only own reader of UTF-8, and a strict one.
    const line = decodeURIComponent(toHex(bytes).replaceAll(/../g, '%$&'));
    return line.length <= maxLength && toPlainLine(line, maxLength) === line ? line : undefined;
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
