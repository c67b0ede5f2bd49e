import { describe, expect, test } from 'vitest';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import type { Contact } from '#shared/domain/contact/contact.ts';
import type { ContactAnswer } from '#shared/domain/contact/contact-answer.ts';
import { NO_CONTACTS, selectContactIndex, selectContactsAt } from '#shared/domain/contact/contact-index.ts';
import {
  answerOf,
  type ContactAnswers,
  selectAnswers,
  selectChances,
  selectNamed,
} from '#shared/domain/contact/select-chances.ts';
import type { ContactAnswerId, ContactId, LeadId, MemberId, MessageId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  CIRCLE,
  createReplica,
  leadIn,
  leadsIn,
  pursuitsIn,
  type Replica,
  spaceOf,
  sync,
  value,
} from '../fixture.ts';
import { contact } from './contact-fixture.ts';

const mapOf = (...people: readonly Contact[]) => new Map(people.map((one) => [one.id, one] as const));
const QUINCE = contact('Quince', { company: 'Northwind GmbH' });
const MANDARIN = contact('Mandarin', { company: 'northwind' });
const INDEX = selectContactIndex(mapOf(QUINCE, MANDARIN));
const NO_ANSWERS: ContactAnswers = new Map();

const lead = ({ doc, ctx }: Replica, more: Parameters<typeof addLead>[1] = {}): LeadId =>
  value(addLead(doc, { company: 'Northwind', ...more }, ctx)).leadId;
const applied = (by: Replica): LeadId => lead(by, { stage: 'applied' });

const chances = (me: Replica, answers = NO_ANSWERS, gone: ReadonlySet<MemberId> = new Set(), index = INDEX) =>
  selectChances({ space: spaceOf(me), circleId: CIRCLE, index, answers, gone });
const leadsOf = (...given: Parameters<typeof chances>) => chances(...given).map(({ leadId }) => leadId);

describe('who is known at a company', () => {
  test('[CONT7] people are found by any form of the name of their company, by name', () => {
    expect(selectContactsAt(INDEX, 'The Northwind Ltd.').map(({ name }) => name)).toEqual(['Mandarin', 'Quince']);
    expect(selectContactsAt(INDEX, 'North')).toEqual([]);
    expect(selectContactsAt(INDEX, undefined)).toEqual([]);
    expect(selectContactsAt(INDEX, '!!')).toEqual([]);
    expect(selectContactsAt(selectContactIndex(mapOf(contact('A'), contact('B', { company: '-' }))), '-')).toEqual([]);
  });

  test('[CONT7] only where somebody changed are people sorted anew', () => {
    const globex = contact('Lime', { company: 'Globex' });
    const before = selectContactIndex(mapOf(QUINCE, MANDARIN, globex));
    const [north, glob] = [selectContactsAt(before, 'Northwind'), selectContactsAt(before, 'Globex')];
    const moved = { ...QUINCE, company: 'Contoso' };
    const after = selectContactIndex(mapOf(moved, MANDARIN, globex), before);
    expect(selectContactsAt(after, 'Globex')).toBe(glob);
    expect(selectContactsAt(after, 'Northwind')).toEqual([MANDARIN]);
    expect(selectContactsAt(after, 'Contoso')).toEqual([moved]);
    expect(selectContactsAt(before, 'Northwind')).toBe(north);
    const gone = selectContactIndex(mapOf(moved, globex), after);
    expect([...gone.byCompany.keys()].sort()).toEqual(['contoso', 'globex']);
    expect(selectContactIndex(mapOf(moved, globex), gone).byCompany).toBe(gone.byCompany);
    expect(selectContactIndex(new Map(), gone).byCompany.size).toBe(0);
  });

  test('[CONT7] however it came to be, an index says the same', () => {
    const people = Array.from({ length: 60 }, (_, at) =>
      contact(`P${at % 7}`, { id: `${at}` as ContactId, company: `C${at % 5}` }),
    );
    let index = NO_CONTACTS;
    for (let at = 0; at < people.length; at += 7) {
      const present = people
        .slice(at, at + 40)
        .map((one, place) => (place % 3 === 0 ? { ...one, company: 'C9' } : one));
      index = selectContactIndex(mapOf(...present), index);
      const whole = selectContactIndex(mapOf(...present));
      expect(Object.fromEntries(index.byCompany)).toEqual(Object.fromEntries(whole.byCompany));
    }
  });
});

