import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import type { DeviceId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Asides, CommonTime } from '#shared/ports/workspace.ts';
import { createCommonTime } from '#shared/replica/common-time/common-time.ts';
import { createAsides } from '#shared/replica/sync/asides.ts';
import type { LabEnd } from './lab-end.ts';
import { meet } from './meet.ts';

const clock = createSystemClock();

/** What two who are connected say aside, with a computer whose clocks are off by so much. */
interface LabAsides {
  readonly asides: Asides;
  readonly enter: () => CommonTime;
  readonly stop: Dispose;
}

/** Asides over the real live channel of an end that has its link. */
function openLabAsides(end: LabEnd, own: DeviceId, skewMs: number): LabAsides {
  const { device } = end.link();
  const member = device.repeat(2) as MemberId;
  const peers = createSubject([{ device, member }]);
  const ownClock = { ...clock, now: () => clock.now() + skewMs, elapsed: () => clock.elapsed() + skewMs / 7 };
  const asides = createAsides({
    device: own,
    send: (_, message) => end.link().send('live', message),
    connected: createSubject<readonly DeviceId[]>([device]),
    deviceOf: () => ({ member, keys: { signingKey: new Uint8Array(), sealingKey: new Uint8Array() } }),
    clock: ownClock,
    logger: { error: (message) => end.told.push(`logged ${message}`) },
  });
  let isOver = false;
  // Looked at after everything that happens at this end.
  void end.until(() => {
    for (const { channel, bytes } of end.arrivals.splice(0)) if (channel === 'live') asides.take(device, bytes);
    return isOver;
  });
  return {
    asides,
    enter: () => createCommonTime({ asides, peers, clock: ownClock, room: 'meeting' }),
    stop: () => {
      isOver = true;
      asides.dispose();
    },
  };
}

/** Resolves when a time is agreed on. */
function untilAgreed({ isAgreed }: CommonTime): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (!isAgreed.get()) return;
      stop();
      resolve();
    };
    const stop = isAgreed.subscribe(look);
    look();
  });
}

/** Looks so often, every 20 ms. */
async function lookOften<T>(count: number, look: () => T): Promise<readonly T[]> {
  const seen: T[] = [];
  while (seen.length < count) {
    await new Promise<void>((resolve) => void clock.after(20, resolve));
    seen.push(look());
  }
  return seen;
}

/** Two whose clocks are a year apart say something aside, and share the time; then one of them goes. */
export async function shareTime() {
  const { a, b } = await meet();
  const [atA, atB] = [
    openLabAsides(a, b.link().device, 0),
    openLabAsides(b, a.link().device, 365 * 24 * 60 * 60 * 1_000),
  ];
  const heard: string[] = [];
  for (const { asides } of [atA, atB]) {
    asides.listen('word', ({ device }, bytes) => heard.push(`${String(device !== asides.device)} ${bytes.length}`));
  }
  const longest = 16 * 1024;
  for (const { asides } of [atA, atB]) asides.say({ topic: 'word', bytes: new Uint8Array(longest) });
  const [timeA, timeB] = [atA.enter(), atB.enter()];
  await Promise.all([timeA, timeB].map(untilAgreed));
  const spreadsMs = await lookOften(100, () => Math.abs(timeA.now() - timeB.now()));
  const keepers = new Set([timeA, timeB].map((time) => time.read().keeper));
  timeA.dispose();
  const before = timeB.now();
  const [after = 0] = await lookOften(1, timeB.now);
  const isGoingOn = after > before;
  timeB.dispose();
  for (const { stop } of [atA, atB]) stop();
  a.peer.destroy();
  b.peer.destroy();
  return { heard, spreadsMs, keeperCount: keepers.size, isGoingOn, told: [...a.told, ...b.told] };
}
