import { type AnswerContent, ANSWERS, INTRODUCTION_LIMITS } from './introduction.ts';

const VERSION = 1;
const HEAD_BYTES = 2;

/**
 * Writes an answer as the bytes that are sealed.
 *
 * **Shape:** version (1) | place of the answer in `ANSWERS` (1) | the words, two bytes per UTF-16 unit, big-endian. The longest
 * has 2,002 bytes. Source: SPEC INTRO3.
 */
export function encodeAnswer({ answer, words }: AnswerContent): Uint8Array {
  const bytes = new Uint8Array(HEAD_BYTES + 2 * words.length);
  const view = new DataView(bytes.buffer);
  bytes.set([VERSION, ANSWERS.indexOf(answer)]);
  for (let index = 0; index < words.length; index++) view.setUint16(HEAD_BYTES + 2 * index, words.charCodeAt(index));
  return bytes;
}

/** Reads what was opened; `undefined` for what is no answer. Never throws. Source: SPEC INTRO3. */
export function decodeAnswer(bytes: Uint8Array): AnswerContent | undefined {
  const [version, place] = bytes;
  const answer = place === undefined ? undefined : ANSWERS[place];
  const unitCount = (bytes.length - HEAD_BYTES) / 2;
  if (version !== VERSION || answer === undefined) return undefined;
  if (!Number.isInteger(unitCount) || unitCount > INTRODUCTION_LIMITS.answer) return undefined;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let words = '';
  for (let index = 0; index < unitCount; index++) words += String.fromCharCode(view.getUint16(HEAD_BYTES + 2 * index));
  return { answer, words };
}
