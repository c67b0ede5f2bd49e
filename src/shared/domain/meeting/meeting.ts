import { DAY_MS, HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { MeetingId, MemberId } from '#shared/kernel/ids.ts';

/** How a circle can meet: everybody at the same time, or each in writing within two days. */
export const MEETING_KINDS = ['live', 'written'] as const;

/** How a circle meets. */
export type MeetingKind = (typeof MEETING_KINDS)[number];

/** What somebody can look after in a live meeting. They are words on the screen: whoever has one can do no more than the others. */
export const MEETING_ROLES = ['facilitator', 'timekeeper'] as const;

/** What somebody looks after in a live meeting. */
export type MeetingRole = (typeof MEETING_ROLES)[number];

/** The times of a meeting: all that is counted in one place. Source: SPEC TURN5, TURN7, TURN8, TURN9, TURN14. */
export const MEETING_TIMES = {
  /** A turn of the round, in seconds. */
  turnSeconds: { least: 60, usual: 180, most: 1_800 },
  /** A topic on the hot seat, in turns. */
  seatTurns: 2,
  commitmentsPerMemberMs: 2 * MINUTE_MS,
  closingPerMemberMs: MINUTE_MS,
  extensionMs: MINUTE_MS,
  /** How long before its end a turn warns. */
  warningMs: MINUTE_MS,
  /** A live meeting in which nothing happens for so long is over. */
  silenceMs: 12 * HOUR_MS,
  /** How long a meeting in writing is open. */
  writtenMs: 2 * DAY_MS,
  /** What says that it happens further ahead has not happened yet. */
  clockErrorMs: MINUTE_MS,
} as const;

/**
 * One meeting as whoever opened it wrote it; what happened in it are its steps.
 *
 * **Shape:** one record of the root `meetings` with `kind`, `at`, `zone`; of a live one `turnSeconds`, `facilitator`,
 * `timekeeper` and a key `speaks:<member>` with each one's place in the round; of a written one `closesAt`; `deletedAt` when
 * it was withdrawn.
 */
export interface Meeting {
  readonly id: MeetingId;
  readonly kind: MeetingKind;
  /** Who opened it, by the log. It gives them nothing to say about it. */
  readonly openedBy: MemberId;
  /** When it was opened, in epoch milliseconds by the clock of who opened it. */
  readonly at: number;
  /** The IANA zone where it was opened. */
  readonly zone: string;
  readonly turnSeconds: number;
  /** When a written meeting closes, in epoch milliseconds; absent for a live one. */
  readonly closesAt: number | undefined;
  /** As chosen when it was opened; absent in a circle of one and in a written meeting. */
  readonly facilitator: MemberId | undefined;
  readonly timekeeper: MemberId | undefined;
  /** In which order the members speak, as far as it was known. */
  readonly speakingOrder: readonly MemberId[];
  readonly isWithdrawn: boolean;
}

/** Puts meetings into the order in which they were opened, ties by id. */
export function compareMeetings(a: Meeting, b: Meeting): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
