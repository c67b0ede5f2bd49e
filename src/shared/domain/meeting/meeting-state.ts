import type { CheckInId, MeetingStepId, MemberId } from '#shared/kernel/ids.ts';
import type { TurnKey, TurnKind } from './turn.ts';

/** A topic that a member brings to the hot seat. */
export interface Topic {
  readonly id: MeetingStepId;
  /** Whose it is. */
  readonly memberId: MemberId;
  readonly text: string;
  readonly checkInId: CheckInId | undefined;
}

/** One turn of a meeting. */
export interface Turn {
  readonly key: TurnKey;
  readonly kind: TurnKind;
  /** Who speaks, or whose topic it is; absent in a turn of all. */
  readonly memberId: MemberId | undefined;
  readonly topic: Topic | undefined;
}

/** The turn that is on now. Instants are milliseconds of meeting time. */
export interface PresentTurn extends Turn {
  readonly startedAt: number;
  /** With the minutes that were added. */
  readonly plannedMs: number;
  /** Below zero when the time is over; nothing happens then by itself. */
  readonly leftMs: number;
  /** The last minute. */
  readonly isWarning: boolean;
  readonly pauseCount: number;
  readonly extensionCount: number;
}

/** A turn that was. */
export interface DoneTurn extends Turn {
  readonly startedAt: number;
  readonly endedAt: number;
  /** Without pauses. */
  readonly tookMs: number;
  readonly isSkipped: boolean;
}

/**
 * Where a live meeting is: `gathering` before a first turn, or where merging has left none; `over` when somebody ended it, when
 * nothing was left, or twelve hours after the last step.
 */
export type MeetingPhase = 'gathering' | 'running' | 'paused' | 'over';

/** How a live meeting stands at one moment: the same on every screen that has the same steps. */
export interface MeetingState {
  readonly phase: MeetingPhase;
  /** Who came and has not left, in the order of coming. */
  readonly here: readonly MemberId[];
  /** Everybody who came, in that order. */
  readonly came: readonly MemberId[];
  /** There while running or paused. */
  readonly turn: PresentTurn | undefined;
  readonly toCome: readonly Turn[];
  /** In the order in which they ended. */
  readonly done: readonly DoneTurn[];
  readonly facilitator: MemberId | undefined;
  readonly timekeeper: MemberId | undefined;
  /** The topics that wait, in the order in which they come. */
  readonly seats: readonly Topic[];
  readonly begunAt: number | undefined;
  readonly endedAt: number | undefined;
}
