import type { LeadId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';
import type { PriorityList } from '../priority/priorities.ts';

/** What a reason, or all reasons together, say of a lead for one member. */
export type Verdict = 'fits' | 'clashes' | 'unknown';

/** What a lead is held against, in the order in which it counts. */
export const ASPECTS = [
  'deal-breaker',
  'must-have',
  'place',
  'work-mode',
  'pay',
  'level',
  'role',
  'field',
  'skill',
] as const;

/** What a lead is held against. */
export type Aspect = (typeof ASPECTS)[number];

/** The fields of a lead that are read for words. */
export const READ_FIELDS = ['role', 'company', 'place', 'mode', 'pay', 'notes'] as const;

/** A field of a lead that is read for words. */
export type ReadField = (typeof READ_FIELDS)[number];

/** Words of a lead, as they stand there. */
export interface FoundWords {
  readonly field: ReadField;
  readonly text: string;
}

/** What a member wrote: a line of a list, or the pay floor. */
export type Wish =
  | { readonly kind: 'entry'; readonly id: PriorityEntryId; readonly list: PriorityList; readonly text: string }
  | { readonly kind: 'pay-floor' };

/** One reason why a lead fits a member, clashes with what they wrote, or why that cannot be told. */
export interface Reason {
  readonly verdict: Verdict;
  readonly aspect: Aspect;
  /** What of theirs it speaks of; several lines where each of them would do, such as places. */
  readonly wishes: readonly Wish[];
  /** What of the lead made it so; nothing where the lead does not say. */
  readonly found: readonly FoundWords[];
  /** Whether the lead says that it is not so, as in "no night shifts". */
  readonly isDenied: boolean;
  /** Whether something was guessed to say this: a currency, or the time that a pay is for. */
  readonly isGuessed: boolean;
}

/** How one lead stands to what one member wrote. Source: SPEC FIT1. */
export interface Match {
  readonly leadId: LeadId;
  readonly memberId: MemberId;
  readonly verdict: Verdict;
  /** In the order of `ASPECTS`; within one what fits, what clashes, then what is unknown. */
  readonly reasons: readonly Reason[];
}
