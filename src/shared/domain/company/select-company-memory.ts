import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { selectStandingEvents } from '../pursuit/history-queries.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import type { Pursuit, ShownPursuit, StageEvent } from '../pursuit/pursuit.ts';
import type { Outcome } from '../pursuit/stage.ts';
import { selectApplications } from './application.ts';
import type { Company, KnownThere } from './company.ts';
import {
  type CompanyLead,
  type CompanyMemory,
  type KeptNote,
  REACHED_STAGES,
  type ReachedStage,
} from './company-memory.ts';
import { selectReplies, type SentBy } from './select-replies.ts';

/** What one document holds of runs and their history. */
export interface RunsThere {
  readonly pursuits: ReadonlyMap<PursuitId, Pursuit>;
  readonly events: Iterable<StageEvent>;
}

/** What is remembered of a company is made of. */
export interface MemorySources {
  readonly company: Company;
  readonly circle: RunsThere;
  readonly own: RunsThere;
  /** The reader in the circle, in whose name private runs stand. */
  readonly me: MemberId;
}

/** One member's run at a lead with its history; nobody's where that came along from another circle. */
interface RunStory {
  readonly memberId: MemberId | undefined;
  readonly run: ShownPursuit | undefined;
  readonly events: StageEvent[];
}

/**
 * All that is known of a company in one piece. Whoever has landed or left is in it like everybody else; nothing is written by it.
 * Source: SPEC COMP3 to COMP6, COMP10.
 */
export function selectCompanyMemory({ company, circle, own, me }: MemorySources): CompanyMemory {
  const shared = readLeads(company.circle, circle);
  const mine = readLeads(company.own, own, me);
  const leads = [...shared, ...mine].sort(
    (a, b) => (b.lead.addedAt ?? 0) - (a.lead.addedAt ?? 0) || (a.lead.id < b.lead.id ? -1 : 1),
  );
  const stories = [...readStories(shared, circle.events), ...readStories(mine, own.events)].sort(byBeginning);
  const notes: readonly KeptNote[] = [
    ...company.circle.notes.map((note) => ({ note, isPrivate: false })),
    ...company.own.notes.map((note) => ({ note, isPrivate: true })),
  ].sort((a, b) => b.note.at - a.note.at || (a.note.id < b.note.id ? -1 : 1));
  return {
    leads,
    reached: selectReached(stories),
    replies: selectReplies(stories.flatMap(sentIn)),
    outcomes: selectOutcomes(leads),
    questions: notes.filter(({ note }) => note.kind === 'question'),
    notes: notes.filter(({ note }) => note.kind === 'note'),
    heard: leads.filter(
      ({ lead }) => lead.kind === 'inside' || lead.heardFrom !== undefined || lead.heardFromMember !== undefined,
    ),
  };
}

/** The leads of one document with their runs; those of a private one in the name of the reader in the circle. */
function readLeads({ leads }: KnownThere, { pursuits }: RunsThere, me?: MemberId): readonly CompanyLead[] {
  const shown = selectAllShownPursuits(pursuits);
  return leads.map((lead) => {
    const runs = (shown.get(lead.id) ?? []).map((run) => (me === undefined ? run : { ...run, memberId: me }));
    runs.sort((a, b) => (a.startedAt ?? 0) - (b.startedAt ?? 0) || (a.id < b.id ? -1 : 1));
    return { lead, runs, isPrivate: me !== undefined };
  });
}

/** Who went for what, with what happened: each member's run at each lead, and what came along in the words of other circles. */
function readStories(leads: readonly CompanyLead[], events: Iterable<StageEvent>): readonly RunStory[] {
  const stories = new Map<string, RunStory>();
  const byRun = new Map<PursuitId, RunStory>();
  const leadIds = new Set<LeadId>(leads.map(({ lead }) => lead.id));
  for (const run of leads.flatMap(({ runs }) => runs)) {
    const story = { memberId: run.memberId, run, events: [] };
    stories.set(run.id, story);
    for (const id of [run.id, ...run.sameAs]) byRun.set(id, story);
  }
  const here = leadIds.size === 0 ? [] : [...events].filter(({ leadId }) => leadIds.has(leadId));
  for (const event of selectStandingEvents(here)) {
    if (event.pursuitId !== undefined) byRun.get(event.pursuitId)?.events.push(event);
    else if (event.copiedMember !== undefined) {
      const name = `${event.leadId} ${event.copiedMember}`;
      const story = stories.get(name) ?? { memberId: undefined, run: undefined, events: [] };
      stories.set(name, story);
      story.events.push(event);
    }
  }
  return [...stories.values()].filter((story) => story.events.length > 0);
}

function byBeginning(a: RunStory, b: RunStory): number {
  const [first, second] = [a.events[0], b.events[0]];
  return (first?.at ?? 0) - (second?.at ?? 0) || ((first?.id ?? '') < (second?.id ?? '') ? -1 : 1);
}

function sentIn({ memberId, run, events }: RunStory): readonly SentBy[] {
  const standing = { isClosed: run?.stage === 'closed', outcome: run?.outcome };
  return selectApplications(events, standing).map((application) => ({ memberId, application }));
}

/** From what happened, never from where a card stands now. Source: SPEC COMP4. */
function selectReached(stories: readonly RunStory[]): ReadonlyMap<ReachedStage, readonly MemberId[]> {
  const reached = new Map<ReachedStage, Set<MemberId>>();
  const moves = stories.flatMap(({ memberId, events }) => events.map((event) => ({ memberId, event })));
  for (const { memberId, event } of moves.sort(
    (a, b) => a.event.at - b.event.at || (a.event.id < b.event.id ? -1 : 1),
  )) {
    const stage = REACHED_STAGES.find((each) => each === event.to);
    if (stage !== undefined && memberId !== undefined) addTo(reached, stage, memberId);
  }
  return listsOf(reached);
}

function selectOutcomes(leads: readonly CompanyLead[]): ReadonlyMap<Outcome, readonly MemberId[]> {
  const outcomes = new Map<Outcome, Set<MemberId>>();
  const ended = leads.flatMap(({ runs }) => runs).filter(({ stage }) => stage === 'closed');
  for (const { outcome, memberId } of ended.sort(
    (a, b) => (a.endedAt ?? 0) - (b.endedAt ?? 0) || (a.id < b.id ? -1 : 1),
  )) {
    if (outcome !== undefined) addTo(outcomes, outcome, memberId);
  }
  return listsOf(outcomes);
}

function addTo<Key>(groups: Map<Key, Set<MemberId>>, key: Key, memberId: MemberId): void {
  const known = groups.get(key);
  if (known === undefined) groups.set(key, new Set([memberId]));
  else known.add(memberId);
}

function listsOf<Key>(groups: ReadonlyMap<Key, ReadonlySet<MemberId>>): ReadonlyMap<Key, readonly MemberId[]> {
  return new Map(Array.from(groups, ([key, members]) => [key, [...members]]));
}
