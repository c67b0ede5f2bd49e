import type { LeadId, PursuitId } from '#shared/kernel/ids.ts';
import type { Pursuit, ShownPursuit } from './pursuit.ts';
import type { Stage } from './stage.ts';

/**
 * The runs as they are shown, by lead: one per member, ended ones included, trashed ones not. Of several by one member
 * the lowest id that still runs speaks for all; of those at leads that were merged, the one that is further on.
 * Source: SPEC PUR4, DUP8.
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

/** What was closed at one lead may go on at another: then it goes on. */
const FARTHEST_FIRST: readonly Stage[] = ['offer', 'interviewing', 'applied', 'applying', 'closed', 'spotted'];

/** Of each lead its first run that is on the board, the one that is further on before the others. */
function speakerOf(same: readonly Pursuit[]): Pursuit | undefined {
  const speakers = new Map<LeadId, Pursuit>();
  for (const run of same) {
    const at = run.begunOn ?? run.leadId;
    const known = speakers.get(at);
    if (known === undefined || (!isOnBoard(known) && isOnBoard(run))) speakers.set(at, run);
  }
  const rankOf = ({ stage }: Pursuit): number => FARTHEST_FIRST.indexOf(stage);
  return [...speakers.values()].sort((a, b) => rankOf(a) - rankOf(b) || (a.id < b.id ? -1 : 1))[0];
}

function mergeSame(same: readonly Pursuit[]): ShownPursuit | undefined {
  const first = speakerOf(same);
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
