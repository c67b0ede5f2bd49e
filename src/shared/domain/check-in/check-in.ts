import type { CheckInId, MemberId } from '#shared/kernel/ids.ts';

/** What a check-in can tell: what is done, what is stuck, what comes next, and what is asked of the circle. */
export const CHECK_IN_TEXTS = ['done', 'stuck', 'next', 'ask'] as const;

/** The name of one of the texts of a check-in. */
export type CheckInText = (typeof CHECK_IN_TEXTS)[number];

/** How somebody can feel, from heavy to bright. */
export const MOODS = ['heavy', 'low', 'even', 'light', 'bright'] as const;

/** How somebody felt. */
export type Mood = (typeof MOODS)[number];

/**
 * What one member told the circle of their week.
 *
 * **Shape:** one record of the root `checkIns` with a key per text, `at`, `zone`, `listenOnly`, and as they come `openedAt`,
 * `mood` and `deletedAt`; no week, since on which day one begins is the circle's to change.
 */
export interface CheckIn {
  readonly id: CheckInId;
  /** Who wrote it, by the log. */
  readonly author: MemberId;
  readonly done: string | undefined;
  readonly stuck: string | undefined;
  readonly next: string | undefined;
  readonly ask: string | undefined;
  /** When it was written, in epoch milliseconds by its author's clock. */
  readonly at: number;
  /** The time zone (IANA) that its author was in. */
  readonly zone: string;
  /** Written to be listened to. */
  readonly isListenOnly: boolean;
  /** When its author opened it for ideas, in epoch milliseconds. */
  readonly openedAt: number | undefined;
  /** Only when its author shares it. */
  readonly mood: Mood | undefined;
}

/** Whether a check-in is "just listen" now: written so, and not opened for ideas. */
export function isJustListen({ isListenOnly, openedAt }: CheckIn): boolean {
  return isListenOnly && openedAt === undefined;
}

/** Whether a text names a mood. */
export function isMood(text: string): text is Mood {
  return MOODS.some((mood) => mood === text);
}

/** Puts check-ins into the order in which they were written, ties by id. Source: SPEC CHECK5. */
export function compareCheckIns(a: CheckIn, b: CheckIn): number {
  return a.at - b.at || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);
}
