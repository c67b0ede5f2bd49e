/**
 * The documents that have a word, each with a bit of what is said there about it, as one number: a circle of thousands of leads
 * has a million of them. Always in the order of the slots.
 */
export type Postings = number[];

/** Says that a word stands in a document that had it not. */
export function addPosting(postings: Postings, slot: number, bit: 0 | 1): void {
  postings.splice(placeOf(postings, slot), 0, (slot << 1) | bit);
}

/** Says that a word stands in a document no more. */
export function removePosting(postings: Postings, slot: number): void {
  const at = placeOf(postings, slot);
  const there = postings[at];
  if (there !== undefined && there >>> 1 === slot) postings.splice(at, 1);
}

function placeOf(postings: Postings, slot: number): number {
  let [from, to] = [0, postings.length];
  while (from < to) {
    const middle = (from + to) >>> 1;
    if ((postings[middle] ?? 0) >>> 1 < slot) from = middle + 1;
    else to = middle;
  }
  return from;
}
