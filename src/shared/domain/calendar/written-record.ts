import * as Y from 'yjs';
import type { CalendarWrittenId, CircleId } from '#shared/kernel/ids.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { WrittenBefore } from './plan-calendar-export.ts';

/**
 * What was last written of one entry into a calendar file, kept so that the next file is an update of it.
 *
 * **Shape:** one record of the root `calendarWritten` of the private document with `circle`, `uid`, `sequence`, `on`, `title`,
 * and where there are any `startAt` with `endAt`, `isCancelled`, and `isPrivate`. A person has two for each lead of a circle at most, and
 * one more for each device that wrote them apart. Source: SPEC CAL16.
 */
export interface WrittenRecord extends WrittenBefore {
  readonly id: CalendarWrittenId;
  readonly circle: CircleId;
}

/** Reads one of them; `undefined` when it was taken back. Never throws. Source: SPEC CAL16, DOC4. */
export function readWrittenRecord(id: CalendarWrittenId, value: unknown): WrittenRecord | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const circle = fields.text('circle', LIMITS.line) as CircleId | undefined;
  const uid = fields.text('uid', LIMITS.line);
  const sequence = fields.number('sequence');
  const on = fields.checked('on', isCalendarDay);
  const title = fields.text('title', LIMITS.former);
  if (circle === undefined || uid === undefined || on === undefined || title === undefined || !isCount(sequence))
    return malformed(id, 'incomplete');
  const [startAt, endAt] = [fields.instant('startAt'), fields.instant('endAt')];
  const times = startAt === undefined || endAt === undefined || endAt < startAt ? undefined : { startAt, endAt };
  const [isCancelled, isPrivate] = [value.get('isCancelled') === true, value.get('isPrivate') === true];
  return { id, circle, uid, sequence, on, title, times, isCancelled, isPrivate };
}

function isCount(sequence: number | undefined): sequence is number {
  return sequence !== undefined && sequence >= 0;
}

/** What is remembered for a circle, each entry once: of two devices that wrote it apart the higher number goes on. Source: SPEC CAL16. */
export function selectWritten(records: Iterable<WrittenRecord>, circle: CircleId): readonly WrittenRecord[] {
  const newest = new Map<string, WrittenRecord>();
  for (const record of records) {
    if (record.circle !== circle) continue;
    const known = newest.get(record.uid);
    const isNewer =
      known === undefined ||
      record.sequence > known.sequence ||
      (record.sequence === known.sequence && record.id > known.id);
    if (isNewer) newest.set(record.uid, record);
  }
  return [...newest.values()].sort((a, b) => (a.uid < b.uid ? -1 : 1));
}
