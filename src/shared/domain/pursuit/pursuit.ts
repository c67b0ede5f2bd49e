import type { EventId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Outcome, Stage } from './stage.ts';

/** One member going for one lead. */
export interface Pursuit {
  readonly id: PursuitId;
  readonly leadId: LeadId;
  /** The lead that it was begun at, where that is shown in another that it was merged into. */
  readonly begunOn?: LeadId | undefined;
  readonly memberId: MemberId;
  /** `spotted` means that the run has ended and its history is kept. */
  readonly stage: Stage;
  readonly order: string | undefined;
  readonly nextStep: string | undefined;
  /** ISO day. */
  readonly nextStepOn: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly startedAt: number | undefined;
  readonly endedAt: number | undefined;
  readonly deletedAt: number | undefined;
}

/** All the pursuits of one lead by one member, shown as one. Source: SPEC PUR4. */
export interface ShownPursuit extends Pursuit {
  /** The other pursuits of the same member and lead; commands write to them too. */
  readonly sameAs: readonly PursuitId[];
}

/** One change of stage, kept for good. */
export interface StageEvent {
  readonly id: EventId;
  readonly leadId: LeadId;
  /** Absent in history that came along from another circle. */
  readonly pursuitId: PursuitId | undefined;
  readonly from: Stage;
  readonly to: Stage;
  /** Epoch milliseconds, by the mover's clock. */
  readonly at: number;
  /** A list brought it in and did not say when it was: `at` is the nearest that is known. */
  readonly isUndated: boolean;
  /** Who moved, by the log. */
  readonly by: MemberId | undefined;
  readonly undoes: EventId | undefined;
  /** Names in words, for history that came along: whose run it was and who moved it. */
  readonly copiedMember: string | undefined;
  readonly copiedBy: string | undefined;
}
