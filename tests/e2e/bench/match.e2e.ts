import { expect, test } from '@playwright/test';

import type { Lead } from '#shared/domain/lead/lead.ts';
import { createMatchTable, type MatchTable } from '#shared/domain/match/match-table.ts';
import type { Priorities } from '#shared/domain/priority/priorities.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { LABELLED_LEADS } from '#tests/match/labelled-leads.ts';
import { LABELLED_MEMBERS } from '#tests/match/labelled-members.ts';
import { leadOf, prioritiesOf } from '#tests/match/read-labelled.ts';
import { recordRow } from './lab/record.ts';

const LEAD_COUNT = 2_000;
const MEMBER_COUNT = 12;
const EDIT_COUNT = 24;

/** Every lead of the labelled set as often as it needs, each with the notes of four: as long as advertisements are. */
const LEADS = Array.from({ length: LEAD_COUNT }, (_, index) => {
  const of = (offset: number) => LABELLED_LEADS[(index + offset) % LABELLED_LEADS.length];
  const lead = of(0);
  if (lead === undefined) throw new Error('there are leads');
  const notes = [0, 7, 31, 64].map((offset) => of(offset)?.notes ?? '').join('\n');
  return { lead: { ...leadOf(lead), id: `lead ${index}` as LeadId } as Lead, notes };
});
const MEMBERS: readonly Priorities[] = LABELLED_MEMBERS.slice(0, MEMBER_COUNT).map(prioritiesOf);

function judgeAll(table: MatchTable): number {
  const ids: readonly MemberId[] = MEMBERS.map(({ memberId }) => memberId);
  return LEADS.reduce((sum, { lead }) => sum + ids.filter((id) => table.verdict(lead.id, id) !== undefined).length, 0);
}

function filled(): MatchTable {
  const table = createMatchTable();
  for (const { lead, notes } of LEADS) table.setLead(lead, notes);
  for (const member of MEMBERS) table.setPriorities(member);
  return table;
}

function timed(work: () => number): number {
  const startedAt = performance.now();
  expect(work()).toBe(LEAD_COUNT * MEMBER_COUNT);
  return performance.now() - startedAt;
}

test('how long it takes to hold all leads against what somebody has changed', () => {
  test.setTimeout(300_000);
  const [samples, baseline]: [number[], number[]] = [[], []];
  const table = filled();
  judgeAll(table);
  for (let index = 0; index < EDIT_COUNT; index++) {
    const member = MEMBERS[index % MEMBER_COUNT];
    if (member === undefined) throw new Error('there are members');
    table.setPriorities({ ...member });
    samples.push(timed(() => judgeAll(table)));
    if (index % 8 === 0) baseline.push(timed(() => judgeAll(filled())));
  }
  recordRow('match', [
    {
      what: '2,000 leads and 12 members, one of whom changes a line: all is known again',
      against: 'reading and judging all of it anew',
      unit: 'ms',
      goals: [{ of: 'value', at: 'median', atMost: 100 }],
      samples,
      baseline,
      notes: ['In Node. In the app only the reader is followed so, in slices of 8 ms; others when a lead is opened.'],
    },
  ]);
});
