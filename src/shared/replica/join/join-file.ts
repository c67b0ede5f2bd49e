import { concatBytes, equalBytes } from '#shared/kernel/bytes.ts';
import { utf8ToBytes } from '@noble/hashes/utils.js';

const START = utf8ToBytes('lateral-join\n');
/** An invite as text: what stands around the link is for people. */
const MAX_TEXT_BYTES = 65_536;

/** What a file that has to do with joining holds. */
export type JoinFile =
  | { readonly kind: 'message'; readonly message: Uint8Array }
  | { readonly kind: 'invite'; readonly text: string };

/** A request, an answer or a refusal as a file (SPEC JOIN12). */
export function writeJoinFile(message: Uint8Array): Uint8Array {
  return concatBytes(START, message);
}

/** Reads a file that somebody chose; `undefined` when it has nothing to do with joining. */
export function readJoinFile(bytes: Uint8Array): JoinFile | undefined {
  if (equalBytes(bytes.subarray(0, START.length), START)) {
    return { kind: 'message', message: bytes.subarray(START.length) };
  }
  // A link is ASCII: whatever else the file is written in, the link can be found.
  const ascii = bytes.subarray(0, MAX_TEXT_BYTES).filter((byte) => byte > 0 && byte < 0x80);
  const text = Array.from(ascii, (byte) => String.fromCodePoint(byte)).join('');
  return /lateral:/i.test(text) ? { kind: 'invite', text } : undefined;
}
