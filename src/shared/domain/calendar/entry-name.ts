import type { CalendarEvent } from './calendar-event.ts';
import { MOST_UID } from './known-invitation.ts';

/**
 * What an entry of a file is known by: its name, or, where careless programs give it none, its beginning and title, so that
 * the same file twice is the same. Source: SPEC CAL13.
 */
export function nameOfEntry({ uid, span, title }: Pick<CalendarEvent, 'uid' | 'span' | 'title'>): string {
  if (uid !== undefined) return uid;
  const begin = span === undefined ? '' : span.kind === 'times' ? String(span.startAt) : span.firstOn;
  return `without a name ${begin} ${title ?? ''}`.slice(0, MOST_UID);
}
