import type { ConflictId, ConflictStepId, MemberId } from '#shared/kernel/ids.ts';
import type { Conflict } from './conflict.ts';

/** Where those whom a conflict concerns are on the way. It keeps nobody from anything but a pause and the end. */
export type ConflictPhase = 'pause' | 'views' | 'goals' | 'proposals' | 'ended';

/** How a conflict ended. */
export type ConflictEnding = 'agreed' | 'set-aside' | 'left';

/** Something said in own words. */
export interface SaidInConflict {
  readonly id: ConflictStepId;
  readonly author: MemberId;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Something that those concerned say yes or no to. Its author says yes until they say otherwise. */
export interface AnsweredInConflict extends SaidInConflict {
  readonly yes: readonly MemberId[];
  readonly no: readonly MemberId[];
  /** Whether all whom it concerns say yes, but for who has left. */
  readonly isAgreed: boolean;
}

/** A conflict as those whom it concerns see it. */
export interface ConflictState {
  readonly kind: 'concerned';
  readonly conflict: Conflict;
  readonly phase: ConflictPhase;
  /** Absent as long as it has not ended. */
  readonly ending: ConflictEnding | undefined;
  /** Whom it concerns and who has not left it. */
  readonly parties: readonly MemberId[];
  readonly left: readonly MemberId[];
  /** Until when it is paused, in epoch milliseconds; absent when it is not. */
  readonly pausedUntil: number | undefined;
  /** The end of each one's own pause that runs, in epoch milliseconds. */
  readonly pauses: ReadonlyMap<MemberId, number>;
  /** Who has written their view. */
  readonly written: readonly MemberId[];
  /** Whether everybody's views are shown; before, nobody sees any but their own. */
  readonly areViewsShown: boolean;
  /** The views that the reader sees, oldest first. */
  readonly views: readonly SaidInConflict[];
  /** Oldest first; shared are those that are agreed. */
  readonly goals: readonly AnsweredInConflict[];
  /** Oldest first. */
  readonly proposals: readonly AnsweredInConflict[];
  /** The first proposal that all accept. */
  readonly accepted: AnsweredInConflict | undefined;
  /** Who would set it aside. */
  readonly settingAside: readonly MemberId[];
  /** Who would let the circle be told that there is a conflict. */
  readonly opening: readonly MemberId[];
  /** Whether the circle is told. */
  readonly isCircleTold: boolean;
}

/** All that others are told of a conflict: that there is one, and that it has ended once it has. */
export interface ToldConflict {
  readonly kind: 'told';
  readonly id: ConflictId;
  /** Epoch milliseconds. */
  readonly at: number;
  /** Whether it has ended; how is not told. */
  readonly hasEnded: boolean;
  /** Only for whoever opened it: what they wrote. */
  readonly words: string | undefined;
}
