import type { MeetingPointLimits } from '#main/services/meeting-point/limits.ts';
import type { ListenOptions } from '#main/services/meeting-point/listener.ts';
import { createMeetingPoint, type MeetingPoint } from '#main/services/meeting-point/meeting-point.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeClock, type FakeClock } from '#tests/support/fake-clock.ts';

/** A meeting point on a free port of this computer, whose time stands still until it is moved. */
export interface RunningMeetingPoint extends MeetingPoint {
  readonly url: string;
  readonly port: number;
  readonly clock: FakeClock;
  /** All that it told its log. */
  readonly lines: readonly string[];
}

const running: RunningMeetingPoint[] = [];

export async function startMeetingPoint(
  limits: Partial<MeetingPointLimits> = {},
  options: Partial<ListenOptions> = {},
): Promise<RunningMeetingPoint> {
  const clock = createFakeClock();
  const lines: string[] = [];
  const note = (line: string): void => void lines.push(line);
  const point = createMeetingPoint({ clock, log: { error: note, info: note }, limits });
  const { url, port } = await point.listen({ host: '127.0.0.1', port: 0, ...options });
  const started = { ...point, url, port, clock, lines };
  running.push(started);
  return started;
}

/** Closes those that a test has started, with all clients they have left. */
export async function stopMeetingPoints(): Promise<void> {
  for (const { close, clock } of running.splice(0)) {
    const closed = close();
    await clock.advance(SECOND_MS);
    await closed;
  }
}
