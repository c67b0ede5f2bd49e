import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Lead } from '../lead/lead.ts';
import { NO_MERGES, selectMerges } from './merges.ts';

const known = new WeakMap<Lead, Lead>();

/**
 * A lead with those that were merged into it, as one: its own fields; where it has none those of the first that has; the
 * earliest deadline; for all whom any of them is for. Nothing is written, so that taking it back leaves all as they were.
 *
 * **Guarantees:** of the same leads the same object. Source: SPEC DUP7.
 */
export function joinLead(lead: Lead, merged: readonly Lead[]): Lead {
  const before = known.get(lead);
  const parts = [lead, ...merged];
  const isSame = before?.parts?.length === parts.length && parts.every((each, index) => each === before.parts?.[index]);
  if (before !== undefined && isSame) return before;
  const joined = join(lead, parts);
  known.set(lead, joined);
  return joined;
}

function join(lead: Lead, parts: readonly Lead[]): Lead {
  // What belongs together comes from one lead.
  const withAny = (...keys: readonly (keyof Lead)[]): Lead =>
    parts.find((each) => keys.some((key) => each[key] !== undefined)) ?? lead;
  const { kind, opensIn } = withAny('kind', 'opensIn');
  const { heardFrom, heardFromMember } = withAny('heardFrom', 'heardFromMember');
  const { nextStep, nextStepOn } = withAny('nextStep', 'nextStepOn');
  const tags = [...new Set(parts.flatMap((each) => each.tags ?? []))].sort();
  const allOf = (key: 'formerFor' | 'formerStanding' | 'formerTalk'): string | undefined =>
    parts.flatMap((each) => each[key] ?? []).join('\n') || undefined;
  const deadlines = parts.flatMap(({ deadlineOn }) => deadlineOn ?? []).sort();
  return {
    ...lead,
    company: withAny('company').company,
    role: withAny('role').role,
    place: withAny('place').place,
    mode: withAny('mode').mode,
    pay: withAny('pay').pay,
    link: withAny('link').link,
    ...{ kind, opensIn, heardFrom, heardFromMember, nextStep, nextStepOn },
    deadlineOn: deadlines[0],
    forMembers: [...new Set(parts.flatMap(({ forMembers }) => forMembers))].sort(),
    formerFor: allOf('formerFor'),
    formerStanding: allOf('formerStanding'),
    formerTalk: allOf('formerTalk'),
    ...(tags.length > 0 && { tags }),
    parts,
  };
}

/**
 * The leads as they are shown: those that were merged into another stand in it.
 *
 * **Guarantees:** a lead in which nothing changed is the same object; without merges the answer is what was given.
 * Source: SPEC DUP5, DUP7.
 */
export function selectShownLeads(
  leads: ReadonlyMap<LeadId, Lead>,
  merges = selectMerges(leads),
): ReadonlyMap<LeadId, Lead> {
  if (merges === NO_MERGES) return leads;
  const shown = new Map<LeadId, Lead>();
  for (const [id, lead] of leads) {
    if (merges.canonicalOf(id) !== id) continue;
    const merged = merges.byCanonical.get(id)?.flatMap((each) => leads.get(each) ?? []);
    shown.set(id, merged === undefined ? lead : joinLead(lead, merged));
  }
  return shown;
}

/** The leads that one is made of, as they were written, itself first. */
export function partsOf(lead: Lead): readonly Lead[] {
  return lead.parts ?? [lead];
}

/** The ids of a lead and of all that were merged into it. */
export function idsOf({ id, parts }: Pick<Lead, 'id' | 'parts'>): readonly LeadId[] {
  return parts?.map((each) => each.id) ?? [id];
}

/** Whether a member added a lead, or one that was merged into it. */
export function hasAdded(lead: Lead, member: MemberId): boolean {
  return partsOf(lead).some(({ addedBy }) => addedBy === member);
}
