import type { Space } from '../board/board.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { type Conversations, keyOfAbout } from '../conversation/message-queries.ts';
import type { DoneStep } from '../done-step/done-step.ts';
import { selectDoneByLead, whoseDone } from '../done-step/select-done-steps.ts';
import type { Lead } from '../lead/lead.ts';
import type { Original } from '../original/original.ts';
import { selectStandingEvents } from '../pursuit/history-queries.ts';
import type { Pursuit, ShownPursuit, StageEvent } from '../pursuit/pursuit.ts';
import { isOnBoard, selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { STAGES } from '../pursuit/stage.ts';
import { compareOrder } from '../record/order-key.ts';
import type { CircleId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { plainLine, plainText, plainTime } from './plain-text.ts';
import type { SavedDone, SavedLead, SavedMove, SavedStanding, SavedText } from './saved-lead.ts';
import { readNames, readStandings, readTexts } from './saved-lines.ts';

/** What leads are told from: the records of one document as they are shown, merged leads as one. */
export interface LeadSources {
  readonly space: Space;
  readonly circleId: CircleId;
  readonly events: Iterable<StageEvent>;
  /** As they were written. */
  readonly doneSteps: Iterable<DoneStep>;
  readonly notes: ReadonlyMap<LeadId, string>;
  readonly originals: ReadonlyMap<LeadId, readonly Original[]>;
  readonly conversations: Conversations;
  readonly nameOf: (member: MemberId | undefined) => string | undefined;
}

/** Stands for somebody whose name nobody knows. */
const NOBODY = '?';

/**
 * The leads on a board, each told in full, by stage and then as they stand in their columns. What is in the trash is not
 * told. Source: SPEC EXP1.
 */
export function collectSavedLeads(sources: LeadSources): readonly SavedLead[] {
  const { space, circleId } = sources;
  const runs = selectAllShownPursuits(space.pursuits);
  const events = eventsByLead(sources.events);
  const done = selectDoneByLead(sources.doneSteps, space.pursuits);
  return [...space.leads.values()]
    .filter((lead) => standsOnBoard(lead, space, circleId))
    .map((lead) => {
      const ofLead = runs.get(lead.id) ?? [];
      const own = ofLead.find(({ memberId }) => memberId === space.me);
      const order = own !== undefined && isOnBoard(own) ? own.order : lead.order;
      return {
        ...{ lead, order },
        saved: tell(
          lead,
          { own, runs: ofLead, events: events.get(lead.id) ?? [], done: done.get(lead.id) ?? [] },
          sources,
        ),
      };
    })
    .sort(
      (a, b) =>
        STAGES.indexOf(a.saved.stage) - STAGES.indexOf(b.saved.stage) || compareOrder(a, a.lead.id, b, b.lead.id),
    )
    .map(({ saved }) => saved);
}

/** What hangs on a lead. */
interface OfLead {
  readonly own: ShownPursuit | undefined;
  readonly runs: readonly ShownPursuit[];
  readonly events: readonly StageEvent[];
  readonly done: readonly DoneStep[];
}

function tell(
  lead: Lead,
  { own, runs, events, done }: OfLead,
  { space, notes, originals, conversations, nameOf: nameOrNone }: LeadSources,
): SavedLead {
  const nameOf = (member: MemberId | undefined): string => plainLine(nameOrNone(member)) ?? NOBODY;
  const isRunning = own !== undefined && isOnBoard(own);
  const { me } = space;
  const ownIds = new Set<PursuitId>(own === undefined ? [] : [own.id, ...own.sameAs]);
  const isOwn = ({ pursuitId }: StageEvent): boolean => pursuitId !== undefined && ownIds.has(pursuitId);
  return {
    company: plainLine(lead.company),
    role: plainLine(lead.role),
    place: plainLine(lead.place),
    mode: lead.mode,
    pay: plainLine(lead.pay),
    link: plainLine(lead.link),
    kind: lead.kind,
    opensIn: lead.opensIn,
    heardFrom: lead.heardFromMember === undefined ? plainLine(lead.heardFrom) : nameOf(lead.heardFromMember),
    deadlineOn: lead.deadlineOn,
    nextStep: plainLine((isRunning ? own : lead).nextStep),
    nextStepOn: (isRunning ? own : lead).nextStepOn,
    outcome: own?.outcome,
    addedBy: plainLine(lead.copiedAddedBy) ?? (lead.addedBy === me ? undefined : nameOf(lead.addedBy)),
    copiedFrom: plainLine(lead.copiedFrom),
    addedAt: plainTime(lead.addedAt),
    copiedAddedAt: plainTime(lead.copiedAddedAt),
    startedAt: plainTime(own?.startedAt),
    endedAt: plainTime(own?.endedAt),
    stage: own?.stage ?? 'spotted',
    notes: plainText(notes.get(lead.id) ?? ''),
    tags: sorted([...new Set((lead.tags ?? []).flatMap((tag) => plainLine(tag) ?? []))]),
    isForMe: lead.forMembers.includes(me),
    forOthers: sorted([
      ...readNames(plainText(lead.formerFor ?? '')),
      ...lead.forMembers.filter((id) => id !== me).map(nameOf),
    ]),
    history: events.filter(isOwn).map(({ at, from, to, by, copiedBy }): SavedMove => {
      const mover = plainLine(copiedBy) ?? (by === me ? undefined : nameOf(by));
      return { at: Math.floor(at), from, to, ...(mover !== undefined && { by: mover }) };
    }),
    othersHistory: events
      .filter((event) => !isOwn(event))
      .map((event) => tellOthersMove(event, space.pursuits, nameOf)),
    doneSteps: done.flatMap((each) => tellDone(each, space, nameOf)),
    others: [
      ...readStandings(plainText(lead.formerStanding ?? '')),
      ...runs.filter((run) => run.memberId !== me && isOnBoard(run)).map((run) => tellStanding(run, nameOf)),
    ],
    conversation: [
      ...readTexts(plainText(lead.formerTalk ?? '')),
      ...(conversations.get(keyOfAbout({ kind: 'lead', id: lead.id })) ?? []).map(
        ({ at, author, text }): SavedText => ({ at: Math.floor(at), of: nameOf(author), text: plainText(text) }),
      ),
    ].filter(({ text }) => text !== ''),
    originals: (originals.get(lead.id) ?? []).flatMap(({ at, link, text }): readonly SavedText[] => {
      const [words, place] = [plainLine(text), plainLine(link)];
      if (words === undefined) return [];
      return [{ at: Math.floor(at), ...(place !== undefined && { of: place }), text: words }];
    }),
    isOnlyMine: space.kind === 'private',
  };
}

/** A run that nobody is known for belongs to whoever moved it, by name at least. */
function tellOthersMove(
  { at, from, to, pursuitId, by, copiedMember, copiedBy }: StageEvent,
  pursuits: ReadonlyMap<PursuitId, Pursuit>,
  nameOf: (member: MemberId | undefined) => string,
): SavedMove {
  const run = pursuitId === undefined ? undefined : pursuits.get(pursuitId);
  const who = plainLine(copiedMember) ?? nameOf(run?.memberId);
  const mover = plainLine(copiedBy) ?? nameOf(by);
  return { at: Math.floor(at), from, to, who, ...(mover !== who && { by: mover }) };
}

function tellDone(
  done: DoneStep,
  { me, pursuits }: Space,
  nameOf: (member: MemberId | undefined) => string,
): readonly SavedDone[] {
  const { at, plannedOn, by, copiedMember, copiedBy } = done;
  const text = plainLine(done.text);
  if (text === undefined) return [];
  const whose = whoseDone(done, pursuits);
  const who = whose === me ? undefined : (plainLine(copiedMember) ?? nameOf(whose));
  const teller = plainLine(copiedBy) ?? (by === whose ? undefined : nameOf(by));
  return [
    {
      ...{ at: Math.floor(at), text },
      ...(plannedOn !== undefined && { plannedOn }),
      ...(who !== undefined && { who }),
      ...(teller !== undefined && teller !== who && { by: teller }),
    },
  ];
}

function tellStanding(
  { memberId, stage, outcome, nextStep, nextStepOn }: ShownPursuit,
  nameOf: (member: MemberId | undefined) => string,
): SavedStanding {
  const step = plainLine(nextStep);
  return {
    ...{ who: nameOf(memberId), stage },
    ...(outcome !== undefined && { outcome }),
    ...(step !== undefined && { nextStep: step }),
    ...(nextStepOn !== undefined && { nextStepOn }),
  };
}

function eventsByLead(events: Iterable<StageEvent>): ReadonlyMap<LeadId, readonly StageEvent[]> {
  const byLead = new Map<LeadId, StageEvent[]>();
  for (const event of selectStandingEvents(events)) {
    const known = byLead.get(event.leadId);
    if (known === undefined) byLead.set(event.leadId, [event]);
    else known.push(event);
  }
  return byLead;
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort(compare);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
