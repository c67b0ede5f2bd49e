import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { isSaidPoint, type SearchStatus } from './search-status.ts';

const KEY = 'searchStatus';

/** Reads where a member says that they are: only they can say it, by the log. Never throws. Source: SPEC STAT1, DOC4. */
export function readSearchStatus(memberId: MemberId, value: unknown, authorOf: AuthorOf): SearchStatus | undefined {
  if (!(value instanceof Y.Map) || authorOfField(value, KEY, authorOf) !== memberId) return undefined;
  const stored = value.get(KEY);
  if (typeof stored !== 'string') return undefined;
  const [point = '', saidOn = '', ...more] = stored.split(' ', 3);
  return isSaidPoint(point) && isCalendarDay(saidOn) && more.length === 0 ? { memberId, point, saidOn } : undefined;
}
