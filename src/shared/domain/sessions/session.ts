import type { MeetingId, SessionId } from '#shared/kernel/ids.ts';
import type { Placed } from '../record/order-key.ts';

/** The themes of the ten sessions that a circle can begin with, in their usual order. */
export const SESSION_THEMES = [
  'trust-and-story',
  'aims',
  'strengths-and-evidence',
  'search-plan',
  'materials',
  'networks',
  'interviews',
  'setbacks',
  'offers-and-choices',
  'closure',
] as const;

/** What one of the ten sessions is about. */
export type SessionTheme = (typeof SESSION_THEMES)[number];

/**
 * One session that a circle plans to have. The plan is everybody's: what anybody wrote into it counts.
 *
 * **Shape:** one record of the root `sessions` with `theme` or `title`, `order`, `at` and, as they come, `purpose`, `week`,
 * `doneAt`, `meetingId` and `deletedAt`.
 */
export interface Session extends Placed {
  readonly id: SessionId;
  /** Absent where the circle made it up. */
  readonly theme: SessionTheme | undefined;
  /** Own words in place of those of the theme; never absent without a theme. */
  readonly title: string | undefined;
  /** Own words for what it is good for. */
  readonly purpose: string | undefined;
  /** The ISO day on which the week begins that it is planned for. */
  readonly week: string | undefined;
  /** When it was marked as done, in epoch milliseconds. */
  readonly doneAt: number | undefined;
  /** The meeting in which it was. */
  readonly meetingId: MeetingId | undefined;
}

/** A session as the plan shows it. */
export interface PlannedSession extends Session {
  /** All records of it: more than one where merging has doubled a theme. The first is its own. */
  readonly copies: readonly SessionId[];
}
