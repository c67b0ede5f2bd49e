import type { BlockId, MemberId, PriorityEntryId } from '#shared/kernel/ids.ts';

/** The lists of a member's priorities: what they look for, then what they bring. */
export const PRIORITY_LISTS = [
  'roles',
  'mustHaves',
  'dealBreakers',
  'places',
  'skills',
  'fields',
  'canHelpWith',
  'fieldsKnown',
  'wouldLearn',
] as const;

/** The name of a list. */
export type PriorityList = (typeof PRIORITY_LISTS)[number];

/** The spans of time that a pay floor can be given for. */
export const PAY_PERIODS = ['hour', 'day', 'month', 'year'] as const;

/** The span of time that a pay floor is given for. */
export type PayPeriod = (typeof PAY_PERIODS)[number];

/** The least that somebody would work for. */
export interface PayFloor {
  readonly amount: number;
  /** Three capital letters (ISO 4217). */
  readonly currency: string;
  readonly per: PayPeriod;
}

/** One line of a list. */
export interface PriorityEntry {
  readonly id: PriorityEntryId;
  readonly list: PriorityList;
  readonly text: string;
  readonly order: string | undefined;
}

/** One block as it is stored; only what its member wrote is read. */
export interface PriorityBlock {
  readonly id: BlockId;
  readonly memberId: MemberId;
  readonly payFloor: PayFloor | undefined;
  readonly feedback: string | undefined;
  /** Without removed ones, in no order. */
  readonly entries: readonly PriorityEntry[];
}

/** All that one member wrote of their priorities. */
export interface Priorities {
  readonly memberId: MemberId;
  /** Every list, each in its order. */
  readonly lists: Readonly<Record<PriorityList, readonly PriorityEntry[]>>;
  readonly payFloor: PayFloor | undefined;
  /** How they like feedback. */
  readonly feedback: string | undefined;
}
