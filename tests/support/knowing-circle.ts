import * as Y from 'yjs';

import { type CircleSession, createCircleSession, type NewId } from '#renderer/bindings/circle-session.ts';
import { addCompanyNote } from '#shared/domain/company/add-company-note.ts';
import { addContact } from '#shared/domain/contact/change-contacts.ts';
import { importContacts } from '#shared/domain/contact/import-contacts.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { draftAnswer, sendAnswer } from '#shared/domain/introduction/answer-introduction.ts';
import { askIntroduction } from '#shared/domain/introduction/ask-introduction.ts';
import { followIntroduction } from '#shared/domain/introduction/follow-introduction.ts';
import { keepAnswer } from '#shared/domain/introduction/kept-answer.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { shareNumbers } from '#shared/domain/funnel/share-numbers.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { AuthorOf } from '#shared/domain/record/authorship.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { saveView } from '#shared/domain/saved-view/save-view.ts';
import { setSearchStatus } from '#shared/domain/search-status/set-search-status.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import { suggestField } from '#shared/domain/suggestion/suggest-field.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { DeviceId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { valueOf } from './busy-parts.ts';

const ZONE = 'UTC';
/** So many letters without a break, after a word to tell them by. */
const wide = (word: string, length = 60): string => word.padEnd(length, word.at(-1) ?? 'w');
const [ALICE, BOB, CAROL] = [0, 1, 2];

/** Everybody of the circle but alice, by their place in it: one name without a break, one from right to left. */
export const NAMES = { bob: wide('bob'), carol: 'קרול' } as const;
/** The two companies of which most is known, and roles there. */
export const WIDE_LEAD = { role: wide('Welder'), company: wide('Northwind'), place: wide('Lyon') } as const;
/** Of whose leads alice is reminded. */
export const REMINDING = { wide: wide('Fabrikam'), turned: 'בית המלאכה' } as const;
/** What alice means to do next. */
export const WIDE_STEP = wide('Ring');
export const TURNED_LEAD = { role: 'מהנדסת תוכנה בכירה', company: 'חברת הצפון', place: 'تونس' } as const;

/**
 * The circle of alice with bob and carol, who know much of companies and ask each other for introductions, beside so many leads
 * of a list and whom alice knows in her own space. What is written into it is kept nowhere.
 */
export function makeKnowing(real: CircleSession, newId: NewId, leadCount = 300): CircleSession {
  const { clock, own } = real;
  const { replica } = real.circle;
  const [founder] = replica.members.get();
  if (founder === undefined) throw new Error('a circle has a founder');
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(replica.doc));
  const everybody = [replica.me, 'b'.repeat(64) as MemberId, 'c'.repeat(64) as MemberId];
  const members = everybody.map((id, index) =>
    index === ALICE ? founder : { ...founder, id, name: undefined, admittedBy: replica.me },
  );
  // The client id is the place among the members.
  const authorOf: AuthorOf = (clientId) => everybody[clientId] ?? replica.authorOf(clientId);
  const circle: OpenCircle = { ...replica, doc, authorOf, members: createSubject(members) };
  let now = clock.now() - DAY_MS;
  const writeAs = <Made>(index: number, write: (ctx: CommandContext) => Made): Made => {
    doc.clientID = index;
    now += SECOND_MS;
    return write({ now, newId, actor: everybody[index] ?? replica.me, kind: 'circle' });
  };
  for (const [index, name] of [NAMES.bob, NAMES.carol].entries()) {
    writeAs(index + 1, (ctx) => valueOf(setName(doc, { name }, { ...ctx, now: ctx.now - DAY_MS })));
  }
  const made = { circle, own: own.replica, everybody, writeAs };
  fillLeads(made, leadCount);
  fillWay(made);
  fillPriorities(made);
  writeAs(ALICE, (ctx) => fillOwn(made, { ...ctx, actor: own.replica.me, kind: 'private' }));
  doc.clientID = ALICE;
  return createCircleSession({ circle, own: own.replica, clock, newId });
}

interface Made {
  readonly circle: OpenCircle;
  /** The space that only alice sees. */
  readonly own: OpenCircle;
  readonly everybody: readonly MemberId[];
  readonly writeAs: <Result>(index: number, write: (ctx: CommandContext) => Result) => Result;
}

