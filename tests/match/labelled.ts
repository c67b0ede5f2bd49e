import type { WorkMode } from '#shared/domain/lead/lead.ts';
import type { PayFloor, PriorityList } from '#shared/domain/priority/priorities.ts';

/** A made-up member and what they wrote, as people write it. */
export interface LabelledMember {
  readonly name: string;
  readonly lists: Partial<Record<PriorityList, readonly string[]>>;
  readonly payFloor?: PayFloor;
}

/** A made-up lead as somebody would drop it on the board. */
export interface LabelledLead {
  readonly name: string;
  readonly company?: string;
  readonly role?: string;
  readonly place?: string;
  readonly mode?: WorkMode;
  readonly pay?: string;
  readonly notes?: string;
}

/** What a careful friend who read both texts would say. */
export type LabelledVerdict = 'fits' | 'clashes' | 'unknown';

/** One judgement by hand: the name of a member, the name of a lead, and why. */
export interface LabelledPair {
  readonly member: string;
  readonly lead: string;
  readonly verdict: LabelledVerdict;
  readonly because: string;
  /** Words alone mislead here: a denial, a synonym, a word in a word, a sum to do, talk about the company. */
  readonly isHard: boolean;
}
