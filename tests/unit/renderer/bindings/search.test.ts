import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { createSearch } from '#renderer/bindings/search.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { withdrawMessage } from '#shared/domain/conversation/withdraw-message.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { mergeLeads } from '#shared/domain/duplicate/merge-leads.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { openNotes } from '#shared/domain/lead/lead-notes.ts';
import { restoreLead, trashLead } from '#shared/domain/lead/trash-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { CircleId, LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Clock } from '#shared/ports/clock.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  bob = addBob(await createTestApp());
  ({ app } = bob);
});

const session = () => app.session();
/** As an open palette does. */
const follow = () => session().search.changes.subscribe(() => undefined);
const later = () => app.device.clock.advance(SECOND_MS);
const found = (text: string): readonly string[] =>
  session()
    .search.find(text, 10)
    .groups.flatMap(({ kind, hits }) => hits.map(({ document }) => `${kind}: ${document.name || document.text}`));

function add(lead: NewLead): LeadId {
  const added = session().run(lead.circle === undefined ? session().circle : session().own, addLead, lead);
  if (!added.ok) throw new Error(added.error.code);
  return added.value.leadId;
}

test('[FIND1] leads, notes, members, companies and conversations are found', () => {
  const leadId = add({ company: 'Northwind', role: 'Welder', notes: 'Ask for Ana.' });
  add({ company: 'Northwind GmbH', role: 'Plater', place: 'Lyon', heardFromMember: bob.id });
  bob.write((doc, ctx) =>
    addMessage(
      doc,
      { about: { kind: 'lead', id: leadId }, text: 'The canteen is good', members: [], authorOf: () => bob.id },
      ctx,
    ),
  );
  follow();
  expect(found('ana')).toEqual(['note: Welder, Northwind']);
  expect(found('lyon')).toEqual(['lead: Plater, Northwind GmbH']);
  expect(found('bob')).toEqual(['person: bob', 'lead: Plater, Northwind GmbH']);
  expect(found('canteen')).toEqual(['message: The canteen is good']);
  expect(found('northwind')).toEqual([
    'lead: Plater, Northwind GmbH',
    'lead: Welder, Northwind',
    expect.stringMatching(/^company: Northwind/),
  ]);
});

test('[FIND1] the shared notes are found by what stands in them', async () => {
  const { priorities } = openCircleDoc(session().circle.replica.doc);
  follow();
  const paragraph = new Y.XmlElement('paragraph');
  paragraph.insert(0, [new Y.XmlText('We meet at the library.')]);
  priorities.insert(0, [paragraph]);
  await later();
  expect(found('library')).toEqual(['note: We meet at the library.']);
  priorities.delete(0, 1);
  await later();
  expect(found('library')).toEqual([]);
});

test('[FIND6] what changes is found as it is now while somebody looks, and when somebody looks again', async () => {
  const leadId = add({ company: 'Northwind', role: 'Welder' });
  const stop = follow();
  expect(found('welder')).toEqual(['lead: Welder, Northwind']);
  session().run(session().circle, editLead, { leadId, fields: { role: 'Plater' } });
  await later();
  expect([found('welder'), found('plater')]).toEqual([[], ['lead: Plater, Northwind']]);
  stop();
  openNotes(openCircleDoc(session().circle.replica.doc), leadId)?.insert(0, 'They weld at night');
  bob.write((doc, ctx) => setName(doc, { name: 'bobby' }, ctx));
  await later();
  expect(found('night')).toEqual([]);
  follow();
  expect([found('night'), found('bobby')]).toEqual([['note: Plater, Northwind'], ['person: bobby']]);
});

