import type { EntryId, MemberId } from '#shared/kernel/ids.ts';
import { labelledDigest } from '../digest.ts';
import { LABEL } from '../labels.ts';
import { idBytes } from '../names.ts';

const WORD_COUNT = 6;
/** One of 2,048 words. */
const WORD_BITS = 11;

/** Six numbers from 0 to 2,047 that the joiner and whoever let them in can compare as words (SPEC JOIN10). */
export function safetyNumbersOf(joiner: MemberId, admit: EntryId): readonly number[] {
  const digest = labelledDigest(LABEL.safetyNumbers, idBytes(joiner), idBytes(admit));
  const bits = [...digest].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return Array.from({ length: WORD_COUNT }, (_, index) =>
    Number.parseInt(bits.slice(index * WORD_BITS, (index + 1) * WORD_BITS), 2),
  );
}
