import { beforeEach, expect, test } from 'vitest';
import * as Y from 'yjs';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';
import { createSpaceView } from '#renderer/bindings/space-view.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createFakeCircle } from '#tests/support/fake-circle.ts';
import { createTestApp } from '#tests/support/render-in-circle.tsx';

let session: CircleSession;

beforeEach(async () => {
  session = (await createTestApp()).session();
});

function add(company: string): LeadId {
  const added = session.run(session.circle, addLead, { company });
  if (!added.ok) throw new Error(`not added: ${added.error.code}`);
  return added.value.leadId;
}

test('a board that is followed is laid out once for an act, whatever it touched', () => {
  const leadId = add('Northwind');
  const view = createBoardView(session, { filter: {}, showOlderClosed: false });
  const seen = new Set<unknown>();
  view.columns.get();
  view.columns.subscribe(() => seen.add(view.columns.get()));
  session.run(session.circle, moveCard, { cardId: leadId, toStage: 'applied' });
  expect(seen.size).toBe(1);
  session.run(session.circle, moveCard, { cardId: leadId, toStage: 'offer' });
  expect(seen.size).toBe(2);
});

test('while a space is held nothing changes in it, and everything at once when nobody holds it any more', () => {
  const { leads } = session.circle;
  let toldCount = 0;
  leads.all.subscribe(() => {
    toldCount += 1;
  });
  const before = leads.all.get();
  const [release, other] = [session.circle.hold(), session.circle.hold()];
  const leadId = add('Northwind');
  add('Contoso');
  release();
  release();
  expect([leads.all.get(), leads.one(leadId).get(), toldCount]).toEqual([before, undefined, 0]);
  other();
  expect([...leads.all.get().values()].map(({ company }) => company)).toEqual(['Northwind', 'Contoso']);
  expect(toldCount).toBe(1);
  add('Globex');
  expect(toldCount).toBe(2);
});

test('while much comes from others it is shown now and then, own changes at once, and all when it has come', async () => {
  const { app, incoming } = await createFakeCircle();
  const { circle, contextFor } = app.session();
  const { doc } = circle.replica;
  const theirs = new Y.Doc();
  Y.applyUpdate(theirs, Y.encodeStateAsUpdate(doc));
  const receive = (company: string): void => {
    addLead(theirs, { company }, contextFor(circle));
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(theirs, Y.encodeStateVector(doc)));
  };
  const byName = (a: string, b: string): number => (a < b ? -1 : 1);
  const shown = () => [...circle.leads.all.get().values()].map(({ company }) => company ?? '').toSorted(byName);
  receive('A');
  expect(shown()).toEqual(['A']);
  incoming.set(3);
  receive('B');
  receive('C');
  expect(shown()).toEqual(['A']);
  await app.device.clock.advance(300);
  expect(shown()).toEqual(['A', 'B', 'C']);
  receive('D');
  app.session().run(circle, addLead, { company: 'Own' });
  expect(shown()).toEqual(['A', 'B', 'C', 'D', 'Own']);
  receive('E');
  incoming.set(0);
  expect(shown()).toEqual(['A', 'B', 'C', 'D', 'E', 'Own']);
});

test('what is done quietly is found by who looks, and told of when it is to be, once', async () => {
  const { leads } = session.circle;
  const told: number[] = [];
  leads.all.subscribe(() => told.push(leads.all.get().size));
  const first = session.circle.quietly(() => add('Northwind'));
  const second = session.circle.quietly(() => add('Contoso'));
  expect(leads.one(first.result).get()?.company).toBe('Northwind');
  first.tell();
  first.tell();
  expect([leads.all.get().size, told]).toEqual([2, []]);
  second.tell();
  expect(told.length).toBeGreaterThan(0);
  const count = told.length;
  expect(new Set(told)).toEqual(new Set([2]));
  second.tell();
  expect(told).toHaveLength(count);
  const fail = (): void => {
    add('Globex');
    throw new Error('broken');
  };
  expect(() => session.circle.quietly(fail)).toThrow('broken');
  add('Initech');
  expect(told.at(-1)).toBe(4);
});

test('what is done quietly while much is held is told of when both are over', () => {
  const { leads } = session.circle;
  let toldCount = 0;
  leads.all.subscribe(() => {
    toldCount += 1;
  });
  const release = session.circle.hold();
  const { tell } = session.circle.quietly(() => add('Northwind'));
  release();
  expect([leads.all.get().size, toldCount]).toEqual([1, 0]);
  tell();
  expect(toldCount).toBe(1);
});

test('[ENV6] whoever shows a space is told when what came makes it one for reading', () => {
  const access = createSubject<Access>('write');
  const view = createSpaceView({ ...session.circle.replica, access }, session.clock);
  const told: boolean[] = [];
  view.writable.subscribe(() => void told.push(view.isWritable()));
  access.set('newer-version');
  expect(told).toEqual([false]);
  view.dispose();
  access.set('write');
  expect(told).toEqual([false]);
});
