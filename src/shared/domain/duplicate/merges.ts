import type { LeadId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';

/** Which leads of a document are shown as one. */
export interface Merges {
  /** The lead under which a lead is shown: itself, unless it was merged into another. */
  readonly canonicalOf: (leadId: LeadId) => LeadId;
  /** By the lead that is shown: those that were merged into it, by id. */
  readonly byCanonical: ReadonlyMap<LeadId, readonly LeadId[]>;
}

/** Nothing was merged: nearly always. */
export const NO_MERGES: Merges = { canonicalOf: (leadId) => leadId, byCanonical: new Map() };

/**
 * Says under which lead each is shown: the last of those that were merged one into the next, and of some that were merged
 * in a circle, as people do who are apart, the one with the lowest id.
 *
 * **Guarantees:** given the answer before, the same object while nothing changed. Source: SPEC DUP5, DUP6.
 */
export function selectMerges(leads: ReadonlyMap<LeadId, Lead>, previous: Merges = NO_MERGES): Merges {
  const canonical = new Map<LeadId, LeadId>();
  for (const { id, mergedInto } of leads.values()) {
    if (mergedInto !== undefined && !canonical.has(id)) follow(id, leads, canonical);
  }
  const byCanonical = new Map<LeadId, LeadId[]>();
  for (const [id, shown] of canonical) {
    if (id === shown) continue;
    const known = byCanonical.get(shown);
    if (known === undefined) byCanonical.set(shown, [id]);
    else known.push(id);
  }
  if (byCanonical.size === 0) return NO_MERGES;
  for (const ids of byCanonical.values()) ids.sort();
  if (isSame(byCanonical, previous.byCanonical)) return previous;
  return { canonicalOf: (leadId) => canonical.get(leadId) ?? leadId, byCanonical };
}

/** Goes from a lead to what it was merged into, and so on, and writes down for all on the way where it ends. */
function follow(start: LeadId, leads: ReadonlyMap<LeadId, Lead>, canonical: Map<LeadId, LeadId>): void {
  const way = new Set<LeadId>();
  let at = start;
  let end: LeadId | undefined;
  while (end === undefined) {
    way.add(at);
    const next = targetOf(at, leads);
    if (next === undefined) end = at;
    else if (way.has(next)) end = lowestFrom(next, way);
    else end = canonical.get(next);
    if (next !== undefined) at = next;
  }
  for (const id of way) canonical.set(id, end);
}

/** The lowest id of a circle: of what was come by since a lead that was come by before. */
function lowestFrom(first: LeadId, way: ReadonlySet<LeadId>): LeadId {
  const all = [...way];
  return all.slice(all.indexOf(first)).reduce((lowest, id) => (id < lowest ? id : lowest), first);
}

/** What a lead counts as merged into: another that stands where it stands. In the trash it is not with one on the board. */
function targetOf(leadId: LeadId, leads: ReadonlyMap<LeadId, Lead>): LeadId | undefined {
  const lead = leads.get(leadId);
  const target = lead?.mergedInto === undefined ? undefined : leads.get(lead.mergedInto);
  if (lead === undefined || target === undefined || target.id === leadId) return undefined;
  return standsWith(lead, target) ? target.id : undefined;
}

/** Whether both are on the board, in the trash, or moved away; of private ones, kept for the same circle. */
export function standsWith(a: Lead, b: Lead): boolean {
  const isSameKind = (a.deletedAt === undefined) === (b.deletedAt === undefined) && a.circle === b.circle;
  return isSameKind && (a.movedTo === undefined) === (b.movedTo === undefined);
}

function isSame(a: Merges['byCanonical'], b: Merges['byCanonical']): boolean {
  if (a.size !== b.size) return false;
  return [...a].every(([id, ids]) => {
    const others = b.get(id);
    return others?.length === ids.length && ids.every((each, index) => each === others[index]);
  });
}
