import { expect, test, vi } from 'vitest';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { createBoardView } from '#renderer/bindings/board-view.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

const EVERYTHING = { filter: {}, showOlderClosed: false };

test('what was done in a circle is there after a restart, with the name and the last circle', async () => {
  const first = await createTestApp();
  const session = first.session();
  const added = session.run(session.circle, addLead, { role: 'Welder', company: 'Globex' });
  expect(added.ok).toBe(true);
  await first.app.close();

  const again = await createTestApp(first.device);
  const circles = again.app.circles.get();
  expect(circles.map(({ name }) => name)).toEqual(['Thursday circle', 'Thursday circle']);
  await again.app.openCircle(session.circleId);
  const { circle } = again.session();
  expect([...circle.leads.all.get().values()].map(({ role }) => role)).toEqual(['Welder']);
  expect(circle.people.all.get().get(circle.me)?.name).toBe('alice');
});

test('an edit reads one record again and leaves all others as they were', async () => {
  const app = await createTestApp();
  const session = app.session();
  const { leads } = session.circle;
  const ids = ['Welder', 'Baker', 'Pilot'].map((role) => {
    const added = session.run(session.circle, addLead, { role });
    if (!added.ok) throw new Error(added.error.code);
    return added.value.leadId;
  });
  const [welder, baker] = ids;
  if (welder === undefined || baker === undefined) throw new Error('expected leads');
  const before = leads.all.get();
  const [welderTold, bakerTold] = [vi.fn(), vi.fn()];
  leads.one(welder).subscribe(welderTold);
  leads.one(baker).subscribe(bakerTold);
  session.run(session.circle, editLead, { leadId: welder, fields: { place: 'Lyon' } });
  expect(welderTold).toHaveBeenCalledTimes(1);
  expect(bakerTold).not.toHaveBeenCalled();
  expect(leads.all.get().get(baker)).toBe(before.get(baker));
  expect(leads.all.get().get(welder)).not.toBe(before.get(welder));
});

test('the board follows both documents and keeps what did not change', async () => {
  const app = await createTestApp();
  const session = app.session();
  const board = createBoardView(session, EVERYTHING);
  session.run(session.circle, addLead, { role: 'Welder', stage: 'applied' });
  session.run(session.own, addLead, { role: 'Baker', circle: session.circleId });
  const columns = board.columns.get();
  expect(columns.map(({ stage, cards }) => [stage, cards.length]).filter(([, count]) => count !== 0)).toEqual([
    ['spotted', 1],
    ['applied', 1],
  ]);
  expect(columns[0]?.cards[0]?.isPrivate).toBe(true);
  expect(board.columns.get()).toBe(columns);
  board.setWish({ ...EVERYTHING, filter: { text: 'weld' } });
  expect(board.columns.get().flatMap(({ cards }) => cards)).toHaveLength(1);
});

test('acts are taken back last in, first out, and not when somebody changed the same thing', async () => {
  const app = await createTestApp();
  const session = app.session();
  const added = session.run(session.circle, addLead, { role: 'Welder' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  session.run(session.circle, editLead, { leadId, fields: { place: 'Lyon' } });
  const edited = session.run(session.circle, editLead, { leadId, fields: { place: 'Turin' } });
  expect(session.undo.undo()).toBe('done');
  expect(session.circle.leads.all.get().get(leadId)?.place).toBe('Lyon');
  expect(edited.ok && session.undo.undo(edited.act)).toBe('nothing-to-undo');
  session.circle.replica.doc.transact(() => {
    const lead = session.circle.replica.doc.getMap('leads').get(leadId);
    Object(lead).set('place', 'Genoa');
  });
  expect(session.undo.undo()).toBe('changed-since');
  expect(session.circle.leads.all.get().get(leadId)?.place).toBe('Genoa');
  expect(session.undo.undo()).toBe('changed-since');
  expect(session.circle.leads.all.get().get(leadId)?.deletedAt).toBeUndefined();
  expect(session.undo.undo()).toBe('nothing-to-undo');
});

test('the worse of the two documents decides what is said about saving', async () => {
  const app = await createTestApp();
  const session = app.session();
  expect(app.app.saved.get()).toEqual({ state: 'saved' });
  app.device.disk.failWith = 'disk-full';
  session.run(session.own, addLead, { role: 'Baker', circle: session.circleId });
  await session.own.replica.flush();
  expect(app.app.saved.get()).toEqual({ state: 'failed', code: 'disk-full' });
  app.device.disk.failWith = undefined;
  app.app.retrySaving();
  await session.own.replica.flush();
  expect(app.app.saved.get()).toEqual({ state: 'saved' });
});
