import * as Y from 'yjs';
import type {
  CircleId,
  DoneStepId,
  EventId,
  LeadId,
  MemberId,
  MessageId,
  PriorityEntryId,
  PursuitId,
  RandomIds,
} from '#shared/kernel/ids.ts';
import type { Result } from '#shared/kernel/result.ts';
import type { Card, CardFilter, Column, Space } from '#shared/domain/board/board.ts';
import { cardNameOf } from '#shared/domain/board/card-name.ts';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import type { Named } from '#shared/domain/conversation/mentions.ts';
import type { About, Message } from '#shared/domain/conversation/message.ts';
import { type Conversations, keyOfAbout, selectConversations } from '#shared/domain/conversation/message-queries.ts';
import { readMessage } from '#shared/domain/conversation/message-reader.ts';
import { readDoneStep } from '#shared/domain/done-step/done-step-reader.ts';
import type { DoneStep } from '#shared/domain/done-step/done-step.ts';
import { selectDoneSteps } from '#shared/domain/done-step/select-done-steps.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { readLead } from '#shared/domain/lead/lead-reader.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { readPriorityBlock } from '#shared/domain/priority/priority-reader.ts';
import type { Priorities } from '#shared/domain/priority/priorities.ts';
import { selectLeadHistory } from '#shared/domain/pursuit/history-queries.ts';
import type { Pursuit, StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import { readPursuit } from '#shared/domain/pursuit/pursuit-reader.ts';
import { readStageEvent } from '#shared/domain/pursuit/stage-event-reader.ts';
import type { AuthorOf } from '#shared/domain/record/authorship.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { isMalformed, type Malformed } from '#shared/domain/record/malformed.ts';

export const ALICE = 'alice' as MemberId;
export const BOB = 'bob' as MemberId;
export const CAROL = 'carol' as MemberId;
export const CIRCLE = 'circle-one' as CircleId;

/** 2025-06-15T12:00:00Z. */
export const NOON = 1_750_000_000_000;

/** Everybody who can be called by name. */
export const NAMED: readonly Named[] = [ALICE, BOB, CAROL].map((id) => ({ id, name: id }));

/** One member's replica of a document, with a counting source of ids and a clock that the test sets. */
export interface Replica {
  readonly doc: Y.Doc;
  readonly me: MemberId;
  readonly ctx: CommandContext;
  readonly authorOf: AuthorOf;
  setNow(now: number): void;
}

const CLIENT_IDS = new Map<MemberId, number>([
  [ALICE, 100],
  [BOB, 200],
  [CAROL, 300],
]);

/** Who writes under which client id in every test: device n of a member adds n to the member's number. */
const authorOf: AuthorOf = (clientId) =>
  [...CLIENT_IDS].find(([, first]) => clientId >= first && clientId < first + 100)?.[0];

/** Makes a replica for a member. `device` tells several of one member apart. */
export function createReplica(me: MemberId, device = 0): Replica {
  const doc = new Y.Doc();
  doc.clientID = (CLIENT_IDS.get(me) ?? 900) + device;
  const seed = `${me}${device}`;
  let count = 0;
  let now = NOON;
  // The counter stands first, so that ids of different replicas sort among each other.
  const newId = <K extends keyof RandomIds>(kind: K): RandomIds[K] => {
    count += 1;
    return `${String(count).padStart(4, '0')}-${seed}-${kind}` as RandomIds[K];
  };
  return {
    doc,
    me,
    authorOf,
    ctx: {
      actor: me,
      newId,
      get now() {
        return now;
      },
    },
    setNow: (next) => {
      now = next;
    },
  };
}

/** Brings replicas to the same state. */
export function sync(...replicas: readonly Replica[]): void {
  for (const from of replicas) {
    for (const to of replicas) {
      if (from !== to) Y.applyUpdateV2(to.doc, Y.encodeStateAsUpdateV2(from.doc, Y.encodeStateVector(to.doc)));
    }
  }
}

/** The value of a result that must be one. */
export function value<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(`Expected a value, got ${JSON.stringify(result.error)}`);
  return result.value;
}

/** The code of a result that must be an error. */
export function codeOf<Code>(result: Result<unknown, { readonly code: Code }>): Code {
  if (result.ok) throw new Error('Expected an error');
  return result.error.code;
}

function readAll<Id extends string, T extends object>(
  records: Y.Map<unknown>,
  read: (id: Id, value: unknown) => T | Malformed | undefined,
): ReadonlyMap<Id, T> {
  const found = new Map<Id, T>();
  for (const [id, entry] of records.entries()) {
    const record = read(id as Id, entry);
    if (record !== undefined && !isMalformed(record)) found.set(id as Id, record as T);
  }
  return found;
}

export function leadsIn({ doc }: Replica): ReadonlyMap<LeadId, Lead> {
  return readAll(openCircleDoc(doc).leads, (id: LeadId, entry) => readLead(id, entry, authorOf));
}

export function leadIn(replica: Replica, leadId: LeadId): Lead {
  const lead = leadsIn(replica).get(leadId);
  if (lead === undefined) throw new Error('No such lead');
  return lead;
}