/** A list, and two leads of which everything is known that can be: who goes for them, tags, questions, introductions. */
function fillLeads(made: Made, count: number): void {
  const { circle, writeAs } = made;
  const { doc } = circle;
  const drafts = Array.from({ length: count }, (_, index) => draftOf(index)).toReversed();
  writeAs(ALICE, (ctx) => {
    const turns = importLeads(doc, { drafts }, ctx);
    if (!turns.ok) throw new Error(turns.error.code);
    for (const _turn of turns.value);
    valueOf(addLead(doc, { company: 'Contoso' }, ctx));
    valueOf(addLead(doc, { role: 'Baker' }, ctx));
    const { leadId } = valueOf(addLead(doc, { role: wide('Fitter'), company: wide('Globex'), place: 'تونس' }, ctx));
    valueOf(startPursuit(doc, { leadId, toStage: 'applied' }, ctx));
  });
  for (const lead of [TURNED_LEAD, WIDE_LEAD]) {
    const { leadId } = writeAs(BOB, (ctx) => valueOf(addLead(doc, { ...lead, pay: wide('58k', 40) }, ctx)));
    for (const index of [BOB, CAROL]) {
      writeAs(index, (ctx) => valueOf(startPursuit(doc, { leadId, toStage: 'applied' }, ctx)));
    }
    for (const tag of [wide('night', 40), 'לילה', 'near', 'by tram']) {
      writeAs(CAROL, (ctx) => valueOf(setLeadTag(doc, { leadId, tag, isSet: true }, ctx)));
    }
    for (const kind of ['question', 'note'] as const) {
      const known = { company: lead.company, kind };
      writeAs(BOB, (ctx) => valueOf(addCompanyNote(doc, { ...known, text: wide('Why'), leadId }, ctx)));
      writeAs(ALICE, (ctx) => valueOf(addCompanyNote(doc, { ...known, text: 'מדוע את עוזבת את המקום?' }, ctx)));
    }
    fillIntroductions(made, { leadId, company: lead.company });
  }
}

/** What alice has to do, what she could follow up, and that all of them let each other see how far they came. */
function fillWay({ circle, everybody, writeAs }: Made): void {
  const { doc, authorOf } = circle;
  writeAs(ALICE, (ctx) => {
    const come = { stage: 'applied', appliedAt: ctx.now - 8 * DAY_MS } as const;
    const drafts = Object.values(REMINDING).map((company) => ({
      ...draftOf(0),
      lead: { company, role: company },
      ...come,
    }));
    const turns = importLeads(doc, { drafts }, ctx);
    if (!turns.ok) throw new Error(turns.error.code);
    for (const _turn of turns.value);
    const nextStepOn = new Date(ctx.now).toISOString().slice(0, 10);
    const lead = { company: wide('Litware'), stage: 'applying', nextStep: WIDE_STEP, nextStepOn } as const;
    valueOf(addLead(doc, lead, ctx));
  });
  for (const index of everybody.keys()) {
    writeAs(index, (ctx) => valueOf(shareNumbers(doc, { isShared: true, authorOf }, ctx)));
  }
}

function draftOf(index: number): ImportDraft {
  return {
    lead: { role: `Role ${index}`, company: `Company ${index % 97}`, place: index % 2 === 0 ? 'Lyon' : undefined },
    notes: index % 50 === 0 ? 'The canteen is good.' : '',
    stage: STAGES[index % STAGES.length] ?? 'spotted',
    ...{ nextStep: undefined, nextStepOn: undefined, outcome: undefined },
    ...{ savedAt: undefined, appliedAt: undefined, stageAt: undefined },
  };
}

