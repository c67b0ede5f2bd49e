import * as Y from 'yjs';
import type { EventId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import type { Lead } from '../lead/lead.ts';
import { selectLeadHistory } from '../pursuit/history-queries.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import { readStageEvent } from '../pursuit/stage-event-reader.ts';
import { type Change, presentFields } from '../record/change.ts';
import { recordAt } from '../record/field-reader.ts';
import { isMalformed } from '../record/malformed.ts';
import type { LeadSource } from './lead-source.ts';

/**
 * The history of a lead under new ids. What belongs to the actor's run belongs to their new one; that of others, who
 * may be nobody there, is kept for reading with their names in words. Source: SPEC SHARE2, SHARE3.
 */
export function planCopiedHistory(
  source: CircleRoots,
  from: LeadSource,
  copy: { readonly lead: Lead; readonly leadId: LeadId; readonly pursuitId: PursuitId | undefined },
  newEventId: () => EventId,
): readonly Change[] {
  const nameOf = (member: MemberId | undefined): string | undefined =>
    member === undefined ? undefined : from.nameOf(member);
  return selectLeadHistory(copy.lead.id, readEvents(source, from, copy.lead.id)).map((event): Change => {
    const member = memberOf(source, event);
    const isOwn = member === from.me;
    const fields = presentFields({
      leadId: copy.leadId,
      from: event.from,
      to: event.to,
      at: event.at,
      isUndated: event.isUndated || undefined,
      pursuitId: isOwn ? copy.pursuitId : undefined,
      copiedMember: isOwn ? undefined : (event.copiedMember ?? nameOf(member)),
      copiedBy: event.copiedBy ?? (event.by === from.me ? undefined : nameOf(event.by)),
    });
    return { kind: 'keep', root: 'stageEvents', path: [newEventId()], fields };
  });
}

function readEvents(source: CircleRoots, from: LeadSource, leadId: LeadId): readonly StageEvent[] {
  return [...source.stageEvents.entries()].flatMap(([id, value]) => {
    if (!(value instanceof Y.Map) || value.get('leadId') !== leadId) return [];
    const event = readStageEvent(id as EventId, value, from.authorOf);
    return isMalformed(event) ? [] : [event];
  });
}

function memberOf(source: CircleRoots, event: StageEvent): MemberId | undefined {
  const run = event.pursuitId === undefined ? undefined : recordAt(source.pursuits, event.pursuitId);
  const memberId = run?.get('memberId');
  return typeof memberId === 'string' ? (memberId as MemberId) : undefined;
}
