import * as Y from 'yjs';
import type { DoneStepId, LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { DoneStep } from './done-step.ts';

/** What tells whose step it was, and whose word it is. */
const WHOSE = ['pursuitId', 'copiedMember', 'copiedBy'] as const;

/**
 * Reads one step that was done; `undefined` when that was taken back. Only what whoever said so wrote counts. Never throws.
 * Source: SPEC DONE1, DOC4.
 */
export function readDoneStep(id: DoneStepId, value: unknown, authorOf: AuthorOf): DoneStep | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const by = authorOfRecord(value, authorOf);
  if (by === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, by, authorOf);
  if (fields.isTakenBack) return undefined;
  const isId = (text: string): boolean => text.length <= LIMITS.line;
  const leadId = fields.checked('leadId', isId) as LeadId | undefined;
  const text = fields.text('text', LIMITS.line)?.trim() || undefined;
  const at = fields.instant('at');
  // Without these it would be shown as another's.
  const isWhoseKnown = !WHOSE.some((key) => fields.isLost(key));
  if (leadId === undefined || text === undefined || at === undefined || !isWhoseKnown) {
    return malformed(id, 'incomplete');
  }
  return {
    ...{ id, leadId, text, at, by },
    pursuitId: fields.checked('pursuitId', isId) as PursuitId | undefined,
    plannedOn: fields.checked('plannedOn', isCalendarDay),
    step: fields.checked('step', isId),
    copiedMember: fields.text('copiedMember', LIMITS.line),
    copiedBy: fields.text('copiedBy', LIMITS.line),
  };
}
