/** The best of many, without putting all of them in order. */
export interface Best<Item> {
  readonly take: (item: Item) => void;
  /** The best first. */
  readonly list: () => readonly Item[];
  /** How many were taken in all. */
  readonly count: () => number;
}

/** Keeps so many of the best, by an order in which no two are the same. */
export function createBest<Item>(most: number, compare: (a: Item, b: Item) => number): Best<Item> {
  const best: Item[] = [];
  let count = 0;
  return {
    take: (item) => {
      count += 1;
      const last = best.at(-1);
      if (best.length >= most && last !== undefined && compare(last, item) <= 0) return;
      const at = best.findIndex((each) => compare(each, item) > 0);
      best.splice(at === -1 ? best.length : at, 0, item);
      if (best.length > most) best.pop();
    },
    list: () => best,
    count: () => count,
  };
}
