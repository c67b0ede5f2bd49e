import type { DoneStepId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';

/**
 * That a next step was done.
 *
 * **Shape:** `leadId`, `pursuitId` where it was the step of a run, `text`, `plannedOn`, `at`, `step`; `deletedAt` once it was
 * taken back; `copiedMember` and `copiedBy` in what came along from elsewhere. Source: SPEC DONE1.
 */
export interface DoneStep {
  readonly id: DoneStepId;
  readonly leadId: LeadId;
  /** Absent where nobody went for the lead. */
  readonly pursuitId: PursuitId | undefined;
  /** What was to be done, as it stood there. */
  readonly text: string;
  /** ISO day that it was planned for. */
  readonly plannedOn: string | undefined;
  /** Epoch milliseconds, by the clock of whoever said so. */
  readonly at: number;
  /** Who said that it is done, by the log. */
  readonly by: MemberId;
  /** Names the writing of the step that was done: whoever finishes the same one apart names the same. */
  readonly step: string | undefined;
  /** Names in words, for what came along: whose step it was and who said that it is done. */
  readonly copiedMember: string | undefined;
  readonly copiedBy: string | undefined;
}
