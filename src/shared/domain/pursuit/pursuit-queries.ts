import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import type { Pursuit, ShownPursuit } from './pursuit.ts';

/**
 * The runs as they are shown, by lead: one per member, ended ones included, trashed ones not. Of several by one member
 * the lowest id that still runs speaks for all. Source: SPEC PUR4.
 */
export function selectShownPursuits(pursuits: Iterable<Pursuit>): ReadonlyMap<LeadId, readonly ShownPursuit[]> {
  const byLead = new Map<LeadId, Pursuit[]>();
  for (const pursuit of pursuits) {
    if (pursuit.deletedAt !== undefined) continue;
    const known = byLead.get(pursuit.leadId);
    if (known === undefined) byLead.set(pursuit.leadId, [pursuit]);
    else known.push(pursuit);
  }
  const shown = new Map<LeadId, readonly ShownPursuit[]>();
  for (const [leadId, all] of byLead) shown.set(leadId, mergeByMember(all));
  return shown;
}

type ShownPursuits = ReturnType<typeof selectShownPursuits>;
const shownOf = new WeakMap<ReadonlyMap<PursuitId, Pursuit>, ShownPursuits>();

/**
 * The same for all runs of a space, made once for each state of them: many ask, and there may be thousands.
 * **Guarantees**: the same map gives the same answer, so it must be replaced, never changed.
 */
export function selectAllShownPursuits(pursuits: ReadonlyMap<PursuitId, Pursuit>): ShownPursuits {
  const known = shownOf.get(pursuits);
  if (known !== undefined) return known;
  const shown = selectShownPursuits(pursuits.values());
  shownOf.set(pursuits, shown);
  return shown;
}

/** Says whether a run goes on or was closed, as opposed to put back to Spotted. */
export function isOnBoard(pursuit: Pursuit): boolean {
  return pursuit.stage !== 'spotted';
}

const NO_OTHERS: ShownPursuit['sameAs'] = [];

function mergeByMember(pursuits: readonly Pursuit[]): readonly ShownPursuit[] {
  const [only] = pursuits;
  // Nearly all leads: nothing to merge.
  if (only !== undefined && pursuits.length === 1) return [{ ...only, sameAs: NO_OTHERS }];
  const byMember = new Map<string, Pursuit[]>();
  const lowestFirst = [...pursuits].sort((a, b) => (a.id < b.id ? -1 : 1));
  for (const pursuit of lowestFirst) {
    const known = byMember.get(pursuit.memberId);
    if (known === undefined) byMember.set(pursuit.memberId, [pursuit]);
    else known.push(pursuit);
  }
  return [...byMember.values()].flatMap((same) => mergeSame(same) ?? []);
}

function mergeSame(same: readonly Pursuit[]): ShownPursuit | undefined {
  const first = same.find(isOnBoard) ?? same[0];
  if (first === undefined) return undefined;
  const others = same.filter((pursuit) => pursuit !== first);
  const stepped = [first, ...others].find((pursuit) => pursuit.nextStep !== undefined) ?? first;
  return {
    ...first,
    nextStep: stepped.nextStep,
    nextStepOn: stepped.nextStepOn,
    outcome: first.outcome ?? others.find((pursuit) => pursuit.outcome !== undefined)?.outcome,
    sameAs: others.map((pursuit) => pursuit.id),
  };
}
