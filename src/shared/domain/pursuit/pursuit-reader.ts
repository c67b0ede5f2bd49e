import * as Y from 'yjs';
import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { Pursuit } from './pursuit.ts';
import { OUTCOMES, STAGES } from './stage.ts';

/** Reads one pursuit. Never throws. Source: SPEC DOC4. */
export function readPursuit(id: PursuitId, value: unknown): Pursuit | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const leadId = fields.text('leadId', LIMITS.line) as LeadId | undefined;
  const memberId = fields.text('memberId', LIMITS.line) as MemberId | undefined;
  const stage = fields.oneOf('stage', STAGES);
  if (leadId === undefined || memberId === undefined || stage === undefined) return malformed(id, 'incomplete');
  return {
    id,
    leadId,
    memberId,
    stage,
    order: fields.order('order'),
    nextStep: fields.text('nextStep', LIMITS.line),
    nextStepOn: fields.checked('nextStepOn', isCalendarDay),
    outcome: fields.oneOf('outcome', OUTCOMES),
    startedAt: fields.instant('startedAt'),
    endedAt: fields.number('endedAt'),
    deletedAt: fields.number('deletedAt'),
  };
}
