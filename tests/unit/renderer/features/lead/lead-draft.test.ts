import { expect, test } from 'vitest';

import type { ShownMember } from '#renderer/bindings/members.ts';
import { heardFromFields } from '#renderer/features/lead/heard-from.ts';
import { emptyDraft, isFilledIn, newLeadOf } from '#renderer/features/lead/lead-draft.ts';
import { monthOptions } from '#renderer/features/lead/months.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';

const CIRCLE = 'circle-one' as CircleId;

const member = (id: string, name: string): ShownMember => ({
  id: id as MemberId,
  name,
  initials: '',
  colourIndex: 0,
  isMe: false,
});
const MEMBERS = [member('a', 'alice'), member('b', 'bob')];

test('an untouched form holds nothing that could be lost, whatever column it was opened from', () => {
  const draft = emptyDraft('applied');
  expect(isFilledIn({ ...draft, audience: 'me' })).toBe(false);
  expect(isFilledIn({ ...draft, notes: 'x' })).toBe(true);
  expect(isFilledIn({ ...draft, forMembers: ['b' as MemberId] })).toBe(true);
  expect(isFilledIn({ ...draft, deadlineOn: '2026-04-01' })).toBe(true);
});

test('what is for the circle says for whom; what is private says on which board it stands, and for nobody', () => {
  const draft = { ...emptyDraft('spotted'), company: 'Northwind', forMembers: ['b' as MemberId] };
  expect(newLeadOf(draft, MEMBERS, CIRCLE)).toMatchObject({ company: 'Northwind', forMembers: ['b'] });
  expect(newLeadOf(draft, MEMBERS, CIRCLE)).not.toHaveProperty('circle');
  expect(newLeadOf({ ...draft, audience: 'me' }, MEMBERS, CIRCLE)).toMatchObject({ circle: CIRCLE });
  expect(newLeadOf({ ...draft, audience: 'me' }, MEMBERS, CIRCLE)).not.toHaveProperty('forMembers');
});

test('whoever has left while it was filled in is not among those that it is for', () => {
  const draft = { ...emptyDraft('spotted'), forMembers: ['b' as MemberId, 'c' as MemberId] };
  expect(newLeadOf(draft, MEMBERS, CIRCLE)).toMatchObject({ forMembers: ['b'] });
});

test('a month counts only while the lead is said to open soon', () => {
  const draft = { ...emptyDraft('spotted'), opensIn: '2026-03' };
  expect(newLeadOf({ ...draft, kind: 'opening-soon' }, [], CIRCLE).opensIn).toBe('2026-03');
  expect(newLeadOf({ ...draft, kind: 'posted' }, [], CIRCLE).opensIn).toBe(undefined);
});

test('[LEAD4] a source is the one member of that name; a name that two have stays in words', () => {
  expect(heardFromFields(' Bob ', MEMBERS)).toEqual({ heardFromMember: 'b' });
  expect(heardFromFields('bob', [...MEMBERS, member('c', 'bob')])).toEqual({ heardFrom: 'bob' });
  expect(heardFromFields('bobby', MEMBERS)).toEqual({ heardFrom: 'bobby' });
  expect(heardFromFields(' ', MEMBERS)).toEqual({ heardFrom: undefined, heardFromMember: undefined });
});

test('months run on over the year, and one chosen long ago stays among them', () => {
  const months = monthOptions('2026-11-30', 'en', '2025-01');
  expect(months.slice(0, 4)).toEqual([
    { value: '2025-01', label: 'January 2025' },
    { value: '2026-11', label: 'November 2026' },
    { value: '2026-12', label: 'December 2026' },
    { value: '2027-01', label: 'January 2027' },
  ]);
});
