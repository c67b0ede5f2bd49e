import type { Meeting } from '#shared/domain/meeting/meeting.ts';
import type { MeetingStep } from '#shared/domain/meeting/meeting-step.ts';
import { selectMeetings } from '#shared/domain/meeting/read-meetings.ts';
import { selectLastHappenedAt } from '#shared/domain/meeting/select-last-step.ts';
import { selectMeetingState } from '#shared/domain/meeting/select-meeting-state.ts';
import type { MeetingId } from '#shared/kernel/ids.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import type { CommonTime } from '#shared/ports/workspace.ts';
import type { SpaceView } from './space-view.ts';

/** The members of one circle meet by one clock, whichever of their meetings it is. */
const ROOM = 'meetings';

/** The time of the circle's live meetings: the same on every screen, whatever the clocks of the machines say. */
export interface MeetingTime {
  /** Milliseconds of meeting time. */
  readonly now: () => number;
  /**
   * Whether it is the time of all who are there, or has been: it is put right by little steps then, and nobody has to wait for
   * that.
   */
  readonly isAgreed: Observable<boolean>;
  /** Shares the time with the others until disposed; while a meeting is on it is shared anyway. */
  readonly share: () => Dispose;
  readonly dispose: Dispose;
}

/** Shares the time as long as somebody looks at meetings, or one is on here. */
export function createMeetingTime(circle: SpaceView, clock: Clock): MeetingTime {
  const { replica, meetings, meetingSteps, meetingNotes } = circle;
  const isAgreed = createSubject(false);
  const holds = new Set<object>();
  /** Meetings that were over by the time of all, with when the last thing had happened in them. */
  const passed = new Map<MeetingId, number>();
  let shared: CommonTime | undefined;
  let stopFollowing: Dispose = () => undefined;

  /** The live meetings that were not over when the last thing happened in them. */
  function unended(): readonly {
    readonly meeting: Meeting;
    readonly steps: readonly MeetingStep[];
    readonly lastAt: number;
  }[] {
    const steps = [...meetingSteps.all.get().values()];
    const notes = [...meetingNotes.all.get().values()];
    return selectMeetings({ meetings: [...meetings.all.get().values()], steps, notes }).flatMap((meeting) => {
      const lastAt = meeting.kind === 'live' ? selectLastHappenedAt(meeting, steps) : undefined;
      return lastAt !== undefined && !isOver(meeting, steps, lastAt) ? [{ meeting, steps, lastAt }] : [];
    });
  }

  function isOver(meeting: Meeting, steps: readonly MeetingStep[], now: number): boolean {
    const members = replica.members.get().map(({ id }) => id);
    return selectMeetingState({ meeting, steps, members, now }).phase === 'over';
  }

  const lastKnown = (): number => Math.max(0, ...unended().map(({ lastAt }) => lastAt));
  const now = (): number => shared?.now() ?? Math.max(clock.now(), lastKnown());

  function follow(): void {
    // Whose clock is wrong cannot say whether a meeting is over before the time is agreed on.
    if (shared?.isAgreed.get() === true) {
      for (const { meeting, steps, lastAt } of unended()) {
        if (isOver(meeting, steps, now())) passed.set(meeting.id, lastAt);
      }
    }
    const isOn = unended().some(({ meeting, lastAt }) => passed.get(meeting.id) !== lastAt);
    const isNeeded = holds.size > 0 || isOn;
    if (isNeeded && shared === undefined) {
      shared = replica.shareTime(ROOM, lastKnown());
      stopFollowing = shared.isAgreed.subscribe(followAgreed);
      followAgreed();
    } else if (!isNeeded && shared !== undefined) {
      stopFollowing();
      shared.dispose();
      shared = undefined;
      isAgreed.set(false);
    }
  }

  function followAgreed(): void {
    if (shared?.isAgreed.get() === true) isAgreed.set(true);
    follow();
  }

  const stops = [
    ...[meetings.all, meetingSteps.all].map((source) => source.subscribe(follow)),
    replica.peers.subscribe(() => {
      // Who comes may know better how late it is.
      passed.clear();
      follow();
    }),
  ];
  follow();
  return {
    now,
    isAgreed,
    share: () => {
      const hold = {};
      holds.add(hold);
      follow();
      return () => {
        holds.delete(hold);
        follow();
      };
    },
    dispose: () => {
      for (const stop of stops) stop();
      stopFollowing();
      shared?.dispose();
      shared = undefined;
    },
  };
}