/** Bob asks alice, and carol everybody; alice has asked everybody, has one answer, and has said what came of it. */
function fillIntroductions(
  { circle, own, everybody, writeAs }: Made,
  about: { readonly leadId: LeadId; readonly company: string },
): void {
  const { doc, authorOf, circleId, me } = circle;
  const ask = (index: number, words: string, to?: MemberId) =>
    writeAs(index, (ctx) => valueOf(askIntroduction(doc, { ...about, words, authorOf, ...(to && { to }) }, ctx)));
  ask(BOB, wide('Somebody'), me);
  ask(CAROL, 'מישהי מצוות הנתונים');
  const { introductionId } = ask(ALICE, `Whoever knows the shift ${wide('leader')}`);
  writeAs(BOB, (ctx) => {
    const said = { answer: 'maybe-later', words: wide('Mia') } as const;
    const drafted = draftAnswer(doc, { introductionId, ...said, authorOf }, ctx);
    if (!drafted.ok) throw new Error(drafted.error.code);
    const boxes = [{ device: 'bb'.repeat(16) as DeviceId, sealed: 'A'.repeat(64) }];
    const { at } = valueOf(sendAnswer(doc, { answer: drafted.value, boxes, authorOf }, ctx));
    const kept = { ...said, circleId, introductionId, answerId: drafted.value.id, author: ctx.actor, at };
    valueOf(keepAnswer(own.doc, kept, { ...ctx, actor: own.me, kind: 'private' }));
  });
  writeAs(ALICE, (ctx) => {
    const on = new Date(ctx.now).toISOString().slice(0, 10);
    const step = { step: 'introduced', on, words: wide('Coffee'), today: on } as const;
    const through = everybody[BOB];
    valueOf(followIntroduction(doc, { introductionId, ...step, ...(through && { through }), authorOf }, ctx));
  });
}

/** What everybody looks for, some of it the same, and what they thought of for one another. */
function fillPriorities({ circle, everybody, writeAs }: Made): void {
  const { doc, authorOf, me } = circle;
  for (const index of everybody.keys()) {
    writeAs(index, (ctx) => {
      for (const list of ['roles', 'fields', 'skills', 'canHelpWith', 'wouldLearn'] as const) {
        valueOf(addEntry(doc, { list, text: wide('welding'), authorOf }, ctx));
        valueOf(addEntry(doc, { list, text: 'הוראה', authorOf }, ctx));
      }
      const point = (['active', 'interviewing', 'deciding'] as const)[index];
      valueOf(setSearchStatus(doc, { point, zone: ZONE, authorOf }, ctx));
    });
  }
  const think = (index: number, to: MemberId, field: string) =>
    writeAs(index, (ctx) => valueOf(suggestField(doc, { to, field, why: wide('Because'), authorOf }, ctx)))
      .suggestionId;
  const answer = { authorOf, words: wide('Thanks') };
  for (const [index, field] of [
    [BOB, wide('Radio')],
    [CAROL, 'עיתונאות'],
  ] as const) {
    const [kept, declined] = [think(index, me, `${field} 1`), think(index, me, `${field} 2`)];
    writeAs(ALICE, (ctx) => valueOf(keepSuggestion(doc, { ...answer, suggestionId: kept }, ctx)));
    writeAs(ALICE, (ctx) => valueOf(declineSuggestion(doc, { ...answer, suggestionId: declined }, ctx)));
    think(index, me, field);
    const member = everybody[index] ?? me;
    const taken = think(ALICE, member, `${field} 3`);
    writeAs(index, (ctx) => valueOf(declineSuggestion(doc, { ...answer, suggestionId: taken }, ctx)));
    think(ALICE, member, field);
  }
}

/** Whom alice knows, and views of the board. */
function fillOwn({ circle, own }: Made, ctx: CommandContext): void {
  const { doc } = own;
  const drafts = Array.from({ length: 300 }, (_, index) => ({
    name: `Person ${String(index).padStart(3, '0')}`,
    company: `Company ${index % 97}`,
  }));
  const turns = importContacts(doc, { drafts }, ctx);
  if (!turns.ok) throw new Error(turns.error.code);
  for (const _turn of turns.value);
  const { company } = WIDE_LEAD;
  const link = `https://www.example.org/in/${wide('ada')}`;
  const whole = { position: wide('Fitter'), company, link, email: `${wide('ada')}@example.org`, note: wide('Met') };
  valueOf(addContact(doc, { name: wide('Ada'), ...whole, connectedOn: '2020-06-05' }, ctx));
  valueOf(addContact(doc, { name: 'Ada', company }, ctx));
  valueOf(addContact(doc, { name: 'Aaron' }, ctx));
  valueOf(addContact(doc, { name: 'אבא אבן', company: TURNED_LEAD.company, position: 'מנהלת' }, ctx));
  const views = { [wide('Nights')]: { text: wide('night') }, לילות: { place: 'Lyon', stages: ['spotted'] as const } };
  for (const [name, filter] of Object.entries(views)) {
    valueOf(saveView(doc, { name, circle: circle.circleId, filter }, ctx));
  }
}
