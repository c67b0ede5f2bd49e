import { expect, test } from 'vitest';

import { extendLexicon } from '#shared/domain/match/lexicon.ts';
import { matchLead } from '#shared/domain/match/match-lead.ts';
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
  let judgedCount = 0;
  const table = createMatchTable((opening, wishes) => {
    judgedCount += 1;
    return matchLead(opening, wishes);
  });
  table.setLead(WELDER, '');
  table.setLead(CARER, '');
  table.setPriorities(priorities(ALICE, 'welder'));
  table.setPriorities(priorities(BOB, 'carer'));
  const verdict = ({ id }: Lead, member: string) => table.verdict(id, member as MemberId);
  const all = () => [WELDER, CARER].flatMap((one) => [verdict(one, ALICE), verdict(one, BOB)]);
  /** How many were judged for an answer about all. */
  const judgedFor = (): number => {
    const before = judgedCount;
    all();
    return judgedCount - before;
  };
  return { table, verdict, all, judgedFor };
}

test('[FIT8] every lead is held against every member', () => {
  const { table, all, verdict } = begin();
  expect(all()).toEqual(['fits', 'unknown', 'unknown', 'fits']);
  expect(verdict(lead('unknown', 'Welder'), ALICE)).toBeUndefined();
  expect(verdict(WELDER, 'carol')).toBeUndefined();
  expect(table.match(WELDER.id, ALICE as MemberId)).toMatchObject({ verdict: 'fits', reasons: [{ aspect: 'role' }] });
});

test('[FIT8] what has not changed is not judged again', () => {
  const { table, judgedFor } = begin();
  expect(judgedFor()).toBe(4);
  table.setLead(WELDER, '');
  expect(judgedFor()).toBe(0);
  table.setPriorities(priorities(BOB, 'welder'));
  expect(judgedFor()).toBe(2);
  table.setLead(CARER, 'welding, too');
  expect(judgedFor()).toBe(2);
});

test('[FIT8] who or what has gone is held against nothing', () => {
  const { table, all } = begin();
  table.removeLead(WELDER.id);
  table.removeMember(BOB as MemberId);
  expect(all()).toEqual([undefined, undefined, 'unknown', undefined]);
});

test('[FIT12] [FIT8] other words that mean the same change what fits', () => {
  const { table, verdict } = begin();
  const fabricator = lead('fabricator', 'Metal magician');
  table.setLead(fabricator, '');
  expect(verdict(fabricator, ALICE)).toBe('unknown');
  table.setLexicon(extendLexicon([['welder', 'metal magician']]));
  expect(verdict(fabricator, ALICE)).toBe('fits');
});

test('[FIT10] finds what a line among the deal-breakers would clash with', () => {
  const { table } = begin();
  const nightly = lead('nightly', 'Carer');
  table.setLead(nightly, 'nights only');
  expect(table.findClashing('no nights', [WELDER.id, nightly.id, 'gone' as LeadId])).toEqual([nightly.id]);
  expect(table.findClashing('', [nightly.id])).toEqual([]);
});
