import { beforeEach, expect, test } from 'vitest';

import { createMeetingTime, type MeetingTime } from '#renderer/bindings/meeting-time.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { endMeeting } from '#shared/domain/meeting/end-meeting.ts';
import { addStep } from '#shared/domain/meeting/meeting-act.ts';
import { openMeeting } from '#shared/domain/meeting/open-meeting.ts';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { MeetingId } from '#shared/kernel/ids.ts';
import { createSubject, type Subject } from '#shared/kernel/observable.ts';
import type { CommonTime, ConnectedPeer } from '#shared/ports/workspace.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;
let peers: Subject<readonly ConnectedPeer[]>;
let isAgreed: Subject<boolean>;
/** By how much the time of all is ahead of the clock here. */
let aheadMs: number;
/** Since when each shared time was to count, as they were shared; and how many were given up. */
let shared: number[];
let givenUpCount: number;
let time: MeetingTime;

beforeEach(async () => {
  session = (await createTestApp()).session();
  [peers, isAgreed] = [createSubject<readonly ConnectedPeer[]>([]), createSubject(false)];
  [aheadMs, shared, givenUpCount] = [0, [], 0];
});

/** Follows the meetings of the circle, with a time of all that does as the test says. */
function follow(): void {
  const { circle, clock } = session;
  const shareTime = (_room: string, atLeast = 0): CommonTime => {
    shared.push(atLeast);
    return {
      now: () => clock.now() + aheadMs,
      isAgreed,
      isSettled: () => true,
      read: () => ({ offsetMs: aheadMs, keeper: circle.replica.asides.device, uncertaintyMs: undefined }),
      dispose: () => (givenUpCount += 1),
    };
  };
  time = createMeetingTime({ ...circle, replica: { ...circle.replica, peers, shareTime } }, clock);
}

const act = (at: number) => {
  const { circle } = session;
  return { at, members: [circle.me], authorOf: circle.replica.authorOf };
};
function open(at: number): MeetingId {
  const { circle, run } = session;
  const input = { ...act(at), kind: 'live', zone: 'UTC', turnSeconds: 120, present: [circle.me] } as const;
  const opened = run(circle, openMeeting, input);
  if (!opened.ok) throw new Error(opened.error.code);
  return opened.value.meetingId;
}

test('the time is shared while somebody looks at meetings, and by whoever looks first', () => {
  follow();
  expect(shared).toEqual([]);
  expect(time.now()).toBe(session.clock.now());
  const [first, second] = [time.share(), time.share()];
  aheadMs = HOUR_MS;
  expect(shared).toHaveLength(1);
  expect(time.now()).toBe(session.clock.now() + HOUR_MS);
  first();
  expect(givenUpCount).toBe(0);
  second();
  expect(givenUpCount).toBe(1);
});

test('while a meeting is on it is shared wherever somebody looks, until the meeting is over', () => {
  follow();
  const now = session.clock.now();
  const meetingId = open(now);
  expect(shared).toEqual([now]);
  isAgreed.set(true);
  expect(time.isAgreed.get()).toBe(true);
  session.run(session.circle, endMeeting, { ...act(now + MINUTE_MS), meetingId });
  expect(givenUpCount).toBe(1);
  expect(time.isAgreed.get()).toBe(false);
});

test('[TURN7] only the time of all says that a meeting was over long ago, not a clock that is wrong', () => {
  // By the clock here it was opened yesterday.
  open(session.clock.now() - DAY_MS);
  follow();
  expect(shared).toHaveLength(1);
  expect(givenUpCount).toBe(0);
  // The others say that it is on.
  aheadMs = -DAY_MS;
  isAgreed.set(true);
  expect(givenUpCount).toBe(0);
});

test('a meeting that nobody ended is let go once its time has passed for all, and asked about again when somebody comes', () => {
  open(session.clock.now() - DAY_MS);
  follow();
  isAgreed.set(true);
  expect(givenUpCount).toBe(1);
  expect(shared).toHaveLength(1);
  peers.set([{ member: session.circle.me, device: session.circle.replica.asides.device }]);
  expect(shared).toHaveLength(2);
});

test('[TURN2] the time begins after what has happened, but nobody carries it away', () => {
  const now = session.clock.now();
  const meetingId = open(now + HOUR_MS);
  const { circle, contextFor } = session;
  const later = { of: { meetingId, at: now + 400 * DAY_MS }, kind: 'left', fields: { coming: 1 } } as const;
  addStep(circle.replica.doc, 'left-meeting', later, contextFor(circle).newId);
  expect(circle.meetingSteps.all.get().size).toBe(2);
  follow();
  expect(shared).toEqual([now + HOUR_MS]);
  // And without any shared time it is not before that either.
  time.dispose();
  expect(time.now()).toBe(now + HOUR_MS);
});
