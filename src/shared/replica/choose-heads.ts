import type { DeviceId } from '#shared/kernel/ids.ts';

/**
 * As many as may be named. Of more, the newest of every device goes before the second newest of any: somebody who forks
 * their own log again and again does not push the others out.
 */
export function chooseHeads<T extends { readonly device: DeviceId; readonly seq: number }>(
  heads: readonly T[],
  limit: number,
): readonly T[] {
  if (heads.length <= limit) return heads;
  const counts = new Map<DeviceId, number>();
  const ranked = heads
    .toSorted((a, b) => b.seq - a.seq)
    .map((head) => {
      const rank = counts.get(head.device) ?? 0;
      counts.set(head.device, rank + 1);
      return { head, rank };
    });
  return ranked
    .toSorted((a, b) => a.rank - b.rank)
    .slice(0, limit)
    .map(({ head }) => head);
}