describe('who could be helped', () => {
  test('[CONT8] leads that another goes for, or that are for another; never one of the reader alone, nor of another company', () => {
    const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)];
    applied(alice);
    lead(alice, { forMembers: [ALICE] });
    lead(alice);
    value(addLead(bob.doc, { company: 'Globex', stage: 'applied' }, bob.ctx));
    const theirs = applied(bob);
    const forCarol = lead(alice, { forMembers: [ALICE, CAROL] });
    sync(alice, bob, carol);
    const found = new Map(chances(alice).map((chance) => [chance.leadId, chance]));
    expect([...found.keys()].sort()).toEqual([theirs, forCarol].sort());
    expect(found.get(theirs)).toMatchObject({ company: 'Northwind', going: [BOB], forMembers: [] });
    expect(found.get(forCarol)).toMatchObject({ going: [], forMembers: [CAROL] });
    expect(found.get(theirs)?.contacts.map(({ name }) => name)).toEqual(['Mandarin', 'Quince']);
    expect(leadsOf(bob)).not.toContain(theirs);
    expect(chances(alice, NO_ANSWERS, new Set(), NO_CONTACTS)).toEqual([]);
  });

  test('[CONT8] not once it is over for them, in the trash, or with somebody who has left', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const [over, trashed, going] = [applied(bob), applied(bob), applied(bob)];
    const run = [...pursuitsIn(bob).values()].find(({ leadId }) => leadId === over);
    value(moveCard(bob.doc, { cardId: run?.id ?? over, toStage: 'closed' }, bob.ctx));
    value(trashLead(bob.doc, { leadId: trashed }, bob.ctx));
    sync(alice, bob);
    expect(leadsOf(alice)).toEqual([going]);
    expect(leadsOf(alice, NO_ANSWERS, new Set([BOB]))).toEqual([]);
  });

  test('[CONT8] the newest three', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const all = [1, 2, 3, 4].map((minute) => {
      bob.setNow(1_750_000_000_000 + minute * 60_000);
      return applied(bob);
    });
    sync(alice, bob);
    expect(leadsOf(alice)).toEqual(all.slice(1).toReversed());
  });

  test('[CONT9] what was offered or put aside is not told again, also of a lead that was merged', () => {
    const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
    const [first, second] = [applied(bob), applied(bob)];
    sync(alice, bob);
    expect(leadsOf(alice, new Map([[first, 'not-now']]))).toEqual([second]);
    value(mergeLeads(bob.doc, { keep: first, other: second }, bob.ctx));
    sync(alice, bob);
    const shown = selectShownLeads(leadsIn(alice));
    const space = { ...spaceOf(alice), leads: shown };
    const input = { space, circleId: CIRCLE, index: INDEX, gone: new Set<MemberId>() };
    expect(selectChances({ ...input, answers: NO_ANSWERS })).toHaveLength(1);
    expect(selectChances({ ...input, answers: new Map([[second, 'offered']]) })).toEqual([]);
    const joined = shown.get(first) ?? leadIn(alice, first);
    expect(
      answerOf(
        joined,
        new Map([
          [first, 'not-now'],
          [second, 'offered'],
        ]),
      ),
    ).toBe('offered');
  });

  test('[CONT9] an offer counts as long as its message stands, and before "not now"', () => {
    const given = (id: string, rest: Partial<ContactAnswer>): ContactAnswer => ({
      ...{
        id: id as ContactAnswerId,
        leadId: 'lead' as LeadId,
        answer: 'not-now',
        messageId: undefined,
        at: 0,
        ...rest,
      },
    });
    const offered = given('b', { answer: 'offered', messageId: 'm' as MessageId });
    const aside = given('a', {});
    const LEAD = { id: 'lead' as LeadId };
    const read = (answers: readonly ContactAnswer[], isSaid: boolean) =>
      answerOf(
        LEAD,
        selectAnswers(answers, () => isSaid),
      );
    expect([read([offered], true), read([offered], false)]).toEqual(['offered', undefined]);
    expect([read([aside, offered], true), read([offered, aside], true)]).toEqual(['offered', 'offered']);
    expect(read([offered, aside], false)).toBe('not-now');
    expect(read([given('c', { answer: 'offered' })], true)).toBeUndefined();
  });

  test('[CONT10] who is named in a text is found, whatever the case, the accents and the signs beside it', () => {
    const people = [contact('Kumquat Quince'), contact('Élodie'), contact('!')];
    expect(selectNamed('I know KUMQUAT  quince, and Elodie.', people).map(({ name }) => name)).toEqual([
      'Kumquat Quince',
      'Élodie',
    ]);
    expect(selectNamed('I know somebody at Quince Kumquats', people)).toEqual([]);
  });
});
