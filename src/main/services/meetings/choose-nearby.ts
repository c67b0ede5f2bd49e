/** How many are used of those that can be reached: one may leave, and everybody still meets at the other. */
const USED_COUNT = 2;
/** How many are called at most: among those of the lowest ids there may be some behind a firewall. */
const TRIED_COUNT = 16;

/** A meeting point on the own network; everybody there knows it by the same id. */
export interface NearbyPoint {
  readonly id: string;
  readonly url: string;
}

/**
 * Those of the own network to be on: the two with the lowest ids, so that all devices come to the same ones. One that could not
 * be reached is called again and does not count.
 */
export function chooseNearby(
  points: readonly NearbyPoint[],
  isOutOfReach: (url: string) => boolean,
): readonly NearbyPoint[] {
  const chosen: NearbyPoint[] = [];
  let usedCount = 0;
  for (const point of points.toSorted((a, b) => (a.id < b.id ? -1 : 1))) {
    if (usedCount === USED_COUNT || chosen.length === TRIED_COUNT) break;
    chosen.push(point);
    if (!isOutOfReach(point.url)) usedCount++;
  }
  return chosen;
}
