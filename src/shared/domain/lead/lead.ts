import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';

/** The places where work can be done. */
export const WORK_MODES = ['remote', 'hybrid', 'onsite'] as const;

/** Where the work is done. */
export type WorkMode = (typeof WORK_MODES)[number];

/** The kinds of opening: posted, opening in a later month, inside somebody's company, told by somebody, a hunch. */
export const LEAD_KINDS = ['posted', 'opening-soon', 'inside', 'heard', 'hunch'] as const;

/** What is known of the opening. */
export type LeadKind = (typeof LEAD_KINDS)[number];

/** One opportunity. Every field may be missing: two people who clear different fields both win. */
export interface Lead {
  readonly id: LeadId;
  readonly company: string | undefined;
  readonly role: string | undefined;
  readonly place: string | undefined;
  readonly mode: WorkMode | undefined;
  /** As it was written. */
  readonly pay: string | undefined;
  /** As it was written; `readLink` says whether it may be opened. */
  readonly link: string | undefined;
  readonly kind: LeadKind | undefined;
  /** YYYY-MM, for an opening that comes. */
  readonly opensIn: string | undefined;
  readonly heardFrom: string | undefined;
  readonly heardFromMember: MemberId | undefined;
  /** The members it was added for, sorted by id. */
  readonly forMembers: readonly MemberId[];
  /** Words that somebody put on it to find it by, as they were first written; absent where there are none. Sorted. */
  readonly tags?: readonly string[] | undefined;
  /** ISO day. */
  readonly deadlineOn: string | undefined;
  /** Epoch milliseconds. */
  readonly addedAt: number | undefined;
  /** Who added it, by the log. */
  readonly addedBy: MemberId | undefined;
  /** Its place in the column Spotted. */
  readonly order: string | undefined;
  /** The next step as long as nobody goes for it. */
  readonly nextStep: string | undefined;
  /** ISO day. */
  readonly nextStepOn: string | undefined;
  readonly deletedAt: number | undefined;
  /** The circle that it was moved to. */
  readonly movedTo: CircleId | undefined;
  /** For a private lead: the circle whose board it stands on. */
  readonly circle: CircleId | undefined;
  /** Where a copied lead came from, in the words of that place. */
  readonly copiedFrom: string | undefined;
  readonly copiedAddedBy: string | undefined;
  readonly copiedAddedAt: number | undefined;
  /** Of a lead that came in from a file, in words: whom else it was for there, how far others were, what was said. */
  readonly formerFor?: string | undefined;
  readonly formerStanding?: string | undefined;
  readonly formerTalk?: string | undefined;
  /** The lead that it was merged into, as somebody wrote it; `selectMerges` says what of that counts. */
  readonly mergedInto?: LeadId | undefined;
  /** Of a lead into which others were merged: all that it is made of, as they were written, itself first. */
  readonly parts?: readonly Lead[] | undefined;
  /** Fields that hold something that cannot be read. */
  readonly unreadable: readonly string[];
}

/** What a person fills in about a lead; `undefined` and empty text clear a field. */
export interface LeadInput {
  readonly company?: string | undefined;
  readonly role?: string | undefined;
  readonly place?: string | undefined;
  readonly mode?: WorkMode | undefined;
  readonly pay?: string | undefined;
  readonly link?: string | undefined;
  readonly kind?: LeadKind | undefined;
  readonly opensIn?: string | undefined;
  readonly heardFrom?: string | undefined;
  readonly heardFromMember?: MemberId | undefined;
  readonly deadlineOn?: string | undefined;
}
