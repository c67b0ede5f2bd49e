import { expect, test } from 'vitest';

import { historyLines } from '#renderer/features/lead/history-lines.ts';
import type { DoneStep } from '#shared/domain/done-step/done-step.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import type { Pursuit, StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import type { DoneStepId, EventId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';

const LEAD_ID = 'lead' as LeadId;
const RUN = 'run' as PursuitId;
const [ALICE, BOB] = ['alice', 'bob'] as [MemberId, MemberId];

const lead = (fields: Partial<Lead>): Lead => ({ id: LEAD_ID, addedAt: 1_000, addedBy: ALICE, ...fields }) as Lead;
const moved = (fields: Partial<StageEvent>): StageEvent => ({
  id: 'event' as EventId,
  leadId: LEAD_ID,
  pursuitId: RUN,
  from: 'spotted',
  to: 'applied',
  at: 2_000,
  isUndated: false,
  by: ALICE,
  undoes: undefined,
  copiedMember: undefined,
  copiedBy: undefined,
  ...fields,
});
const runs = (memberId: MemberId) => new Map([[RUN, { id: RUN, memberId } as Pursuit]]);
const nameOf = (member: MemberId | undefined) => member;

test("moving one's own card names one, moving another's names both", () => {
  expect(historyLines(lead({}), [moved({})], runs(ALICE), nameOf)).toMatchObject([
    { what: { kind: 'added' }, by: 'alice', at: 1_000 },
    { what: { kind: 'moved', from: 'spotted', to: 'applied' }, by: 'alice', at: 2_000 },
  ]);
  const [, line] = historyLines(lead({}), [moved({})], runs(BOB), nameOf);
  expect(line?.what).toHaveProperty('forName', 'bob');
});

test('[DONE3] what was done stands between what happened, once, with whose it was and who told of it', () => {
  const done = (fields: Partial<DoneStep>): DoneStep => ({
    ...{ id: 'done' as DoneStepId, leadId: LEAD_ID, pursuitId: RUN, text: 'Call', plannedOn: undefined, at: 1_500 },
    ...{ by: BOB, step: '1:1', copiedMember: undefined, copiedBy: undefined },
    ...fields,
  });
  const run = new Map([[RUN, { id: RUN, leadId: LEAD_ID, memberId: ALICE } as Pursuit]]);
  const linesOf = (...steps: readonly DoneStep[]) => historyLines(lead({}), [moved({})], run, nameOf, steps);
  const twice = linesOf(done({}), done({ id: 'own' as DoneStepId, at: 1_900, by: ALICE }));
  expect(twice.map(({ what }) => what.kind)).toEqual(['added', 'done', 'moved']);
  expect(twice[1]).toMatchObject({ what: { kind: 'done', step: 'Call' }, by: 'alice', at: 1_900 });
  expect(twice[1]?.what).not.toHaveProperty('forName');
  expect(linesOf(done({}))[1]).toMatchObject({ what: { forName: 'alice' }, by: 'bob' });
  const told = linesOf(done({ copiedMember: 'carol', copiedBy: 'dana', pursuitId: undefined }))[1];
  expect(told).toMatchObject({ what: { forName: 'carol' }, by: 'dana', told: { by: 'bob' } });
  expect(linesOf(done({ leadId: 'other' as LeadId }))).toHaveLength(2);
});

test('[SHARE2] [SHARE3] what came along keeps its names in words, before the line that says it came', () => {
  const copy = lead({ addedAt: 9_000, copiedFrom: 'Friday circle', copiedAddedAt: 1_000, copiedAddedBy: 'carol' });
  const event = moved({ pursuitId: undefined, copiedMember: 'carol', copiedBy: 'dave', at: 3_000 });
  expect(historyLines(copy, [event], new Map(), nameOf)).toMatchObject([
    { what: { kind: 'added' }, by: 'carol', at: 1_000 },
    { what: { kind: 'moved', forName: 'carol' }, by: 'dave' },
    { what: { kind: 'copied', place: 'Friday circle' }, by: 'alice', at: 9_000 },
  ]);
});

test('[EXP5] whose name came along in words is told with who brought it, as nobody else stands for it', () => {
  const known = lead({ copiedAddedBy: 'bob' });
  const events = [moved({ copiedBy: 'bob' }), moved({ copiedMember: 'carol' }), moved({})];
  expect(historyLines(known, events, runs(ALICE), nameOf).map(({ by, told }) => [by, told?.by])).toEqual([
    ['bob', 'alice'],
    ['bob', 'alice'],
    ['alice', 'alice'],
    ['alice', undefined],
  ]);
});

test('a lead that was private says that it was shared, not from where', () => {
  const shared = lead({ addedAt: 9_000, copiedAddedAt: 1_000 });
  expect(historyLines(shared, [], new Map(), nameOf).map(({ what }) => what.kind)).toEqual(['added', 'shared']);
});
