import type { CalendarSpan } from './calendar-event.ts';

/** One entry as it goes into a calendar file. */
export interface WrittenEvent {
  /** The same for the same thing in every file, and without a name in it. */
  readonly uid: string;
  /** One higher each time that it changes. */
  readonly sequence: number;
  readonly isCancelled: boolean;
  /** Times are written in UTC. */
  readonly span:
    | Exclude<CalendarSpan, { readonly kind: 'times' }>
    | { readonly kind: 'times'; readonly startAt: number; readonly endAt: number };
  readonly title: string;
  readonly location?: string | undefined;
  readonly description?: string | undefined;
  /** http or https; anything else is left out. */
  readonly link?: string | undefined;
}