export function pursuitsIn({ doc }: Replica): ReadonlyMap<PursuitId, Pursuit> {
  return readAll(openCircleDoc(doc).pursuits, (id: PursuitId, entry) => readPursuit(id, entry));
}

export function eventsIn({ doc }: Replica): readonly StageEvent[] {
  const { stageEvents } = openCircleDoc(doc);
  return [...readAll(stageEvents, (id: EventId, entry) => readStageEvent(id, entry, authorOf)).values()];
}

export function doneIn({ doc }: Replica): ReadonlyMap<DoneStepId, DoneStep> {
  return readAll(openCircleDoc(doc).doneSteps, (id: DoneStepId, entry) => readDoneStep(id, entry, authorOf));
}

/** The history of a lead in words, oldest first. */
export function historyIn(replica: Replica, leadId: LeadId): readonly string[] {
  return selectLeadHistory(leadId, eventsIn(replica)).map((event) => `${event.by ?? '?'}: ${event.from} > ${event.to}`);
}

export function prioritiesIn({ doc }: Replica, memberId: MemberId): Priorities {
  const blocks = readAll(openCircleDoc(doc).priorityBlocks, (id: never, entry) =>
    readPriorityBlock(id, entry, authorOf),
  );
  return selectPriorities(blocks.values(), memberId);
}

export function messagesIn({ doc }: Replica): ReadonlyMap<MessageId, Message> {
  return readAll(openCircleDoc(doc).messages, (id: MessageId, entry) => readMessage(id, entry, authorOf));
}

export function conversationsIn(replica: Replica, previous?: Conversations): Conversations {
  return selectConversations(messagesIn(replica).values(), previous);
}

/** What was said about a thing, oldest first, with who said it. */
export function saidIn(replica: Replica, about: About): readonly string[] {
  return (conversationsIn(replica).get(keyOfAbout(about)) ?? []).map(({ author, text }) => `${author ?? '?'}: ${text}`);
}

/** The texts of one list of a member, in order. */
export function listIn(replica: Replica, memberId: MemberId, list: keyof Priorities['lists']): readonly string[] {
  return prioritiesIn(replica, memberId).lists[list].map((entry) => entry.text);
}

export function entryIn(replica: Replica, text: string): PriorityEntryId {
  for (const member of [ALICE, BOB, CAROL]) {
    const entries = Object.values(prioritiesIn(replica, member).lists).flat();
    const entry = entries.find((known) => known.text === text);
    if (entry !== undefined) return entry.id;
  }
  throw new Error(`No entry ${text}`);
}

export function spaceOf(replica: Replica, kind: Space['kind'] = 'circle'): Space {
  return { kind, me: replica.me, leads: leadsIn(replica), pursuits: pursuitsIn(replica) };
}

export function boardOf(replica: Replica, filter?: CardFilter): readonly Column[] {
  return selectBoard({ circleId: CIRCLE, spaces: [spaceOf(replica)], now: replica.ctx.now, filter });
}

/** The board in words: per column that holds something the names of its cards, top first. */
export function wordsOf(replica: Replica, columns = boardOf(replica)): Readonly<Record<string, readonly string[]>> {
  const leads = leadsIn(replica);
  const nameOf = (card: Card): string => {
    const lead = leads.get(card.leadId);
    return lead === undefined ? '?' : cardNameOf(lead, card.isOneOfSeveral ? card.memberId : undefined);
  };
  return Object.fromEntries(
    columns.filter(({ cards }) => cards.length > 0).map(({ stage, cards }) => [stage, cards.map(nameOf)]),
  );
}

/** The card with a name. */
export function cardIn(replica: Replica, name: string): Card {
  const leads = leadsIn(replica);
  for (const card of boardOf(replica).flatMap((column) => column.cards)) {
    const lead = leads.get(card.leadId);
    if (lead !== undefined && cardNameOf(lead, card.isOneOfSeveral ? card.memberId : undefined) === name) return card;
  }
  throw new Error(`No card ${name}`);
}

/** Everything that a member can see of a document, as plain data to compare. */
export function viewOf(replica: Replica): unknown {
  const leads = [...leadsIn(replica).values()].filter((lead) => lead.deletedAt === undefined).sort(byId);
  const events = eventsIn(replica);
  return {
    board: boardOf(replica),
    leads,
    history: leads.map((lead) => [lead.id, selectLeadHistory(lead.id, events)]),
    done: selectDoneSteps(doneIn(replica).values(), pursuitsIn(replica)),
    priorities: [ALICE, BOB, CAROL].map((member) => prioritiesIn(replica, member)),
    // Which conversation was first opened depends on what arrived first, and is not seen.
    conversations: [...conversationsIn(replica)].sort(([a], [b]) => (a < b ? -1 : 1)),
  };
}

function byId(a: Lead, b: Lead): number {
  return a.id < b.id ? -1 : 1;
}

/** Counts the updates and collects the origins of what is done to a document. */
export function watch(doc: Y.Doc): { readonly origins: readonly unknown[] } {
  const origins: unknown[] = [];
  doc.on('updateV2', (_update: Uint8Array, origin: unknown) => origins.push(origin));
  return { origins };
}
