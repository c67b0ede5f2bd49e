import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { Stage } from '../pursuit/stage.ts';
import type { Space } from '../board/board.ts';
import { SAID_POINTS, type SaidPoint, type ShownSearchStatus } from './search-status.ts';

/** What a run can say of where its member is, what is further on first. */
const SAYING: readonly (readonly [stage: Stage, point: ProposedPoint])[] = [
  ['offer', 'deciding'],
  ['interviewing', 'interviewing'],
];

/** A point that can be proposed to a member. */
export type ProposedPoint = Extract<SaidPoint, 'interviewing' | 'deciding'>;

/**
 * The point that a reader's own open runs speak of, where it is further on than what the reader shows: for the reader alone, to
 * take or leave. Nothing to who rests or has landed, nor of what was proposed to them before. Source: SPEC STAT4.
 */
export function selectProposedPoint(
  spaces: readonly Pick<Space, 'me' | 'leads' | 'pursuits'>[],
  { shown, proposed }: { readonly shown: ShownSearchStatus | undefined; readonly proposed: ReadonlySet<string> },
): ProposedPoint | undefined {
  if (shown?.point === 'resting' || shown?.point === 'landed') return undefined;
  const shownAt = shown === undefined ? -1 : SAID_POINTS.indexOf(shown.point);
  const stages = new Set(spaces.flatMap(ownStages));
  const found = SAYING.find(([stage]) => stages.has(stage))?.[1];
  if (found === undefined || proposed.has(found) || SAID_POINTS.indexOf(found) <= shownAt) return undefined;
  return found;
}

function ownStages({ me, leads, pursuits }: Pick<Space, 'me' | 'leads' | 'pursuits'>): readonly Stage[] {
  const runs = selectAllShownPursuits(pursuits);
  return [...runs].flatMap(([leadId, ofLead]) => {
    const lead = leads.get(leadId);
    if (lead === undefined || lead.deletedAt !== undefined) return [];
    return ofLead.filter(({ memberId }) => memberId === me).map(({ stage }) => stage);
  });
}
