import type { CheckInId, MeetingId, MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import type { MeetingRole } from './meeting.ts';
import type { TurnKey } from './turn.ts';

interface Happened {
  readonly id: MeetingStepId;
  readonly meetingId: MeetingId;
  /** Who did it, by the log. */
  readonly author: MemberId;
  /** When, in milliseconds of meeting time, as its author says. */
  readonly at: number;
}

/** What a step does to a turn names the turn, and the step that it follows: so one that comes late finds nothing to act on. */
interface OnTurn extends Happened {
  readonly turn: TurnKey;
  readonly since: MeetingStepId;
}

/** Its author came, for the first time (1) or again. */
export interface Came extends Happened {
  readonly kind: 'came';
  readonly coming: number;
}

/** Its author left, having come so many times. */
export interface Left extends Happened {
  readonly kind: 'left';
  readonly coming: number;
}

/** Its author brings a topic of their own to the hot seat. */
export interface TopicQueued extends Happened {
  readonly kind: 'topic-queued';
  readonly text: string;
  /** The check-in that it comes from. */
  readonly checkInId: CheckInId | undefined;
  readonly isTakenBack: boolean;
}

/** The meeting begins; or goes on, `since` the step after which there was no turn. */
export interface Begun extends Happened {
  readonly kind: 'begun';
  readonly since: MeetingStepId | undefined;
  readonly opens: TurnKey | undefined;
}

/** A turn is over, or is passed over because whose it is is away; `opens` is what comes next, absent when nothing is left. */
export interface TurnEnded extends OnTurn {
  readonly kind: 'turn-over' | 'turn-skipped';
  readonly opens: TurnKey | undefined;
}

/** A turn is paused, goes on, or gets a minute more. */
export interface TurnHeld extends OnTurn {
  readonly kind: 'paused' | 'resumed' | 'extended';
}

/** From now on its author looks after something. */
export interface RoleTaken extends Happened {
  readonly kind: 'role-taken';
  readonly role: MeetingRole;
}

/** The meeting is ended, in the turn that it names; without one where there is none. */
export interface Ended extends Happened {
  readonly kind: 'ended';
  readonly turn: TurnKey | undefined;
  readonly since: MeetingStepId | undefined;
}

/**
 * One thing that happened in a meeting. Steps are only ever added.
 *
 * **Shape:** one record of the root `meetingSteps` with `meetingId`, `kind`, `at`, and as the kind needs them `coming`, `text`,
 * `checkInId`, `turn`, `since`, `opens`, `role`; `deletedAt` when a topic was taken back.
 */
export type MeetingStep = Came | Left | TopicQueued | Begun | TurnEnded | TurnHeld | RoleTaken | Ended;

/** The kinds of step. */
export const STEP_KINDS = [
  'came',
  'left',
  'topic-queued',
  'begun',
  'turn-over',
  'turn-skipped',
  'paused',
  'resumed',
  'extended',
  'role-taken',
  'ended',
] as const satisfies readonly MeetingStep['kind'][];

/** Puts steps into the order in which they happened, as they say, ties by id. */
export function compareSteps(a: Happened, b: Happened): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
