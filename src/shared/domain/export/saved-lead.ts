import type { LeadKind, WorkMode } from '../lead/lead.ts';
import type { Outcome, Stage } from '../pursuit/stage.ts';

/** One change of stage, in words. */
export interface SavedMove {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly from: Stage;
  readonly to: Stage;
  /** Whose run it was; nobody is named where it is the person's own. */
  readonly who?: string | undefined;
  /** Who moved it, unless it was whose run it is. */
  readonly by?: string | undefined;
}

/** One step that was done, in words. */
export interface SavedDone {
  /** Epoch milliseconds. */
  readonly at: number;
  readonly text: string;
  /** ISO day. */
  readonly plannedOn?: string | undefined;
  /** Whose step it was; nobody is named where it is the person's own. */
  readonly who?: string | undefined;
  /** Who said that it is done, unless it was whose step it is. */
  readonly by?: string | undefined;
}

/** How far somebody else was with a lead, in words. */
export interface SavedStanding {
  readonly who: string;
  /** Absent where somebody wrote something else there. */
  readonly stage?: Stage | undefined;
  readonly outcome?: Outcome | undefined;
  readonly nextStep?: string | undefined;
  /** ISO day. */
  readonly nextStepOn?: string | undefined;
}

/** A text with the time at which it was said or kept, and who said it or where it stood. */
export interface SavedText {
  /** Epoch milliseconds; absent where nobody knows it. */
  readonly at?: number | undefined;
  readonly of?: string | undefined;
  readonly text: string;
}

/** The fields of a lead that are texts or choices, as they are shown. */
export interface SavedFields {
  readonly company?: string | undefined;
  readonly role?: string | undefined;
  readonly place?: string | undefined;
  readonly mode?: WorkMode | undefined;
  readonly pay?: string | undefined;
  readonly link?: string | undefined;
  readonly kind?: LeadKind | undefined;
  /** YYYY-MM. */
  readonly opensIn?: string | undefined;
  /** A member is called by name. */
  readonly heardFrom?: string | undefined;
  /** ISO day. */
  readonly deadlineOn?: string | undefined;
  readonly nextStep?: string | undefined;
  /** ISO day. */
  readonly nextStepOn?: string | undefined;
  readonly outcome?: Outcome | undefined;
  /** Who added it; nobody where it was the person. */
  readonly addedBy?: string | undefined;
  /** The circle that it was copied from. */
  readonly copiedFrom?: string | undefined;
}

/** The moments of a lead and of the person's own run, in epoch milliseconds. */
export interface SavedTimes {
  readonly addedAt?: number | undefined;
  /** When it was added where it was copied from. */
  readonly copiedAddedAt?: number | undefined;
  readonly startedAt?: number | undefined;
  readonly endedAt?: number | undefined;
}

/**
 * All that is known of one lead, told by names and not by ids, so that it means the same elsewhere. Leads that were
 * merged are one. Of texts line breaks are line feeds, and what is no character is left out. Source: SPEC EXP1.
 */
export interface SavedLead extends SavedFields, SavedTimes {
  /** How far the person is; Spotted where they do not go for it. */
  readonly stage: Stage;
  readonly notes: string;
  /** By the alphabet. */
  readonly tags: readonly string[];
  readonly isForMe: boolean;
  /** The names of the others whom it is for. */
  readonly forOthers: readonly string[];
  /** The person's own run. */
  readonly history: readonly SavedMove[];
  readonly othersHistory: readonly SavedMove[];
  /** Next steps that were done, the person's own and others'. */
  readonly doneSteps: readonly SavedDone[];
  readonly others: readonly SavedStanding[];
  readonly conversation: readonly SavedText[];
  /** What pages said of it; `of` is where that stood. */
  readonly originals: readonly SavedText[];
  /** Nobody else sees it. */
  readonly isOnlyMine: boolean;
}

/** Whether a lead tells of a run of the person's, as opposed to standing in Spotted without one. */
export function hasRun({ stage, history, startedAt, endedAt, outcome }: SavedLead): boolean {
  return stage !== 'spotted' || history.length > 0 || [startedAt, endedAt, outcome].some((each) => each !== undefined);
}
