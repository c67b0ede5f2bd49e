import type { MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import { type Attendance, selectAttendance } from './attendance.ts';
import { type Meeting, MEETING_TIMES, type MeetingRole } from './meeting.ts';
import type { DoneTurn, MeetingState, PresentTurn } from './meeting-state.ts';
import { compareSteps, type MeetingStep } from './meeting-step.ts';
import { plannedMs } from './plan-turns.ts';
import { type Course, type Followers, selectFollowers, type Stretch, traceTurns } from './trace-turns.ts';
import { createTurns, type Turns } from './turns-of-meeting.ts';
import { readTurnClock } from './turn-clock.ts';

/** What a meeting is folded from. */
export interface MeetingInput {
  readonly meeting: Meeting;
  /** In any order; those of other meetings are left out. */
  readonly steps: Iterable<MeetingStep>;
  /** Who is a member now, in the order of joining. */
  readonly members: readonly MemberId[];
  /** Milliseconds of meeting time. */
  readonly now: number;
}

/** Which step the next one of each kind follows. */
export interface Follows {
  /** What opened the present turn; where there is none, the last that was, so that the meeting can go on. */
  readonly opened: MeetingStepId | undefined;
  readonly held: MeetingStepId | undefined;
  readonly extended: MeetingStepId | undefined;
}

/** A meeting as it stands, with what a command needs to add to it. */
export interface FoldedMeeting {
  readonly state: MeetingState;
  readonly follows: Follows;
  readonly attendance: readonly Attendance[];
}

/**
 * Folds the steps of a live meeting into how it stands. Pure, and the same for the same steps in whatever order; never throws.
 * Source: SPEC TURN7, TURN8, TURN9, TURN10.
 */
export function foldMeeting({ meeting, steps, members, now }: MeetingInput): FoldedMeeting {
  const happened = stepsUntil(now, meeting, steps);
  const followers = selectFollowers(happened);
  const attendance = selectAttendance(happened);
  const turns = createTurns({ meeting, steps: happened, members, attendance });
  const course = traceTurns(happened, followers, turns.isTurn);
  const { toCome, seats } = turns.selectToCome(course);
  const endedAt = findEnd(course, { happened, meeting, now, isAnythingToCome: toCome.length > 0 });
  const clock = { meeting, followers, turns, cameCount: attendance.length };
  const done = course.ended.map((stretch) => doneTurn(stretch, stretch.endedAt ?? now, clock));
  const cut =
    endedAt !== undefined && course.present !== undefined ? [doneTurn(course.present, endedAt, clock)] : NO_TURNS;
  const present = endedAt === undefined ? course.present : undefined;
  const held = present && readTurnClock(present, followers, now);
  const state: MeetingState = {
    phase: endedAt !== undefined ? 'over' : present === undefined ? 'gathering' : held?.isPaused ? 'paused' : 'running',
    here: attendance.filter(({ memberId, isHere }) => isHere && members.includes(memberId)).map(memberOf),
    came: attendance.map(memberOf),
    turn: present && presentTurn(present, now, clock),
    toCome: endedAt === undefined ? toCome : NO_TURNS,
    done: [...done, ...cut],
    facilitator: holderOf('facilitator', meeting, happened, attendance),
    timekeeper: holderOf('timekeeper', meeting, happened, attendance),
    seats,
    begunAt: course.begunAt,
    endedAt,
  };
  const opened = present === undefined ? lastOpened(course) : present.openedBy[0];
  return { state, attendance, follows: { opened, held: held?.lastHold, extended: held?.lastExtension } };
}

const NO_TURNS: readonly never[] = [];

/** The steps of a meeting that have happened, in order. What lies a little ahead happens now; further ahead it has not yet. */
function stepsUntil(now: number, { id }: Meeting, steps: Iterable<MeetingStep>): readonly MeetingStep[] {
  return [...steps]
    .filter(({ meetingId, at }) => meetingId === id && at <= now + MEETING_TIMES.clockErrorMs)
    .map((step) => (step.at > now ? { ...step, at: now } : step))
    .sort(compareSteps);
}

/** When the meeting was over: somebody ended the turn that is on, nothing was left, or nothing has happened for long. */
function findEnd(
  course: Course,
  {
    happened,
    meeting,
    now,
    isAnythingToCome,
  }: {
    readonly happened: readonly MeetingStep[];
    readonly meeting: Meeting;
    readonly now: number;
    readonly isAnythingToCome: boolean;
  },
): number | undefined {
  const { begunAt, present, last, counted } = course;
  const lastAt = happened.at(-1)?.at ?? Math.min(meeting.at, now);
  const ends = happened
    .filter((step) => step.kind === 'ended')
    .filter(({ turn, since }) => {
      if (begunAt === undefined) return turn === undefined && since === undefined;
      if (present === undefined) return turn === undefined && since !== undefined && counted.has(since);
      return turn === present.turn && since !== undefined && present.openedBy.includes(since);
    });
  // Where screens had seen different turns, the last of them may be over without anybody having seen that nothing was left.
  const isThrough = begunAt !== undefined && !isAnythingToCome;
  const isNothingLeft = present === undefined && (last.length > 0 || isThrough);
  const moments = [...ends.map(({ at }) => at), ...(isNothingLeft ? [course.ended.at(-1)?.endedAt ?? lastAt] : [])];
  if (moments.length > 0) return Math.max(present?.startedAt ?? 0, Math.min(...moments));
  return now - lastAt > MEETING_TIMES.silenceMs ? lastAt : undefined;
}

interface Clock {
  readonly meeting: Meeting;
  readonly followers: Followers;
  readonly turns: Turns;
  readonly cameCount: number;
}

function presentTurn(stretch: Stretch, now: number, { meeting, followers, turns, cameCount }: Clock): PresentTurn {
  const turn = turns.turnOf(stretch.turn);
  const { pausedMs, pauseCount, extensionCount } = readTurnClock(stretch, followers, now);
  const planned = plannedMs(turn.kind, meeting, cameCount) + extensionCount * MEETING_TIMES.extensionMs;
  const leftMs = planned - Math.max(0, now - stretch.startedAt - pausedMs);
  const isWarning = leftMs > 0 && leftMs <= MEETING_TIMES.warningMs;
  return { ...turn, startedAt: stretch.startedAt, plannedMs: planned, leftMs, isWarning, pauseCount, extensionCount };
}

function doneTurn(stretch: Stretch, endedAt: number, { followers, turns }: Clock): DoneTurn {
  const { pausedMs } = readTurnClock(stretch, followers, endedAt);
  const { startedAt, endedBy } = stretch;
  const isSkipped = endedBy.length > 0 && endedBy.every(({ kind }) => kind === 'turn-skipped');
  return { ...turns.turnOf(stretch.turn), startedAt, endedAt, tookMs: endedAt - startedAt - pausedMs, isSkipped };
}

/** Whoever took it last, else whoever it fell to. Before the beginning, before they come too. Source: SPEC TURN10. */
function holderOf(
  role: MeetingRole,
  meeting: Meeting,
  happened: readonly MeetingStep[],
  attendance: readonly Attendance[],
): MemberId | undefined {
  const taken = happened.findLast((step) => step.kind === 'role-taken' && step.role === role);
  if (taken !== undefined) return taken.author;
  const chosen = meeting[role];
  const isBegun = happened.some(({ kind }) => kind === 'begun');
  return !isBegun || attendance.some(({ memberId }) => memberId === chosen) ? chosen : undefined;
}

function lastOpened({ ended }: Course): MeetingStepId | undefined {
  return ended.at(-1)?.endedBy[0]?.id;
}

function memberOf({ memberId }: Attendance): MemberId {
  return memberId;
}
