import fc from 'fast-check';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, moveEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import { PRIORITY_LISTS } from '#shared/domain/priority/priorities.ts';
import { setFeedback, setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { OUTCOMES, STAGES } from '#shared/domain/pursuit/stage.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyTextEdit } from '#shared/domain/record/text-edit.ts';
import type { UndoStep } from '#shared/domain/record/undo-step.ts';
import { selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import { TYPING_ORIGIN } from '#shared/kernel/origins.ts';
import type { Result } from '#shared/kernel/result.ts';
import {
  ALICE,
  BOB,
  boardOf,
  CAROL,
  CIRCLE,
  leadsIn,
  messagesIn,
  NAMED,
  prioritiesIn,
  type Replica,
  spaceOf,
} from '#tests/unit/domain/fixture.ts';

/** One act of a member: what they do, and numbers that pick among what they can do it to. */
export interface Act {
  readonly kind: keyof typeof ACTS;
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly text: string;
}

const MEMBERS = [ALICE, BOB, CAROL] as const;

type Answer = Result<{ readonly undo: UndoStep }, unknown> | undefined;

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items.length === 0 ? undefined : items[index % items.length];
}

/** Does something to one of the leads, if there are any. */
function onLead(replica: Replica, index: number, act: (leadId: ReturnType<typeof leadIds>[number]) => Answer): Answer {
  const leadId = pick(leadIds(replica), index);
  return leadId === undefined ? undefined : act(leadId);
}

function leadIds(replica: Replica) {
  return [...leadsIn(replica).keys()].sort();
}

function ownEntries(replica: Replica) {
  return Object.values(prioritiesIn(replica, replica.me).lists).flat();
}

const ACTS = {
  addLead: ({ doc, ctx }: Replica, { a, b, text }: Act): Answer => {
    const forMembers = MEMBERS.filter((_member, index) => (b >> index) & 1);
    return addLead(doc, { company: `x${text}`, notes: text, nextStep: text, stage: pick(STAGES, a), forMembers }, ctx);
  },
  editLead: (replica: Replica, { a, b, text }: Act): Answer =>
    onLead(replica, a, (leadId) => {
      const field = pick(['company', 'role', 'place', 'heardFrom'] as const, b) ?? 'role';
      return editLead(replica.doc, { leadId, fields: { [field]: text } }, replica.ctx);
    }),
  setLeadFor: (replica: Replica, { a, b, c }: Act): Answer =>
    onLead(replica, a, (leadId) =>
      setLeadFor(replica.doc, { leadId, memberId: pick(MEMBERS, b) ?? ALICE, isFor: c % 2 === 0 }, replica.ctx),
    ),
  trashLead: (replica: Replica, { a }: Act): Answer =>
    onLead(replica, a, (leadId) => trashLead(replica.doc, { leadId }, replica.ctx)),
  restoreLead: (replica: Replica, { a }: Act): Answer =>
    onLead(replica, a, (leadId) => restoreLead(replica.doc, { leadId }, replica.ctx)),
  startPursuit: (replica: Replica, { a }: Act): Answer =>
    onLead(replica, a, (leadId) => startPursuit(replica.doc, { leadId }, replica.ctx)),
  moveCard: (replica: Replica, { a, b, c }: Act): Answer => {
    const columns = boardOf(replica);
    const card = pick(
      columns.flatMap((column) => column.cards),
      a,
    );
    const target = pick(columns, b);
    if (card === undefined || target === undefined) return undefined;
    const neighbour = pick(target.cards, c);
    const place = c % 3 === 0 ? {} : c % 3 === 1 ? { after: neighbour } : { before: neighbour };
    return moveCard(replica.doc, { cardId: card.cardId, toStage: target.stage, ...place }, replica.ctx);
  },
  setNextStep: (replica: Replica, { a, text }: Act): Answer => {
    const card = pick(
      boardOf(replica).flatMap((column) => column.cards),
      a,
    );
    return card && setNextStep(replica.doc, { cardId: card.cardId, nextStep: text }, replica.ctx);
  },
  finishNextStep: (replica: Replica, { a }: Act): Answer => {
    const steps = selectNextSteps({ circleId: CIRCLE, spaces: [spaceOf(replica)], today: '2025-06-15' });
    const row = pick(steps, a);
    return row && finishNextStep(replica.doc, row, replica.ctx);
  },
  setOutcome: (replica: Replica, { a, b }: Act): Answer => {
    const card = pick(
      boardOf(replica).flatMap((column) => column.cards),
      a,
    );
    const outcome = pick(OUTCOMES, b);
    return card?.pursuitId && setOutcome(replica.doc, { pursuitId: card.pursuitId, outcome }, replica.ctx);
  },
  editNotes: (replica: Replica, { a, text }: Act): Answer =>
    onLead(replica, a, (leadId) => {
      const notes = openNotes(openCircleDoc(replica.doc), leadId);
      if (notes !== undefined) applyTextEdit(notes, `${text}${notes.toString()}`, TYPING_ORIGIN);
      return undefined;
    }),
  addEntry: ({ doc, ctx, authorOf }: Replica, { a, text }: Act): Answer =>
    addEntry(doc, { list: pick(PRIORITY_LISTS, a) ?? 'roles', text: `x${text}`, authorOf }, ctx),
  editEntry: (replica: Replica, { a, text }: Act): Answer => {
    const entry = pick(ownEntries(replica), a);
    return (
      entry && editEntry(replica.doc, { entryId: entry.id, text: `y${text}`, authorOf: replica.authorOf }, replica.ctx)
    );
  },
  removeEntry: (replica: Replica, { a }: Act): Answer => {
    const entry = pick(ownEntries(replica), a);
    return entry && removeEntry(replica.doc, { entryId: entry.id, authorOf: replica.authorOf }, replica.ctx);
  },
  moveEntry: (replica: Replica, { a, b, c }: Act): Answer => {
    const entry = pick(ownEntries(replica), a);
    const toList = pick(PRIORITY_LISTS, b);
    const before = pick(
      ownEntries(replica).filter((other) => other.list === toList),
      c,
    );
    return (
      entry && moveEntry(replica.doc, { entryId: entry.id, toList, before, authorOf: replica.authorOf }, replica.ctx)
    );
  },
  setPayFloor: ({ doc, ctx, authorOf }: Replica, { a }: Act): Answer =>
    setPayFloor(doc, { payFloor: a % 4 === 0 ? undefined : { amount: a, currency: 'EUR', per: 'day' }, authorOf }, ctx),
  setFeedback: ({ doc, ctx, authorOf }: Replica, { text }: Act): Answer =>
    setFeedback(doc, { feedback: text, authorOf }, ctx),
  addMessage: (replica: Replica, { a, b, text }: Act): Answer => {
    const leadId = pick(leadIds(replica), b);
    const beside: About = { kind: 'priority-block', id: pick(MEMBERS, b) ?? ALICE };
    const about: About = leadId === undefined || a % 3 === 0 ? beside : { kind: 'lead', id: leadId };
    return addMessage(replica.doc, { about, text: `x${text} @${pick(MEMBERS, a)}`, members: NAMED }, replica.ctx);
  },
  withdrawMessage: (replica: Replica, { a }: Act): Answer => {
    const messageId = pick([...messagesIn(replica).keys()].sort(), a);
    return messageId && withdrawMessage(replica.doc, { messageId, authorOf: replica.authorOf }, replica.ctx);
  },
};

/** Does one act on a replica; an act that finds nothing to act on does nothing. */
export function perform(replica: Replica, act: Act): Answer {
  return ACTS[act.kind](replica, act);
}

const KINDS = Object.keys(ACTS) as readonly Act['kind'][];

/** Any act. */
export const anyAct: fc.Arbitrary<Act> = fc.record({
  // Adding and moving come more often, so that there is something to disagree about.
  kind: fc.constantFrom<Act['kind']>(...KINDS, 'addLead', 'addLead', 'moveCard', 'moveCard', 'startPursuit'),
  a: fc.nat(50),
  b: fc.nat(50),
  c: fc.nat(50),
  text: fc.string({ unit: 'grapheme', maxLength: 6 }),
});
