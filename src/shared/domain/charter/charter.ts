import type { CharterId, CharterSignatureId, DeviceId, EntryId, MemberId } from '#shared/kernel/ids.ts';
import type { Weekday } from '../record/week.ts';

/** What a charter can say in words, in the order in which it is read. */
export const CLAUSES = [
  'purpose',
  'meetings',
  'confidentiality',
  'offLimits',
  'feedback',
  'channel',
  'callLink',
  'other',
] as const;

/** The name of a clause. `offLimits` holds one topic a line, `callLink` an address that may be opened. */
export type Clause = (typeof CLAUSES)[number];

/** How often a circle can mean to meet. */
export const CADENCES = ['weekly', 'fortnightly'] as const;

/** How often a circle means to meet. */
export type Cadence = (typeof CADENCES)[number];

/** The shares of the members that a change can need: more than half, at least two thirds, everybody. */
export const SHARES = ['half', 'two-thirds', 'all'] as const;

/** The share of the members that a change needs. */
export type Share = (typeof SHARES)[number];

/** How long a meeting can be, in minutes. */
export const MEETING_MINUTES = { least: 5, most: 480 } as const;

/** How long something can be let out before the circle turns to what helps, in minutes. */
export const VENT_MINUTES = { least: 1, most: 60 } as const;

/** What the members agree on, apart from when and by whom it was proposed. */
export interface Terms {
  readonly clauses: Readonly<Partial<Record<Clause, string>>>;
  readonly cadence: Cadence;
  /** The day on which the circle's week begins. */
  readonly weekday: Weekday;
  /** How long a meeting is. */
  readonly lengthMinutes: number | undefined;
  /** How long something is let out. */
  readonly ventMinutes: number | undefined;
  /** What a later change needs; a first wording needs it for itself. */
  readonly share: Share;
}

/** One wording of the charter that a member proposed. It is never rewritten: a change is a further wording. */
export interface Wording extends Terms {
  readonly id: CharterId;
  /** 64 hexadecimal digits: the hash of what stands there now, which is what is signed (SPEC CHART1). */
  readonly hash: string;
  /** Who proposed it, by the log. */
  readonly author: MemberId | undefined;
  /** Whether somebody else has written into it since. */
  readonly isRewritten: boolean;
  /** Whether it says more than this version of the app knows. */
  readonly hasMore: boolean;
  /** The wording that it changes; `undefined` for a first one. */
  readonly changes: CharterId | undefined;
  /** Where the membership graph ended for who proposed it. */
  readonly heads: readonly EntryId[];
  /** Epoch milliseconds. */
  readonly at: number;
  readonly isWithdrawn: boolean;
}

/** A signature under a wording, as somebody brought it: it says nothing until it was verified. */
export interface CharterSignature {
  readonly id: CharterSignatureId;
  readonly charterId: CharterId;
  /** The hash that was signed, 64 hexadecimal digits. */
  readonly hash: string;
  readonly device: DeviceId;
  /** 64 bytes in base64url. */
  readonly signature: string;
  readonly at: number;
}

/** A genuine signature of a member. */
export interface VerifiedSignature {
  readonly charterId: CharterId;
  readonly hash: string;
  readonly member: MemberId;
}
