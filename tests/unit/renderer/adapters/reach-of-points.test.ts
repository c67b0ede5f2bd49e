import { expect, test, vi } from 'vitest';

import { withReachOfPoints } from '#renderer/adapters/meeting/reach-of-points.ts';
import type { MeetingPointState } from '#shared/ports/meeting-points.ts';
import { createFakeMeetingPoints } from '#tests/support/fake-meeting-points.ts';

const point = (url: string, state: 'idle' | 'connecting' | 'online') => ({
  url,
  source: 'added' as const,
  status: { state } satisfies MeetingPointState,
});

test('whoever listens is told when a further meeting point can be reached, and at no other change', () => {
  const { list } = createFakeMeetingPoints();
  const publish = vi.fn();
  const stop = vi.fn();
  const onReach = vi.fn();
  const channel = withReachOfPoints({ publish, subscribe: () => stop }, list);
  const leave = channel.subscribe('topic', { onMessage: () => undefined, onReach });
  const show = (...points: ReturnType<typeof point>[]): void => list.set({ points, nearby: 'off' });

  show(point('ws://a', 'connecting'));
  expect(onReach).not.toHaveBeenCalled();
  show(point('ws://a', 'online'));
  expect(onReach).toHaveBeenCalledTimes(1);
  show(point('ws://a', 'online'), point('ws://b', 'connecting'));
  expect(onReach).toHaveBeenCalledTimes(1);
  show(point('ws://a', 'connecting'), point('ws://b', 'online'));
  expect(onReach).toHaveBeenCalledTimes(2);
  show(point('ws://a', 'online'), point('ws://b', 'online'));
  expect(onReach).toHaveBeenCalledTimes(3);
  show(point('ws://b', 'online'));
  leave();
  expect(stop).toHaveBeenCalledTimes(1);
  show(point('ws://a', 'online'), point('ws://b', 'online'));
  expect(onReach).toHaveBeenCalledTimes(3);
});
