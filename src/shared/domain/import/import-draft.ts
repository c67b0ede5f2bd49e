import type { LeadInput } from '../lead/lead.ts';
import type { SavedLead } from '../export/saved-lead.ts';
import type { Outcome, Stage } from '../pursuit/stage.ts';

/** A lead as it would come in from one row. It fits the rules for leads. */
export interface ImportDraft {
  readonly lead: LeadInput;
  readonly nextStep: string | undefined;
  /** ISO day. */
  readonly nextStepOn: string | undefined;
  /** What was written about it, and everything of the row that has no other place. */
  readonly notes: string;
  readonly stage: Stage;
  readonly outcome: Outcome | undefined;
  /** Epoch milliseconds, where the file has them. */
  readonly savedAt: number | undefined;
  readonly appliedAt: number | undefined;
  /** When the stage was reached. */
  readonly stageAt: number | undefined;
  /** What a file that we saved ourselves tells of it, exactly; `lead` and the other fields are then made from it. */
  readonly saved?: SavedLead | undefined;
}
