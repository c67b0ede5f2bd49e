import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import * as Y from 'yjs';
import type { CircleRoots } from '../circle-doc.ts';
import type { Lead } from '../lead/lead.ts';
import { readLead } from '../lead/lead-reader.ts';
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

/** The lead under an id, unless it is in the trash or cannot be read. */
export function findLead(roots: CircleRoots, leadId: LeadId): Lead | undefined {
  const lead = readLead(leadId, roots.leads.get(leadId), () => undefined);
  return isMalformed(lead) || lead.deletedAt !== undefined ? undefined : lead;
}

/** What a card id stands for, unless its lead is gone. An id of a second run of the same member means the shown one. */
export function findCard(roots: CircleRoots, cardId: CardId): FoundCard | undefined {
  const own = readPursuit(cardId as PursuitId, roots.pursuits.get(cardId));
  const lead = findLead(roots, isMalformed(own) ? (cardId as LeadId) : own.leadId);
  if (lead === undefined) return undefined;
  if (isMalformed(own)) return { lead, pursuit: undefined };
  const pursuit = findPursuit(roots, lead.id, own.memberId);
  return pursuit === undefined ? undefined : { lead, pursuit };
}

/** A member's run at a lead as it is shown, ended ones included. */
export function findPursuit(roots: CircleRoots, leadId: LeadId, memberId: MemberId): ShownPursuit | undefined {
  const own: Pursuit[] = [];
  for (const [id, value] of roots.pursuits.entries()) {
    if (!(value instanceof Y.Map) || value.get('leadId') !== leadId || value.get('memberId') !== memberId) continue;
    const pursuit = readPursuit(id as PursuitId, value);
    if (!isMalformed(pursuit)) own.push(pursuit);
  }
  return selectShownPursuits(own).get(leadId)?.[0];
}
