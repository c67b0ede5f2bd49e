import * as Y from 'yjs';
import type { EventId, LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField, authorOfRecord, hasWritten } from '../record/authorship.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { StageEvent } from './pursuit.ts';
import { STAGES } from './stage.ts';

/** What makes a change another kind of change, where it is taken out. */
const TELLING = ['pursuitId', 'undoes', 'copiedMember', 'copiedBy', 'isUndated'];

/**
 * Reads one change of stage; who made it comes from the log, and what another added to it is left out. One of which
 * others took something out says nothing any more. Never throws.
 * Source: SPEC DOC3, DOC4, PUR6.
 */
export function readStageEvent(id: EventId, value: unknown, authorOf: AuthorOf): StageEvent | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const by = authorOfRecord(value, authorOf);
  const isTheirs = (key: string): boolean => authorOfField(value, key, authorOf) === by;
  const fields = createFieldReader(value, isTheirs);
  const isLost = (key: string): boolean => by !== undefined && !isTheirs(key) && hasWritten(value, key, by, authorOf);
  if (TELLING.some(isLost)) return malformed(id, 'incomplete');
  const leadId = fields.text('leadId', LIMITS.line) as LeadId | undefined;
  const from = fields.oneOf('from', STAGES);
  const to = fields.oneOf('to', STAGES);
  const at = fields.instant('at');
  if (leadId === undefined || from === undefined || to === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  return {
    id,
    leadId,
    from,
    to,
    at,
    pursuitId: fields.text('pursuitId', LIMITS.line) as PursuitId | undefined,
    isUndated: value.get('isUndated') === true && isTheirs('isUndated'),
    by,
    undoes: fields.text('undoes', LIMITS.line) as EventId | undefined,
    copiedMember: fields.text('copiedMember', LIMITS.line),
    copiedBy: fields.text('copiedBy', LIMITS.line),
  };
}
