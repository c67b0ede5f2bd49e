/** Repeatable decisions from a seed. */
export interface Choices {
  /** A fraction from 0 up to, but not including, 1. */
  readonly fraction: () => number;
  /** A whole number, both ends included. */
  readonly between: (least: number, most: number) => number;
  readonly chance: (probability: number) => boolean;
  /** `undefined` only when there is nothing to choose from. */
  readonly pick: <T>(list: readonly T[]) => T | undefined;
  /** One of the names, each as likely as its weight says. */
  readonly weighted: <K extends string>(weights: Readonly<Record<K, number>>) => K;
  /** Decisions of another kind, which stay the same however many of these are made. */
  readonly branch: (name: string) => Choices;
}

/** Makes decisions (sfc32) that depend on the seed alone. */
export function createChoices(seed: number, name = ''): Choices {
  let [a, b, c, counter] = [seed >>> 0, Math.floor(seed / 2 ** 32) >>> 0, hashOf(name), 1];
  const next = (): number => {
    const sum = (a + b + counter) >>> 0;
    counter = (counter + 1) >>> 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) >>> 0;
    c = ((c << 21) | (c >>> 11)) >>> 0;
    c = (c + sum) >>> 0;
    return sum;
  };
  // Seeds that differ little are alike at first.
  for (let round = 0; round < 12; round++) next();

  const fraction = (): number => next() / 2 ** 32;
  const between = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  return {
    fraction,
    between,
    chance: (probability) => fraction() < probability,
    pick: (list) => list[between(0, list.length - 1)],
    weighted: (weights) => {
      const names = Object.keys(weights) as (keyof typeof weights)[];
      let left = fraction() * names.reduce((sum, each) => sum + weights[each], 0);
      for (const each of names) {
        left -= weights[each];
        if (left < 0) return each;
      }
      throw new Error('nothing has any weight');
    },
    branch: (branch) => createChoices(seed, `${name}/${branch}`),
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
