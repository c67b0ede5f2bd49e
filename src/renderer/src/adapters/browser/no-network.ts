import { createSubject } from '#shared/kernel/observable.ts';
import type { MeetingPoints } from '#shared/ports/meeting-points.ts';
import type { Network } from '#shared/ports/network.ts';

const nothing = (): void => undefined;

/** No way to anybody: for pages without a program around them. */
export const noNetwork: Network = {
  enter: () => ({ accept: () => nothing, rebuild: nothing, dispose: nothing }),
  channel: { subscribe: () => nothing, publish: nothing },
};

/** Nowhere to be met, for the same pages. */
export const noMeetingPoints: MeetingPoints = {
  list: createSubject({ points: [], nearby: 'off' }),
  add: () => Promise.resolve('not-saved'),
  remove: () => Promise.resolve(),
  wake: () => undefined,
};