test('[FIND6] a message that is taken back is found no more, and a merged lead is found in the other', async () => {
  const [leadId, other] = [add({ company: 'Northwind' }), add({ company: 'Contoso', place: 'Lyon' })];
  const said = session().run(session().circle, addMessage, {
    about: { kind: 'lead', id: leadId },
    text: 'The canteen is good',
    members: [],
    authorOf: session().circle.replica.authorOf,
  });
  if (!said.ok) throw new Error(said.error.code);
  follow();
  expect(found('canteen')).toHaveLength(1);
  const { messageId } = said.value;
  session().run(session().circle, withdrawMessage, { messageId, authorOf: session().circle.replica.authorOf });
  session().run(session().circle, mergeLeads, { keep: leadId, other });
  await later();
  expect(found('canteen')).toEqual([]);
  expect(found('lyon contoso')).toEqual(['lead: Northwind']);
});

test('[FIND7] nothing in the trash is found, not even before that was read; restored it is', async () => {
  const leadId = add({ company: 'Northwind', notes: 'Ask for Ana.' });
  follow();
  session().run(session().circle, trashLead, { leadId });
  expect([found('northwind'), found('ana')]).toEqual([[], []]);
  await later();
  expect([found('northwind'), found('ana')]).toEqual([[], []]);
  session().run(session().circle, restoreLead, { leadId });
  await later();
  expect(found('ana')).toEqual(['note: Northwind']);
});

test('[FIND7] what is private is found by its person on the board it belongs to, and by nobody else', () => {
  const { circleId, own } = session();
  add({ company: 'Secret', circle: circleId });
  add({ company: 'Elsewhere', circle: 'other' as CircleId });
  add({ company: 'Shared' });
  follow();
  expect([found('secret'), found('elsewhere'), found('shared')]).toEqual([['lead: Secret'], [], ['lead: Shared']]);
  // Somebody else has another private space.
  const othersOwn = { ...own, leads: { ...own.leads, all: createSubject(new Map()) } };
  const search = createSearch({ ...session(), own: othersOwn, clock: app.device.clock });
  search.changes.subscribe(() => undefined);
  expect(search.find('secret', 5).groups).toEqual([]);
  expect(search.find('shared', 5).groups).toHaveLength(1);
});

test('[FIND7] who has left is no member that is found', () => {
  app = departed(app, bob.id);
  follow();
  expect(found('bob')).toEqual([]);
});

test('[FIND8] 5,000 leads are read in little slices after the board stands; who looks earlier sees what there is', async () => {
  const { circle } = session();
  const { leads } = openCircleDoc(circle.replica.doc);
  circle.replica.doc.transact(() => {
    for (let index = 0; index < 5_000; index += 1) {
      leads.set(`lead ${index}`, new Y.Map(Object.entries({ company: `Company ${index}`, role: 'Welder' })));
    }
  });
  let worked = 0;
  let slice = 0;
  let longest = 0;
  // Whatever is done between two looks at the clock takes it a millisecond.
  const clock: Clock = {
    now: app.device.clock.now,
    elapsed: () => {
      slice += 1;
      return (worked += 1);
    },
    after: (ms, call) =>
      app.device.clock.after(ms, () => {
        slice = 0;
        call();
        longest = Math.max(longest, slice);
      }),
  };
  const search = createSearch({ ...session(), clock });
  const count = () => search.find('welder', 5).groups[0]?.hitCount ?? 0;
  expect([worked, count()]).toEqual([0, 0]);
  let told = 0;
  search.changes.subscribe(() => (told += 1));
  const first = count();
  expect([first > 0, first < 50, search.isRead()]).toEqual([true, true, false]);
  await later();
  expect([count(), search.isRead()]).toEqual([5_000, true]);
  expect(longest).toBeLessThan(12);
  expect(told).toBeGreaterThan(100);
});

test('[FIND8] without anybody looking the circle is read once the board stands, and what changes then waits', async () => {
  add({ company: 'Northwind' });
  expect(found('northwind')).toEqual([]);
  await app.device.clock.advance(2 * SECOND_MS);
  expect(found('northwind')).toEqual(['lead: Northwind']);
  add({ company: 'Contoso' });
  await later();
  expect(found('contoso')).toEqual([]);
});
