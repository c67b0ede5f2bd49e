import { expect, test } from 'vitest';

import { extendLexicon } from '#shared/domain/match/lexicon.ts';
import { createMatchTable } from '#shared/domain/match/match-table.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Priorities } from '#shared/domain/priority/priorities.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { prioritiesOf } from '#tests/match/read-labelled.ts';

const NOTHING: Omit<Lead, 'id' | 'role'> = {
  ...{ company: undefined, place: undefined, mode: undefined, pay: undefined, link: undefined, kind: undefined },
  ...{ opensIn: undefined, heardFrom: undefined, heardFromMember: undefined, forMembers: [], deadlineOn: undefined },
  ...{ addedAt: undefined, addedBy: undefined, order: undefined, nextStep: undefined, nextStepOn: undefined },
  ...{ deletedAt: undefined, movedTo: undefined, circle: undefined, copiedFrom: undefined },
  ...{ copiedAddedBy: undefined, copiedAddedAt: undefined, unreadable: [] },
};
const lead = (name: string, role: string): Lead => ({ ...NOTHING, id: name as LeadId, role });
const [WELDER, CARER] = [lead('welder', 'Welder'), lead('carer', 'Carer')];
const [ALICE, BOB] = ['alice', 'bob'] as const;
const priorities = (name: string, role: string): Priorities => prioritiesOf({ name, lists: { roles: [role] } });

function begin() {
  const table = createMatchTable();
  table.setLead(WELDER, '');
  table.setLead(CARER, '');
  table.setPriorities(priorities(ALICE, 'welder'));
  table.setPriorities(priorities(BOB, 'carer'));
  const match = ({ id }: Lead, member: string) => table.match(id, member as MemberId);
  return { table, match, all: () => [WELDER, CARER].flatMap((one) => [match(one, ALICE), match(one, BOB)]) };
}

test('[FIT8] every lead is held against every member', () => {
  const { all, match } = begin();
  expect(all().map((each) => each?.verdict)).toEqual(['fits', 'unknown', 'unknown', 'fits']);
  expect(match(lead('unknown', 'Welder'), ALICE)).toBeUndefined();
  expect(match(WELDER, 'carol')).toBeUndefined();
});

test('[FIT8] what has not changed is not judged again', () => {
  const { table, all } = begin();
  const before = all();
  table.setLead(WELDER, '');
  expect(all().map((each, index) => each === before[index])).toEqual([true, true, true, true]);
  table.setPriorities(priorities(BOB, 'welder'));
  expect(all().map((each, index) => each === before[index])).toEqual([true, false, true, false]);
  const later = all();
  table.setLead(CARER, 'welding, too');
  expect(all().map((each, index) => each === later[index])).toEqual([true, true, false, false]);
});

test('[FIT8] who or what has gone is held against nothing', () => {
  const { table, all } = begin();
  table.removeLead(WELDER.id);
  table.removeMember(BOB as MemberId);
  expect(all().map((each) => each?.verdict)).toEqual([undefined, undefined, 'unknown', undefined]);
});

test('[FIT12] [FIT8] other words that mean the same change what fits', () => {
  const { table, match } = begin();
  const fabricator = lead('fabricator', 'Metal magician');
  table.setLead(fabricator, '');
  expect(match(fabricator, ALICE)?.verdict).toBe('unknown');
  table.setLexicon(extendLexicon([['welder', 'metal magician']]));
  expect(match(fabricator, ALICE)?.verdict).toBe('fits');
});

test('[FIT10] finds what a line among the deal-breakers would clash with', () => {
  const { table } = begin();
  const nightly = lead('nightly', 'Carer');
  table.setLead(nightly, 'nights only');
  expect(table.findClashing('no nights', [WELDER.id, nightly.id, 'gone' as LeadId])).toEqual([nightly.id]);
  expect(table.findClashing('', [nightly.id])).toEqual([]);
});
