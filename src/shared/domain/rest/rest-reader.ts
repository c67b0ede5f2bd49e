import * as Y from 'yjs';
import type { RestId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { addDays } from '../record/week.ts';
import { type Rest, USUAL_DAYS_AFTER } from './rest.ts';
import { isRestDay } from './rest-day.ts';

/**
 * Reads one rest; `undefined` when it was taken back. Only what the member wrote counts, by the log. Never throws.
 * Source: SPEC REST1, DOC4.
 */
export function readRest(id: RestId, value: unknown, authorOf: AuthorOf): Rest | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const memberId = authorOfRecord(value, authorOf);
  if (memberId === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, memberId, authorOf);
  if (fields.isTakenBack) return undefined;
  const from = fields.checked('from', isRestDay);
  const at = fields.instant('at');
  if (from === undefined || at === undefined) return malformed(id, 'incomplete');
  // Who overwrites or removes the end must not make another rest for ever.
  const isOpen = authorOfField(value, 'open', authorOf) === memberId && value.get('open') === true;
  const until = isOpen ? undefined : (fields.checked('until', isRestDay) ?? addDays(from, USUAL_DAYS_AFTER));
  return { id, memberId, from, until, at, endedOn: fields.checked('endedOn', isRestDay) };
}
