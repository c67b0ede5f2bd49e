import { expect, test } from 'vitest';

import type { CardFilter } from '#shared/domain/board/board.ts';
import { selectPlaces } from '#shared/domain/board/passes-filter.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { ALICE, BOB, boardOf, createReplica, leadsIn, value, wordsOf } from '../fixture.ts';

function filled() {
  const alice = createReplica(ALICE);
  const add = (input: NewLead, tag?: string) => {
    const { leadId } = value(addLead(alice.doc, input, alice.ctx));
    if (tag !== undefined) value(setLeadTag(alice.doc, { leadId, tag, isSet: true }, alice.ctx));
  };
  add({ company: 'nights in Lyon', place: 'Lyon' }, 'Night shift');
  add({ company: 'days in Lyon', place: 'LYON', stage: 'applied' });
  add({ company: 'nights in Oslo', place: 'Oslo', stage: 'applied' }, 'night shift');
  add({ company: 'for bob', place: 'Lyon', forMembers: [BOB], stage: 'offer' });
  add({ company: 'anywhere' });
  return { alice, shown: (filter: CardFilter) => wordsOf(alice, boardOf(alice, filter)) };
}

test('[BOARD12] columns, place and tag are looked for, however they are written', () => {
  const { shown } = filled();
  expect(shown({ stages: ['applied', 'offer'] })).toEqual({
    applied: ['nights in Oslo', 'days in Lyon'],
    offer: ['for bob'],
  });
  expect(shown({ place: 'lyon' })).toEqual({
    spotted: ['nights in Lyon'],
    applied: ['days in Lyon'],
    offer: ['for bob'],
  });
  expect(shown({ tag: 'NIGHT SHIFT' })).toEqual({ spotted: ['nights in Lyon'], applied: ['nights in Oslo'] });
  expect(shown({ stages: [] })).toEqual(shown({}));
});

test('[BOARD12] all filters hold together', () => {
  const { shown } = filled();
  expect(shown({ place: 'Lyon', stages: ['applied'] })).toEqual({ applied: ['days in Lyon'] });
  expect(shown({ place: 'Lyon', whose: BOB })).toEqual({ offer: ['for bob'] });
  expect(shown({ place: 'Oslo', tag: 'night shift', text: 'nights' })).toEqual({ applied: ['nights in Oslo'] });
  expect(shown({ place: 'Paris' })).toEqual({});
});

test('[BOARD12] places are offered once each', () => {
  expect(selectPlaces(leadsIn(filled().alice).values())).toEqual(['LYON', 'Oslo']);
});

test('[BOARD4] tags are searched too', () => {
  expect(filled().shown({ text: 'shift oslo' })).toEqual({ applied: ['nights in Oslo'] });
});
