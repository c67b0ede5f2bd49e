import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import * as Y from 'yjs';
import type { CircleRoots } from '../circle-doc.ts';
import { findJoinedLead } from '../duplicate/find-joined-lead.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { Lead } from '../lead/lead.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Pursuit, ShownPursuit } from '../pursuit/pursuit.ts';
import { selectShownPursuits } from '../pursuit/pursuit-queries.ts';
import { readPursuit } from '../pursuit/pursuit-reader.ts';
import type { CardId } from './board.ts';

/** A card as a command sees it: its lead, and the run if it is one. */
export interface FoundCard {
  readonly lead: Lead;
  readonly pursuit: ShownPursuit | undefined;
}

/** The lead that is shown under an id, unless it is in the trash or cannot be read. Source: SPEC DUP9. */
export function findLead(roots: CircleRoots, leadId: LeadId): Lead | undefined {
  const lead = findJoinedLead(roots, leadId);
  return lead?.deletedAt === undefined ? lead : undefined;
}

/** What a card id stands for, unless its lead is gone. An id of a second run of the same member means the shown one. */
export function findCard(roots: CircleRoots, cardId: CardId): FoundCard | undefined {
  const own = readPursuit(cardId as PursuitId, roots.pursuits.get(cardId));
  const lead = findLead(roots, isMalformed(own) ? (cardId as LeadId) : own.leadId);
  if (lead === undefined) return undefined;
  if (isMalformed(own)) return { lead, pursuit: undefined };
  const pursuit = findPursuit(roots, lead, own.memberId);
  return pursuit === undefined ? undefined : { lead, pursuit };
}

/** A member's run at a lead as it is shown, ended ones included. */
export function findPursuit(
  roots: CircleRoots,
  lead: Pick<Lead, 'id' | 'parts'>,
  memberId: MemberId,
): ShownPursuit | undefined {
  const leadIds = new Set<unknown>(idsOf(lead));
  const own: Pursuit[] = [];
  for (const [id, value] of roots.pursuits.entries()) {
    if (!(value instanceof Y.Map) || !leadIds.has(value.get('leadId')) || value.get('memberId') !== memberId) continue;
    const pursuit = readPursuit(id as PursuitId, value);
    if (isMalformed(pursuit)) continue;
    own.push(pursuit.leadId === lead.id ? pursuit : { ...pursuit, leadId: lead.id, begunOn: pursuit.leadId });
  }
  return selectShownPursuits(own).get(lead.id)?.[0];
}
