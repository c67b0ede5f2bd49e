import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { proposeCharter } from '#shared/domain/charter/propose-charter.ts';
import { digestToSign, signCharter } from '#shared/domain/charter/sign-charter.ts';
import { withdrawCharter } from '#shared/domain/charter/withdraw-charter.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { editCheckIn, openForIdeas, shareMood, withdrawCheckIn } from '#shared/domain/check-in/change-check-in.ts';
import type { Mood } from '#shared/domain/check-in/check-in.ts';
import { keepMood } from '#shared/domain/check-in/keep-mood.ts';
import { findOwnCheckIn } from '#shared/domain/check-in/own-check-in.ts';
import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { shareWeeks } from '#shared/domain/person/share-weeks.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { editEntry, moveEntry, removeEntry } from '#shared/domain/priority/change-entry.ts';
import { setFeedback, setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { setOutcome } from '#shared/domain/pursuit/set-outcome.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { applyUndo, takeBack } from '#shared/domain/record/apply-undo.ts';
import { copyLead } from '#shared/domain/sharing/copy-lead.ts';
import type { LeadSource } from '#shared/domain/sharing/lead-source.ts';
import { moveLead } from '#shared/domain/sharing/move-lead.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CharterId, CheckInId, CommitmentId, LeadId, MessageId, PursuitId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import { ADVICE_WALK, GROUNDED_MESSAGES } from './advice/advice-walk.ts';
import { allSign, charterOf, deviceOfMember, propose, sign, THREE, wordingIn } from './charter/charter-fixture.ts';
import { answer, checkIn, refTo } from './check-in/check-in-fixture.ts';
import { CALENDAR_WALK } from './calendar/calendar-walk.ts';
import { CLINIC_WALK } from './clinic/clinic-walk.ts';
import { COMPANY_WALK } from './company/company-walk.ts';
import { added, carry, drop, edit, keep, mean, remove } from './commitment/commitment-fixture.ts';
import { CONFLICT_WALK } from './conflict/conflict-walk.ts';
import { CONTACT_WALK } from './contact/contact-walk.ts';
import { DUPLICATE_WALK } from './duplicate/duplicate-walk.ts';
import { type Act, type Answer, anybody, author, type Make, type Situation, withBoth } from './equals-situations.ts';
import { FUNNEL_WALK } from './funnel/funnel-walk.ts';
import { INTRODUCTION_WALK } from './introduction/introduction-walk.ts';
import { KINDNESS_WALK } from './equals-walk-kindness.ts';
import { EVIDENCE_WALK } from './evidence/evidence-walk.ts';
import { CIRCLE, createReplica, entryIn, leadsIn, NAMED, NOON, type Replica, value } from './fixture.ts';
import { planLines } from './import/import-fixture.ts';
import { LOOK_BACK_WALK } from './look-back/look-back-walk.ts';
import { MEETING_WALK } from './meeting/meeting-walk.ts';
import { ORIGINAL_WALK } from './original/original-walk.ts';
import { REMINDER_WALK } from './reminder/reminder-walk.ts';
import { SAVED_VIEW_WALK } from './saved-view/saved-view-walk.ts';
import { SAME_WORDS_WALK } from './same-words/same-words-walk.ts';
import { SEARCH_STATUS_WALK } from './search-status/search-status-walk.ts';
import { SESSION_WALK } from './sessions/session-walk.ts';
import { SUGGESTION_WALK } from './suggestion/suggestion-walk.ts';
import { TERM_WALK } from './term/term-walk.ts';

const lead: Make<LeadId> = ({ doc, ctx }) => value(addLead(doc, { company: 'Acme' }, ctx)).leadId;
const run = ({ doc, ctx }: Replica, stage: 'applied' | 'closed'): PursuitId => {
  const { pursuitId } = value(addLead(doc, { company: 'Acme', stage }, ctx));
  if (pursuitId === undefined) throw new Error('a lead in a later stage has a run');
  return pursuitId;
};
const applied: Make<PursuitId> = (by) => run(by, 'applied');
const closed: Make<PursuitId> = (by) => run(by, 'closed');
const addingOf = ({ doc, ctx }: Replica) => value(addLead(doc, { company: 'Acme' }, ctx)).undo;
const entry = (by: Replica) => {
  value(addEntry(by.doc, { list: 'roles', text: 'Welder', authorOf: by.authorOf }, by.ctx));
  return entryIn(by, 'Welder');
};
const tell: Make<CheckInId> = (by) => checkIn(by, { texts: { done: 'one', stuck: 'two' } });
const tellToListen: Make<CheckInId> = (by) => checkIn(by, { texts: { stuck: 'two' }, isListenOnly: true });
const promise: Make<CommitmentId> = (by) => added(by, 'Call');
const promiseEarlier: Make<CommitmentId> = (by) => {
  by.setNow(NOON - 7 * DAY_MS);
  const id = promise(by);
  by.setNow(NOON);
  return id;
};
const say = ({ doc, ctx, authorOf }: Replica, about: About, text = 'Good luck') =>
  addMessage(doc, { about, text, members: NAMED, authorOf }, ctx);
const said: Make<MessageId> = (by) => value(say(by, { kind: 'lead', id: lead(by) })).messageId;
const wording: Make<CharterId> = (by) => propose(by, {});

const withdraw = async (me: Replica, charterId: CharterId) =>
  withdrawCharter(me.doc, { charterId, charter: await charterOf(me) }, me.ctx);

/** Withdrawing what all have signed, proposed by one of them. */
const holding = (proposer: 'me' | 'other'): Situation => [
  'holds',
  async ({ me, other, third }) => {
    const all = { me, other };
    const id = wording(all[proposer]);
    await allSign(id, me, other, third);
    return withdraw(me, id);
  },
];

const signing: Act<CharterId> = async (me, id) => {
  const proposed = wordingIn(me, id);
  const device = deviceOfMember(me.me);
  const signed = { device, signature: sign(device, digestToSign(proposed)) };
  return signCharter(me.doc, { wording: proposed, signed, charter: await charterOf(me) }, me.ctx);
};

/** A lead in a private space of the actor. */
function privateLead(me: Replica): { readonly from: LeadSource; readonly leadId: LeadId } {
  const space = createReplica(me.me, 1);
  const { doc, authorOf } = space;
  return { leadId: lead(space), from: { doc, authorOf, me: me.me, nameOf: (member) => member } };
}

const imported = ({ doc, ctx }: Replica, lines: readonly string[]): Answer => {
  const steps = importLeads(doc, { drafts: planLines(lines).fresh }, ctx);
  return steps.ok ? ok([...steps.value]) : steps;
};

const threeTimes = (by: Replica): void => ['one', 'two', 'three'].forEach((text) => added(by, text));

/** Every command of the domain, by its name, in situations that whoever acts can be in. */
export const WALK: Readonly<Record<string, readonly Situation[]>> = {
  setCircleName: [
    ['done', ({ me: { doc, ctx } }) => setCircleName(doc, { name: 'Friday circle' }, ctx)],
    ['empty', ({ me: { doc, ctx } }) => setCircleName(doc, { name: ' ' }, ctx)],
  ],
  setName: [['done', ({ me: { doc, ctx } }) => setName(doc, { name: 'Somebody' }, ctx)]],
  shareWeeks: [['done', ({ me: { doc, ctx, authorOf } }) => shareWeeks(doc, { isShared: true, authorOf }, ctx)]],

  addLead: [
    ['done', ({ me: { doc, ctx } }) => addLead(doc, { company: 'Acme' }, ctx)],
    ['done', ({ me, other }) => addLead(me.doc, { role: 'Welder', forMembers: [other.me], stage: 'offer' }, me.ctx)],
    ['needs-company-or-role', ({ me: { doc, ctx } }) => addLead(doc, {}, ctx)],
  ],
  editLead: anybody(lead, ({ doc, ctx }, leadId) => editLead(doc, { leadId, fields: { role: 'Welder' } }, ctx)),
  setLeadTag: anybody(lead, ({ doc, ctx }, leadId) => setLeadTag(doc, { leadId, tag: 'night', isSet: true }, ctx)),
  setLeadFor: anybody(lead, ({ doc, ctx, me }, leadId) => setLeadFor(doc, { leadId, memberId: me, isFor: true }, ctx)),
  trashLead: anybody(lead, ({ doc, ctx }, leadId) => trashLead(doc, { leadId }, ctx)),
  restoreLead: anybody(
    (by) => {
      const leadId = lead(by);
      value(trashLead(by.doc, { leadId }, by.ctx));
      return leadId;
    },
    ({ doc, ctx }, leadId) => restoreLead(doc, { leadId }, ctx),
  ),
  importLeads: [
    ['done', ({ me }) => imported(me, ['Company|Status', 'A|Applied', 'B|'])],
    [
      'needs-company-or-role',
      ({ me: { doc, ctx } }) => {
        const drafts = planLines(['Company', 'A']).fresh.map((draft) => ({ ...draft, lead: {} }));
        return importLeads(doc, { drafts }, ctx);
      },
    ],
  ],
  copyLead: [['done', ({ me }) => copyLead(me.doc, privateLead(me), me.ctx)]],
  moveLead: [['done', ({ me }) => moveLead(me.doc, { ...privateLead(me), toCircle: CIRCLE }, me.ctx)]],

  startPursuit: anybody(lead, ({ doc, ctx }, leadId) => startPursuit(doc, { leadId }, ctx)),
  moveCard: [
    ...anybody(lead, ({ doc, ctx }, cardId) => moveCard(doc, { cardId, toStage: 'applied' }, ctx)),
    ...anybody(applied, ({ doc, ctx }, cardId) => moveCard(doc, { cardId, toStage: 'spotted' }, ctx)),
  ],
  setNextStep: anybody(applied, ({ doc, ctx }, cardId) => setNextStep(doc, { cardId, nextStep: 'Call' }, ctx)),
  finishNextStep: anybody(
    (by) => {
      const cardId = applied(by);
      value(setNextStep(by.doc, { cardId, nextStep: 'Call' }, by.ctx));
      return cardId;
    },
    ({ doc, ctx }, cardId) => {
      const done = finishNextStep(doc, { cardId, nextStep: 'Call' }, ctx);
      // A step is named by the client id of the replica that wrote it, which differs for all.
      return done.ok ? ok({ ...done.value, undo: done.value.undo.label }) : done;
    },
  ),
  setOutcome: [
    ...anybody(closed, ({ doc, ctx }, pursuitId) => setOutcome(doc, { pursuitId, outcome: 'rejected' }, ctx)),
    ...withBoth(applied, ({ doc, ctx }, pursuitId) => setOutcome(doc, { pursuitId, outcome: 'rejected' }, ctx), [
      'not-closed',
      'not-closed',
    ]),
  ],

  applyUndo: anybody(addingOf, ({ doc, ctx }, step) => applyUndo(doc, step, ctx)),
  takeBack: anybody(addingOf, (me, step) => {
    takeBack(me.doc, step, me.ctx);
    return ok([...leadsIn(me).values()].map(({ deletedAt }) => deletedAt));
  }),

  addEntry: [
    ['done', ({ me: { doc, ctx, authorOf } }) => addEntry(doc, { list: 'roles', text: 'Welder', authorOf }, ctx)],
    ['empty', ({ me: { doc, ctx, authorOf } }) => addEntry(doc, { list: 'roles', text: '', authorOf }, ctx)],
  ],
  editEntry: author(entry, ({ doc, ctx, authorOf }, entryId) =>
    editEntry(doc, { entryId, text: 'Cook', authorOf }, ctx),
  ),
  removeEntry: author(entry, ({ doc, ctx, authorOf }, entryId) => removeEntry(doc, { entryId, authorOf }, ctx)),
  moveEntry: author(entry, ({ doc, ctx, authorOf }, entryId) =>
    moveEntry(doc, { entryId, toList: 'places', authorOf }, ctx),
  ),
  setPayFloor: anybody(entry, ({ doc, ctx, authorOf }) =>
    setPayFloor(doc, { payFloor: { amount: 1, currency: 'EUR', per: 'month' }, authorOf }, ctx),
  ),
  setFeedback: anybody(entry, ({ doc, ctx, authorOf }) => setFeedback(doc, { feedback: 'Plainly', authorOf }, ctx)),

  addMessage: [
    ...anybody(lead, (me, id) => say(me, { kind: 'lead', id })),
    ...anybody(tell, (me, id) => say(me, { kind: 'check-in', id })),
    ...withBoth(tellToListen, (me, id) => say(me, { kind: 'check-in', id }), ['done', 'listen-only']),
    ...withBoth(tell, (me, id) => answer(me, id, '', 'me-too'), ['own', 'done']),
    ['done', ({ me, other }) => say(me, { kind: 'priority-block', id: other.me }, `@${other.me} look`)],
    ...GROUNDED_MESSAGES,
  ],
  withdrawMessage: author(said, ({ doc, ctx, authorOf }, messageId) =>
    withdrawMessage(doc, { messageId, authorOf }, ctx),
  ),

  addCheckIn: [
    [
      'done',
      ({ me: { doc, ctx } }) => addCheckIn(doc, { texts: { ask: 'one' }, zone: 'UTC', isListenOnly: true }, ctx),
    ],
    ['empty', ({ me: { doc, ctx } }) => addCheckIn(doc, { texts: {}, zone: 'UTC', isListenOnly: false }, ctx)],
  ],
  editCheckIn: author(tell, (me, id) => editCheckIn(me.doc, { ...refTo(me, id), texts: { next: 'three' } }, me.ctx)),
  withdrawCheckIn: author(tell, (me, id) => withdrawCheckIn(me.doc, refTo(me, id), me.ctx)),
  shareMood: author(tell, (me, id) => shareMood(me.doc, { ...refTo(me, id), mood: 'low' }, me.ctx)),
  openForIdeas: author(tellToListen, (me, id) => openForIdeas(me.doc, refTo(me, id), me.ctx)),
  findOwnCheckIn: author(tell, (me, id) => findOwnCheckIn(me.doc, refTo(me, id), me.ctx)),
  keepMood: [
    ...anybody(tell, ({ doc, ctx }, checkInId) => keepMood(doc, { checkInId, mood: 'low', zone: 'UTC' }, ctx)),
    [
      'not-a-choice',
      ({ me: { doc, ctx } }) =>
        keepMood(doc, { checkInId: 'one' as CheckInId, mood: 'splendid' as Mood, zone: 'UTC' }, ctx),
    ],
  ],

  addCommitment: [
    ['done', ({ me }) => mean(me, 'Call')],
    ...withBoth(threeTimes, (me) => mean(me, 'Call'), ['three-already', 'done']),
  ],
  editCommitment: author(promise, (me, id) => edit(me, id, 'Write')),
  removeCommitment: author(promise, remove),
  settleCommitment: [...author(promise, keep), ...author(promise, (me, id) => drop(me, id))],
  carryCommitment: [
    ...author(promiseEarlier, (me, id) => carry(me, id)),
    ...withBoth(promise, (me, id) => carry(me, id), ['this-week', 'not-yours']),
  ],

  proposeCharter: [
    ['done', ({ me: { doc, ctx } }) => proposeCharter(doc, { purpose: 'Work.', heads: [THREE] }, ctx)],
    ...withBoth(wording, (me, id) => proposeCharter(me.doc, { changes: wordingIn(me, id), heads: [THREE] }, me.ctx), [
      'unchanged',
      'unchanged',
    ]),
  ],
  signCharter: anybody(wording, signing),
  withdrawCharter: [...author(wording, withdraw), holding('me'), holding('other')],

  ...CALENDAR_WALK,
  ...CLINIC_WALK,
  ...COMPANY_WALK,
  ...CONFLICT_WALK,
  ...ADVICE_WALK,
  ...DUPLICATE_WALK,
  ...CONTACT_WALK,
  ...REMINDER_WALK,
  ...EVIDENCE_WALK,
  ...FUNNEL_WALK,
  ...INTRODUCTION_WALK,
  ...KINDNESS_WALK,
  ...LOOK_BACK_WALK,
  ...MEETING_WALK,
  ...ORIGINAL_WALK,
  ...SAME_WORDS_WALK,
  ...SAVED_VIEW_WALK,
  ...SEARCH_STATUS_WALK,
  ...SESSION_WALK,
  ...SUGGESTION_WALK,
  ...TERM_WALK,
};
