import { generateKeyBetween } from 'fractional-indexing';

/** Something that has a place among others. */
export interface Placed {
  readonly order: string | undefined;
}

const KEY = /^[A-Za-z][0-9A-Za-z]+$/;
// Longer keys and the far ends of the key space are only reached by a writer who means harm.
const MAX_KEY_LENGTH = 500;
const NEAREST_HEADS = /^[D-Za-w]/;
const JITTER_BITS = 20;
const MIDDLE_KEY = generateKeyBetween(null, null);

/** Says whether a value is an order key that neighbours can be placed around. */
export function isOrderKey(value: unknown): value is string {
  if (typeof value !== 'string' || value.length > MAX_KEY_LENGTH || !KEY.test(value)) return false;
  if (!NEAREST_HEADS.test(value)) return false;
  const head = value.charCodeAt(0);
  const integerLength = head >= 97 ? head - 97 + 2 : 90 - head + 2;
  return value.length === integerLength || (value.length > integerLength && !value.endsWith('0'));
}

/** Sorts by order key, then by id; things without a usable key come last. */
export function compareOrder(a: Placed, aId: string, b: Placed, bId: string): number {
  if (a.order !== b.order) {
    if (a.order === undefined) return 1;
    if (b.order === undefined) return -1;
    return a.order < b.order ? -1 : 1;
  }
  return aId < bId ? -1 : aId > bId ? 1 : 0;
}

/**
 * Makes an order key strictly between two keys; an absent bound is open.
 *
 * **Guarantees:** never throws. Different seeds give different keys in the same gap, so that two people who add at the
 * same place while apart do not tie. Bounds that are no keys, tied or crossed are ignored from `below` on.
 */
export function orderBetween(above: string | undefined, below: string | undefined, seed: string): string {
  let lower = isOrderKey(above) ? above : null;
  let upper = isOrderKey(below) && (lower === null || lower < below) ? below : null;
  let key = generateKeyBetween(lower, upper);
  if (!isOrderKey(key)) return MIDDLE_KEY;
  let bits = hash(seed);
  for (let step = 0; step < JITTER_BITS; step += 1) {
    if (bits & 1) lower = key;
    else upper = key;
    const next = generateKeyBetween(lower, upper);
    if (!isOrderKey(next)) break;
    key = next;
    bits >>>= 1;
  }
  return key;
}

/** FNV-1a: spreads the characters of a random id over 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return (value ^ (value >>> 15)) >>> 0;
}

/** Where something is put: beside one neighbour or between two, as they are shown. */
export interface Place {
  /** The neighbour that it comes after. */
  readonly after?: Placed | undefined;
  /** The neighbour that it comes before. */
  readonly before?: Placed | undefined;
}

/**
 * Makes the key for a place among others. With one neighbour the other bound is the nearest key on that side; with none
 * the place is the given end. Others that are no order keys are passed over.
 */
export function orderAt(place: Place, others: Iterable<string>, end: 'top' | 'bottom', seed: string): string {
  const after = isOrderKey(place.after?.order) ? place.after.order : undefined;
  const before = isOrderKey(place.before?.order) ? place.before.order : undefined;
  if (after !== undefined && before !== undefined && after < before) return orderBetween(after, before, seed);
  if (after !== undefined) return orderBetween(after, lowestOf(others, after), seed);
  if (before !== undefined) return orderBetween(highestOf(others, before), before, seed);
  return end === 'top'
    ? orderBetween(undefined, lowestOf(others), seed)
    : orderBetween(highestOf(others), undefined, seed);
}

// A key is checked last: in a column of thousands few come nearer than the best so far.

function lowestOf(keys: Iterable<string>, above = ''): string | undefined {
  let lowest: string | undefined;
  for (const key of keys) {
    if (key > above && (lowest === undefined || key < lowest) && isOrderKey(key)) lowest = key;
  }
  return lowest;
}

function highestOf(keys: Iterable<string>, below?: string): string | undefined {
  let highest: string | undefined;
  for (const key of keys) {
    const isBelow = below === undefined || key < below;
    if (isBelow && (highest === undefined || key > highest) && isOrderKey(key)) highest = key;
  }
  return highest;
}
