/** How many slips of the hand are forgiven in a word, by its length. In a short one every letter counts. */
function mostSlips(length: number): number {
  if (length < 4) return 0;
  return length < 8 ? 1 : 2;
}

/** How near a word is to what was typed. */
export interface Nearness {
  /** Letters that were left out, put in, mistaken, or exchanged with their neighbour. */
  readonly slips: number;
  /** Whether it is the whole word, and not only its beginning. */
  readonly isWhole: boolean;
}

/** Room for the longest words; there is one search at a time. */
const ROWS: readonly [Uint8Array, Uint8Array, Uint8Array] = [
  new Uint8Array(64),
  new Uint8Array(64),
  new Uint8Array(64),
];

function cell(row: Uint8Array, at: number): number {
  return row[at] ?? 0;
}

/** A set of letters as bits, in which several letters share one. A letter that is not in it is certainly not in the word. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let index = 0; index < word.length; index += 1) letters |= 1 << (word.charCodeAt(index) & 31);
  return letters;
}

/** Whether a word with these letters can be near to one that was typed: what it lacks must have been slips. */
export function canBeNear(typed: string, typedLetters: number, letters: number): boolean {
  let lacking = typedLetters & ~letters;
  let count = 0;
  for (; lacking !== 0; lacking &= lacking - 1) count += 1;
  return count <= mostSlips(typed.length);
}

/**
 * Says how near a word, or its beginning, is to what was typed; `undefined` for what is another word. Its first letter must be
 * among the first two that were typed, as nobody forgets how a word begins. Source: SPEC FIND4.
 */
export function nearnessOf(typed: string, word: string): Nearness | undefined {
  const most = mostSlips(typed.length);
  if (most === 0 || word.length < typed.length - most) return undefined;
  if (word[0] !== typed[0] && word[0] !== typed[1]) return undefined;
  const width = Math.min(word.length, typed.length + most);
  // Rows of the usual table of edits: two before are needed for letters that changed places.
  let [before, above, present] = ROWS;
  for (let at = 0; at <= width; at += 1) above[at] = at;
  for (let row = 1; row <= typed.length; row += 1) {
    present[0] = row;
    let least = row;
    const letter = typed.charCodeAt(row - 1);
    for (let at = 1; at <= width; at += 1) {
      const changed = cell(above, at - 1) + (letter === word.charCodeAt(at - 1) ? 0 : 1);
      let cost = Math.min(changed, cell(above, at) + 1, cell(present, at - 1) + 1);
      const isSwapped =
        row > 1 &&
        at > 1 &&
        letter === word.charCodeAt(at - 2) &&
        typed.charCodeAt(row - 2) === word.charCodeAt(at - 1);
      if (isSwapped) cost = Math.min(cost, cell(before, at - 2) + 1);
      present[at] = cost;
      least = Math.min(least, cost);
    }
    if (least > most) return undefined;
    [before, above, present] = [above, present, before];
  }
  const whole = width === word.length ? cell(above, width) : Infinity;
  let begun = Infinity;
  for (let at = 0; at <= width; at += 1) begun = Math.min(begun, cell(above, at));
  if (Math.min(whole, begun) > most) return undefined;
  return whole <= begun ? { slips: whole, isWhole: true } : { slips: begun, isWhole: false };
}
