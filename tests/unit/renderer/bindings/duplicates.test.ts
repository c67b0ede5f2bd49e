import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { createDuplicates, type Duplicates } from '#renderer/bindings/duplicates.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { sayNotSame } from '#shared/domain/duplicate/say-not-same.ts';
import { keepOriginal } from '#shared/domain/original/keep-original.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let bob: SecondMember;
let app: TestApp;
const NORTHWIND = { company: 'Northwind', role: 'Data engineer', place: 'Lyon' } as const;

beforeEach(async () => {
  bob = addBob(await createTestApp());
  ({ app } = bob);
});

const session = () => app.session();
const later = () => app.device.clock.advance(2 * SECOND_MS);
const ids = (found: ReturnType<Duplicates['of']>) => found.map(({ leadId }) => leadId);

function add(lead: NewLead): LeadId {
  const added = session().run(lead.circle === undefined ? session().circle : session().own, addLead, lead);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}

/** As a panel does. */
const follow = () => session().duplicates.changes.subscribe(() => undefined);

test('[DUP12] 5,000 leads are read in little slices, after the board stands', async () => {
  const { circle, own } = session();
  const { leads } = openCircleDoc(circle.replica.doc);
  const leadIds = Array.from({ length: 5_000 }, (_, index) => `lead ${index}` as LeadId);
  circle.replica.doc.transact(() => {
    for (const [index, id] of leadIds.entries()) {
      const record = { company: `Company ${index % 2_500}`, role: 'Data engineer' };
      leads.set(id, new Y.Map(Object.entries(record)));
    }
  });
  const [first = '' as LeadId] = leadIds;
  let worked = 0;
  const slices: number[] = [];
  // Whatever is done between two looks at the clock takes it a millisecond.
  const clock: Clock = {
    now: app.device.clock.now,
    elapsed: () => (worked += 1),
    after: (ms, call) =>
      app.device.clock.after(ms, () => {
        const before = worked;
        call();
        slices.push(worked - before);
      }),
  };
  const duplicates = createDuplicates({ circle, own, clock });
  expect(duplicates.of(first)).toEqual([]);
  await app.device.clock.advance(499);
  expect(slices).toEqual([]);
  await later();
  expect(ids(duplicates.of(first))).toEqual([leadIds[2_500]]);
  expect(slices.length).toBeGreaterThan(500);
  expect(Math.max(...slices)).toBeLessThan(50);
  duplicates.dispose();
});

test('[DUP12] it follows edits, notes, what pages said, and what was thrown away', async () => {
  const { run, circle, duplicates } = session();
  const stop = follow();
  const one = add(NORTHWIND);
  const other = add({ ...NORTHWIND, role: 'Welder' });
  await later();
  expect(duplicates.of(one)).toEqual([]);
  run(circle, editLead, { leadId: other, fields: { role: 'Data Engineer' } });
  await later();
  expect(ids(duplicates.of(one))).toEqual([other]);
  const words = (from: number): string => Array.from({ length: 80 }, (_, index) => `word${from + index}`).join(' ');
  const write = (leadId: LeadId, text: string) => openNotes(openCircleDoc(circle.replica.doc), leadId)?.insert(0, text);
  run(circle, editLead, { leadId: other, fields: { place: undefined } });
  write(one, words(0));
  write(other, words(500));
  await later();
  expect(duplicates.of(one)).toEqual([]);
  run(circle, keepOriginal, { leadId: other, text: words(0), link: undefined });
  await later();
  expect(duplicates.of(one)[0]?.because.text).toBe('near');
  run(circle, trashLead, { leadId: other });
  expect(duplicates.of(one)).toEqual([]);
  stop();
});

test('[DUP12] without anybody who follows it nothing is read again before somebody asks', async () => {
  const { duplicates } = session();
  const one = add(NORTHWIND);
  await later();
  const other = add(NORTHWIND);
  await later();
  expect(duplicates.of(one)).toEqual([]);
  await later();
  expect(ids(duplicates.of(one))).toEqual([other]);
});

test('[DUP12] what somebody says of a pair, and that leads are one, holds at once', async () => {
  const { run, circle, duplicates, undo } = session();
  const stop = follow();
  const [one, other, third] = [add(NORTHWIND), add(NORTHWIND), add(NORTHWIND)];
  await later();
  expect(new Set(ids(duplicates.of(one)))).toEqual(new Set([other, third]));
  let changeCount = 0;
  duplicates.changes.subscribe(() => (changeCount += 1));
  run(circle, sayNotSame, { leadIds: [one, other] });
  expect(changeCount).toBe(1);
  expect(ids(duplicates.of(one))).toEqual([third]);
  undo.undo();
  run(circle, mergeLeads, { keep: other, other: third });
  expect(ids(duplicates.of(one))).toEqual([other]);
  expect(duplicates.of(third)).toEqual([]);
  stop();
});

test('[DUP5] a private lead that is shown in another is still known to be private', () => {
  const { run, own, circle, circleId, spaceOf } = session();
  const [one, other] = [add({ ...NORTHWIND, circle: circleId }), add({ ...NORTHWIND, circle: circleId })];
  run(own, mergeLeads, { keep: one, other });
  expect([spaceOf(one), spaceOf(other), spaceOf(add(NORTHWIND))]).toEqual([own, own, circle]);
});

test('[DUP14] a draft is compared with what it says, and another one with what that says', async () => {
  const { duplicates, circleId } = session();
  const text = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');
  const one = add({ ...NORTHWIND, notes: text });
  const secret = add({ company: 'Globex', role: 'Nurse', circle: circleId });
  await later();
  const draft = { company: 'Northwind', role: 'Data engineer', text: '' };
  expect(duplicates.findFor(draft).map(({ because }) => because.text)).toEqual([undefined]);
  expect(duplicates.findFor({ ...draft, text }).map(({ because }) => because.text)).toEqual(['near']);
  expect(ids(duplicates.findFor(draft))).toEqual([one]);
  expect(ids(duplicates.findFor({ company: 'Globex', role: 'Nurse', text: '' }))).toEqual([secret]);
  expect(duplicates.findFor({ company: 'Globex', text: '' })).toEqual([]);
});

test('[DUP11] where others go for the same is known at once; not of whoever has left, nor to a reader who has', () => {
  const { run, circle, contextFor } = session();
  const leadId = add(NORTHWIND);
  run(circle, startPursuit, { leadId });
  expect(session().duplicates.collisions.get()).toEqual([]);
  startPursuit(circle.replica.doc, { leadId }, { ...contextFor(circle), actor: bob.id });
  const seen = (of: TestApp): readonly (readonly MemberId[])[] =>
    of
      .session()
      .duplicates.collisions.get()
      .map(({ runs }) => runs.map(({ memberId }) => memberId).toSorted());
  expect(seen(app)).toEqual([[circle.me, bob.id].toSorted()]);
  expect(seen(departed(app, bob.id))).toEqual([]);
  expect(seen(departed(app, circle.me))).toEqual([]);
});
