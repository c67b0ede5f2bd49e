import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { MeetingPointList, MeetingPoints } from '#shared/ports/meeting-points.ts';

/** Meeting points that are what the test says they are. */
export interface FakeMeetingPoints extends MeetingPoints {
  readonly list: Subject<MeetingPointList>;
}

/** None at first, and nobody near. What is added is online at once. */
export function createFakeMeetingPoints(): FakeMeetingPoints {
  const list = createSubject<MeetingPointList>({ points: [], nearby: 'off' });
  return {
    list,
    add: (urls, source) => {
      const { points, nearby } = list.get();
      const known = new Set(points.map(({ url }) => url));
      const added = urls.filter((url) => !known.has(url));
      if (urls.some((url) => !/^wss?:/.test(url))) return Promise.resolve('bad-address');
      const status = { state: 'online' } as const;
      list.set({ points: [...points, ...added.map((url) => ({ url, source, status }))], nearby });
      return Promise.resolve(undefined);
    },
    wake: () => undefined,
    remove: (url) => {
      const { points, nearby } = list.get();
      list.set({ points: points.filter((point) => point.url !== url), nearby });
      return Promise.resolve();
    },
  };
}
