import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { notesWithAlso, selectAlsoSaid } from '#shared/domain/duplicate/also-said.ts';
import { selectShownLeads } from '#shared/domain/duplicate/joined-lead.ts';
import { NO_MERGES, selectMerges } from '#shared/domain/duplicate/merges.ts';
import { selectShownEvents, selectShownMessages } from '#shared/domain/duplicate/shown-records.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { setLeadFor } from '#shared/domain/lead/set-lead-for.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { selectUnanswered } from '#shared/domain/today/select-unanswered.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import {
  ALICE,
  BOB,
  CAROL,
  codeOf,
  conversationsIn,
  createReplica,
  eventsIn,
  leadIn,
  leadsIn,
  messagesIn,
  value,
  viewOf,
  watch,
  wordsOf,
} from '../fixture.ts';
import {
  add,
  forge,
  leadOf,
  merge,
  mergesIn,
  shownLead,
  shownLeads,
  shownNotes,
  shownSaid,
  shownSpace,
  shownView,
  shownWords,
  twoLeads,
  unmerge,
} from './duplicate-fixture.ts';

describe('leads that are shown as one', () => {
  test('[DUP5] merging writes one field, and everything of both is read under the one that is kept', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    const { origins } = watch(alice.doc);
    expect(value(merge(alice, first, second)).undo.changes).toHaveLength(1);
    expect(origins).toHaveLength(1);
    meet();
    for (const who of [alice, bob]) {
      expect(shownWords(who)).toEqual({ spotted: ['Welder, Contoso'] });
      expect(shownSaid(who, second)).toEqual(['alice: Good people', 'bob: They train']);
      expect(shownNotes(who, second)).toBe('Ask Maria\n\nNight shifts');
    }
    // An older version reads the records as they are.
    expect(wordsOf(bob)['spotted']?.toSorted()).toEqual(['Welder, Contoso', 'Welder, Contoso GmbH']);
  });

  test('[DUP7] own fields first, then those of the other; the earlier deadline; for all; the rest is told beside', () => {
    const { alice, first, second } = twoLeads();
    value(setLeadFor(alice.doc, { leadId: first, memberId: BOB, isFor: true }, alice.ctx));
    value(merge(alice, first, second));
    const lead = shownLead(alice, first);
    expect(lead).toMatchObject({
      id: first,
      company: 'Contoso',
      place: 'Leipzig',
      pay: '52k',
      heardFrom: 'a friend',
      deadlineOn: '2025-07-01',
      forMembers: [BOB, CAROL],
    });
    expect(selectAlsoSaid(lead)).toEqual([
      { leadId: second, field: 'company', text: 'Contoso GmbH' },
      { leadId: second, field: 'pay', text: '58k' },
      { leadId: first, field: 'deadlineOn', text: '2025-08-01' },
    ]);
    expect(notesWithAlso(lead, 'Ask Maria\n', ({ field, text }) => `Also: ${field}: ${text}`)).toBe(
      'Ask Maria\n\nAlso: company: Contoso GmbH\nAlso: pay: 58k\nAlso: deadlineOn: 2025-08-01',
    );
    expect(notesWithAlso(leadOf('a'), '', () => 'none')).toBe('');
  });

  test('[DUP7] [BOARD4] search finds what either says, and only once', () => {
    const { alice, first, second } = twoLeads();
    value(merge(alice, first, second));
    for (const text of ['gmbh', 'leipzig', 'night shifts', 'maria friend']) {
      expect(shownWords(alice, { text })).toEqual({ spotted: ['Welder, Contoso'] });
    }
    expect(shownWords(alice, { text: 'elsewhere' })).toEqual({});
  });

  test('[DUP7] [BOARD3] [TODAY5] who found the other has found it too', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    value(merge(alice, first, second));
    meet();
    expect(shownWords(bob, { whose: BOB })).toEqual({ spotted: ['Welder, Contoso'] });
    expect(selectUnanswered(shownSpace(bob), conversationsIn(alice))).toMatchObject([{ by: ALICE }]);
  });

  test('[DUP7] nothing changes where nothing was merged, and one in which nothing changed is the same object', () => {
    const { alice, first, second } = twoLeads();
    const leads = leadsIn(alice);
    expect(selectMerges(leads)).toBe(NO_MERGES);
    value(merge(alice, first, second));
    const [before, after] = [selectMerges(leadsIn(alice)), selectMerges(leadsIn(alice))];
    expect(after).not.toBe(before);
    expect(selectMerges(leadsIn(alice), before)).toBe(before);
    const written = leadsIn(alice);
    const [shown, again] = [selectShownLeads(written), selectShownLeads(new Map(written))];
    expect(again.get(first)).toBe(shown.get(first));
    const events = new Map(eventsIn(alice).map((event) => [event.id, event]));
    expect([...selectShownEvents(events, after).values()]).toEqual([...events.values()]);
    const messages = messagesIn(alice);
    const [said, anew] = [selectShownMessages(messages, after), selectShownMessages(new Map(messages), after)];
    expect([...anew.values()].every((message) => message === said.get(message.id))).toBe(true);
    expect(selectShownMessages(messages, NO_MERGES)).toBe(messages);
  });

  test('[DUP5] two who merge a pair both ways while apart see the same, under the lower id', () => {
    const { alice, bob, carol, meet, first, second } = twoLeads();
    value(merge(alice, first, second));
    value(merge(bob, second, first));
    value(editLead(bob.doc, { leadId: first, fields: { place: 'Halle' } }, bob.ctx));
    meet();
    const [low, high] = [first, second].sort();
    for (const who of [alice, bob, carol]) {
      expect([...shownLeads(who).keys()]).toEqual([low]);
      expect(shownLead(who, high ?? first).id).toBe(low);
      expect(shownView(who)).toEqual(shownView(alice));
      expect(shownNotes(who, first)?.split('\n\n').sort()).toEqual(['Ask Maria', 'Night shifts']);
    }
    value(unmerge(carol, high ?? first));
    meet();
    expect(mergesIn(alice)).toBe(NO_MERGES);
    expect(shownView(alice)).toEqual(shownView(bob));
  });

  test('[DUP5] the same merge twice while apart is one, and merging what is one already writes nothing', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    value(merge(alice, first, second));
    value(merge(bob, first, second));
    meet();
    expect(shownNotes(alice, first)).toBe('Ask Maria\n\nNight shifts');
    expect(value(merge(alice, second, first))).toMatchObject({ leadId: first, undo: { changes: [] } });
  });

  test('[DUP5] a lead merged into two while apart is in one of them, the same for all; neither is lost', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    const third = add(alice, { company: 'Contoso', role: 'Fitter' });
    meet();
    value(merge(alice, first, second));
    value(merge(bob, third, second));
    meet();
    expect([...shownLeads(alice).keys()].sort()).toEqual([first, third].sort());
    expect(shownView(alice)).toEqual(shownView(bob));
  });

  test.each<readonly [string, (pair: ReturnType<typeof twoLeads>) => unknown]>([
    ['itself', ({ alice, first }) => forge(alice, first, { mergedInto: first })],
    ['a lead that is not there', ({ alice, first }) => forge(alice, first, { mergedInto: 'nowhere' })],
    ['what is no id', ({ alice, first }) => forge(alice, first, { mergedInto: 7 })],
    [
      'what cannot be read',
      ({ alice, first }) => {
        openCircleDoc(alice.doc).leads.set('rubbish', 'text');
        forge(alice, first, { mergedInto: 'rubbish' });
      },
    ],
    [
      'a private lead of another circle',
      ({ alice, first, second }) => forge(alice, first, { mergedInto: second, circle: 'x' }),
    ],
  ])('[DUP5] into %s counts for nothing', (_, write) => {
    const pair = twoLeads();
    write(pair);
    expect(mergesIn(pair.alice)).toBe(NO_MERGES);
    expect(shownLeads(pair.alice).size).toBe(2);
    value(editLead(pair.alice.doc, { leadId: pair.first, fields: { role: 'Fitter' } }, pair.alice.ctx));
    expect(leadIn(pair.alice, pair.first).role).toBe('Fitter');
    expect(codeOf(unmerge(pair.alice, pair.first))).toBe('not-merged');
  });

  test('[DUP5] a chain of 2,000 and a circle of 2,000 are followed, and can be taken apart', () => {
    const alice = createReplica(ALICE);
    const ids = Array.from({ length: 2_000 }, (_, index) => `lead ${String((index * 7) % 2_000)}` as LeadId);
    const { leads } = openCircleDoc(alice.doc);
    alice.doc.transact(() =>
      ids.forEach((id, index) => leads.set(id, new Y.Map(index === 0 ? [] : [['mergedInto', ids[index - 1]]]))),
    );
    const [head, next] = ids;
    const last = ids.at(-1);
    if (head === undefined || next === undefined || last === undefined) throw new Error('there are leads');
    expect([...shownLeads(alice).keys()]).toEqual([head]);
    expect(shownLead(alice, last).parts).toHaveLength(2_000);
    forge(alice, head, { mergedInto: last });
    const lowest = [...ids].sort()[0];
    expect([...shownLeads(alice).keys()]).toEqual([lowest]);
    value(unmerge(alice, next));
    expect([...shownLeads(alice).keys()].sort()).toEqual([head, next].sort());
  });

  test('[DUP5] same, gone and elsewhere are refused, and nothing is written', () => {
    const { alice, first, second } = twoLeads();
    forge(alice, second, { circle: 'one' });
    const { origins } = watch(alice.doc);
    expect(codeOf(merge(alice, first, first))).toBe('same');
    expect(codeOf(merge(alice, first, 'nowhere' as LeadId))).toBe('not-found');
    expect(codeOf(merge(alice, 'nowhere' as LeadId, first))).toBe('not-found');
    expect(codeOf(merge(alice, first, second))).toBe('elsewhere');
    expect(codeOf(unmerge(alice, first))).toBe('not-merged');
    expect(codeOf(unmerge(alice, 'nowhere' as LeadId))).toBe('not-found');
    expect(origins).toEqual([]);
  });

  test('[DUP6] undo of a merge shows exactly what was there, and so does taking it back later', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    const [raw, shown] = [viewOf(alice), shownView(alice)];
    const { undo } = value(merge(alice, first, second));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect([viewOf(alice), shownView(alice)]).toEqual([raw, shown]);
    value(merge(alice, first, second));
    meet();
    const split = value(unmerge(bob, second));
    meet();
    expect([viewOf(alice), shownView(alice)]).toEqual([raw, shown]);
    value(applyUndo(bob.doc, split.undo, bob.ctx));
    expect(shownLeads(bob).size).toBe(1);
  });

  test('[DUP6] undo is refused when somebody has merged it elsewhere since', () => {
    const { alice, bob, meet, first, second } = twoLeads();
    const third = add(alice, { company: 'Contoso' });
    const { undo } = value(merge(alice, first, second));
    meet();
    value(unmerge(bob, second));
    value(merge(bob, third, second));
    meet();
    expect(codeOf(applyUndo(alice.doc, undo, alice.ctx))).toBe('changed-since');
    expect(mergesIn(alice).canonicalOf(second)).toBe(third);
  });

  test('[DUP6] what was merged into a lead before comes out with it', () => {
    const { alice, first, second } = twoLeads();
    const third = add(alice, { company: 'Contoso' });
    value(merge(alice, second, third));
    value(merge(alice, first, second));
    expect(mergesIn(alice).byCanonical).toEqual(new Map([[first, [second, third].sort()]]));
    value(unmerge(alice, second));
    expect(mergesIn(alice).byCanonical).toEqual(new Map([[second, [third]]]));
    expect(shownView(alice)).toEqual(shownView(alice));
  });
});
