import * as Y from 'yjs';
import { type CardFilter, type Space } from '#shared/domain/board/board.ts';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { keyOfAbout, selectConversations } from '#shared/domain/conversation/message-queries.ts';
import { idsOf, selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { mergeLeads, unmergeLead } from '#shared/domain/duplicate/merge-leads.ts';
import { selectMerges } from '#shared/domain/duplicate/merges.ts';
import { readAllNotSame, selectNotSame } from '#shared/domain/duplicate/not-same.ts';
import { sayNotSame, takeBackNotSame } from '#shared/domain/duplicate/say-not-same.ts';
import {
  selectShownEvents,
  selectShownMessages,
  selectShownNotes,
  selectShownRuns,
} from '#shared/domain/duplicate/shown-records.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { selectLeadHistory } from '#shared/domain/pursuit/history-queries.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CIRCLE,
  createReplica,
  eventsIn,
  leadsIn,
  messagesIn,
  NAMED,
  pursuitsIn,
  type Replica,
  sync,
  value,
  wordsOf,
} from '../fixture.ts';

export function circleOfThree() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
  return { alice, bob, carol, meet: () => sync(alice, bob, carol) };
}

export const add = ({ doc, ctx }: Replica, lead: NewLead): LeadId => value(addLead(doc, lead, ctx)).leadId;
export const merge = ({ doc, ctx }: Replica, keep: LeadId, other: LeadId) => mergeLeads(doc, { keep, other }, ctx);
export const unmerge = ({ doc, ctx }: Replica, leadId: LeadId) => unmergeLead(doc, { leadId }, ctx);
export const sayTwo = ({ doc, ctx }: Replica, ...leadIds: readonly [LeadId, LeadId]) =>
  sayNotSame(doc, { leadIds }, ctx);
export const takeBackTwo = ({ doc, ctx }: Replica, ...leadIds: readonly [LeadId, LeadId]) =>
  takeBackNotSame(doc, { leadIds }, ctx);
export const say = ({ doc, ctx, authorOf }: Replica, id: LeadId, text: string) =>
  value(addMessage(doc, { about: { kind: 'lead', id }, text, members: NAMED, authorOf }, ctx));

/** Two leads for one job, found by two who are apart, each with what hangs on it. */
export function twoLeads() {
  const circle = circleOfThree();
  const { alice, bob, meet } = circle;
  const first = add(alice, {
    company: 'Contoso',
    role: 'Welder',
    pay: '52k',
    deadlineOn: '2025-08-01',
    notes: 'Ask Maria',
  });
  const second = add(bob, {
    company: 'Contoso GmbH',
    role: 'Welder',
    place: 'Leipzig',
    pay: '58k',
    deadlineOn: '2025-07-01',
    forMembers: [CAROL],
    heardFrom: 'a friend',
    notes: 'Night shifts',
  });
  meet();
  say(alice, first, 'Good people');
  say(bob, second, 'They train');
  meet();
  return { ...circle, first, second };
}

/** Writes what no command would write. */
export function forge({ doc }: Replica, leadId: LeadId, fields: Readonly<Record<string, unknown>>): void {
  const record = openCircleDoc(doc).leads.get(leadId);
  for (const [key, field] of Object.entries(fields)) if (record instanceof Y.Map) record.set(key, field);
}

export const mergesIn = (replica: Replica) => selectMerges(leadsIn(replica));
export const shownLeads = (replica: Replica) => selectShownLeads(leadsIn(replica));

export function shownLead(replica: Replica, leadId: LeadId): Lead {
  const lead = shownLeads(replica).get(mergesIn(replica).canonicalOf(leadId));
  if (lead === undefined) throw new Error('no such lead');
  return lead;
}

/** A document as it is shown. */
export function shownSpace(replica: Replica, kind: Space['kind'] = 'circle'): Space {
  const pursuits = selectShownRuns(pursuitsIn(replica), mergesIn(replica));
  return { kind, me: replica.me, leads: shownLeads(replica), pursuits };
}

const shownBoard = (replica: Replica, filter?: CardFilter) =>
  selectBoard({
    circleId: CIRCLE,
    spaces: [shownSpace(replica)],
    now: replica.ctx.now,
    filter,
    notes: notesIn(replica),
  });

/** The board in words. */
export const shownWords = (replica: Replica, filter?: CardFilter) => wordsOf(replica, shownBoard(replica, filter));

function notesIn(replica: Replica): ReadonlyMap<LeadId, string> {
  const roots = openCircleDoc(replica.doc);
  const written = new Map([...leadsIn(replica).keys()].map((id) => [id, readNotes(roots, id)]));
  return selectShownNotes(written, mergesIn(replica));
}

export const shownNotes = (replica: Replica, leadId: LeadId): string | undefined =>
  notesIn(replica).get(mergesIn(replica).canonicalOf(leadId));

/** What was said about a lead as it is shown. */
export function shownSaid(replica: Replica, leadId: LeadId): readonly string[] {
  const merges = mergesIn(replica);
  const conversations = selectConversations(selectShownMessages(messagesIn(replica), merges).values());
  const said = conversations.get(keyOfAbout({ kind: 'lead', id: merges.canonicalOf(leadId) })) ?? [];
  return said.map(({ author, text }) => `${author ?? '?'}: ${text}`);
}

export function shownHistory(replica: Replica, leadId: LeadId): readonly string[] {
  const merges = mergesIn(replica);
  const events = new Map(eventsIn(replica).map((event) => [event.id, event]));
  const history = selectLeadHistory(merges.canonicalOf(leadId), selectShownEvents(events, merges).values());
  return history.map(({ by, from, to }) => `${by ?? '?'}: ${from} > ${to}`);
}

export function notSameIn(replica: Replica) {
  const said = readAllNotSame(openCircleDoc(replica.doc), replica.authorOf);
  return selectNotSame(said, mergesIn(replica).canonicalOf);
}

/** All that is shown on the board and in leads, to compare; what is in the trash is not. */
export function shownView(replica: Replica): unknown {
  const shown = [...shownLeads(replica).values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const ids = shown.flatMap(idsOf);
  return {
    board: shownBoard(replica),
    shown,
    hanging: ids.map((id) => [shownNotes(replica, id), shownSaid(replica, id), shownHistory(replica, id)]),
    notSame: ids.map((a) => ids.map((b) => notSameIn(replica)(a, b))),
  };
}

/** A lead as plain data. */
export function leadOf(id: string, fields: Partial<Lead> = {}): Lead {
  const none = undefined;
  return {
    ...{
      id: id as LeadId,
      company: 'Contoso',
      role: 'Welder',
      place: none,
      mode: none,
      pay: none,
      link: none,
      kind: none,
    },
    ...{ opensIn: none, heardFrom: none, heardFromMember: none, forMembers: [], deadlineOn: none, addedAt: none },
    ...{ addedBy: ALICE as MemberId, order: none, nextStep: none, nextStepOn: none, deletedAt: none, movedTo: none },
    ...{ circle: none, copiedFrom: none, copiedAddedBy: none, copiedAddedAt: none, unreadable: [] },
    ...fields,
  };
}
