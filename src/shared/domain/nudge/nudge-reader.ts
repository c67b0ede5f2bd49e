import * as Y from 'yjs';
import type { MemberId, NudgeId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { type Nudge, NUDGES } from './nudge.ts';

/**
 * Reads one nudge; `undefined` when it was taken back. It is from whoever wrote it, by the log, and what others write into it
 * is left out. Never throws. Source: SPEC NUDGE1, DOC4.
 */
export function readNudge(id: NudgeId, value: unknown, authorOf: AuthorOf): Nudge | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const from = authorOfRecord(value, authorOf);
  if (from === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, from, authorOf);
  if (fields.isTakenBack) return undefined;
  const to = fields.text('to', LIMITS.name);
  const words = fields.oneOf('words', NUDGES);
  const at = fields.instant('at');
  const day = fields.checked('day', isCalendarDay);
  if (to === undefined || to === from || words === undefined || at === undefined || day === undefined) {
    return malformed(id, 'incomplete');
  }
  return { id, from, to: to as MemberId, words, at, day, zone: fields.text('zone', LIMITS.name) ?? 'UTC' };
}

/** All the nudges of a document that can be read, in no order. */
export function readNudges(roots: CircleRoots, authorOf: AuthorOf): readonly Nudge[] {
  return [...roots.nudges.entries()].flatMap(([id, value]) => {
    const nudge = readNudge(id as NudgeId, value, authorOf);
    return nudge === undefined || isMalformed(nudge) ? [] : [nudge];
  });
}
