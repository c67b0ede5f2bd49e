import { expect, test } from 'vitest';
import * as Y from 'yjs';

import { createAppController } from '#renderer/bindings/app-controller.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createFakeBackup } from '#tests/support/fake-backup.ts';
import { createFakeMeetingPoints } from '#tests/support/fake-meeting-points.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';

function otherCircle(app: TestApp, than: CircleId): CircleId {
  const other = app.app.circles.get().find(({ circleId }) => circleId !== than);
  if (other === undefined) throw new Error('expected another circle');
  return other.circleId;
}

function createController(device: TestDevice) {
  const kept = new Map<string, string>();
  const nothing = () => Promise.resolve(undefined);
  const status = () => Promise.resolve({ state: 'open', protection: 'none' } as const);
  return createAppController({
    ...device.ports,
    openWorkspace: () => createWorkspace(device.ports),
    vault: { status, unlock: nothing, protect: nothing, unprotect: nothing },
    newId: createIdSource(device.ports.random),
    backupKeys: createFakeBackup().keys,
    meetingPoints: createFakeMeetingPoints(),
    keepsakes: { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) },
  });
}

test('beginning twice at once makes one private space', async () => {
  const device = createTestDevice();
  const app = createController(device);
  await app.start();
  await Promise.all([app.createCircle('One', 'alice'), app.createCircle('Two', 'alice')]);
  const kinds = (await device.ports.keyring.list()).map(({ kind }) => kind);
  expect(kinds.filter((kind) => kind === 'private')).toHaveLength(1);
  expect(kinds).toHaveLength(3);
});

test('the circle that was asked for last is the one that is shown', async () => {
  const app = await createTestApp();
  const first = app.session().circleId;
  await app.app.createCircle('Second', 'alice');
  const second = app.session().circleId;
  await app.app.close();

  const again = await createTestApp(app.device);
  const { log } = app.device.ports;
  const { load } = log;
  let release = (): void => undefined;
  const slow = new Promise<void>((resolve) => {
    release = resolve;
  });
  Object.assign(log, {
    load: async function* (circle: CircleId, after: number) {
      if (circle === first) await slow;
      yield* load(circle, after);
    },
  });
  const opening = again.app.openCircle(first);
  await again.app.openCircle(second);
  release();
  await opening;
  expect(again.session().circleId).toBe(second);
});

test('a failed save of a circle that nobody looks at is still shown, and can be retried', async () => {
  const app = await createTestApp();
  const first = app.session();
  await app.app.createCircle('Second', 'alice');
  await app.app.openCircle(first.circleId);
  const { log } = app.device.ports;
  const { append } = log;
  Object.assign(log, {
    append: (...[circle, envelopes]: Parameters<typeof append>) =>
      circle === first.circleId ? Promise.reject(new Error('disk')) : append(circle, envelopes),
  });
  const session = app.session();
  session.run(session.circle, addLead, { role: 'Welder' });
  await session.circle.replica.flush();
  await app.app.openCircle(otherCircle(app, first.circleId));
  expect(app.app.saved.get().state).toBe('failed');
  expect(await app.app.close()).toBe(false);
  Object.assign(log, { append });
  app.app.retrySaving();
  await settle();
  expect(app.app.saved.get().state).toBe('saved');
  expect(await app.app.close()).toBe(true);
});

test('a circle that cannot be created leaves the open one as it is, and no number is written twice', async () => {
  const app = await createTestApp();
  const session = app.session();
  app.device.disk.failWith = 'disk-full';
  session.run(session.circle, addLead, { role: 'Typed while the disk was full' });
  await session.circle.replica.flush();
  const { keyring } = app.device.ports;
  const { put } = keyring;
  Object.assign(keyring, { put: () => Promise.reject(new Error('no room')) });
  expect(await app.app.createCircle('Another', 'alice')).toBe(false);
  expect(app.session()).toBe(session);
  Object.assign(keyring, { put });
  await app.app.start();
  app.device.disk.failWith = undefined;
  const now = app.session();
  now.run(now.circle, addLead, { role: 'Second' });
  await app.device.clock.advance(60_000);
  const seqs = (app.device.disk.rows.get(session.circleId) ?? []).map(({ seq }) => seq);
  expect(new Set(seqs).size).toBe(seqs.length);
  expect([...now.circle.leads.all.get().values()].map(({ role }) => role)).toContain('Typed while the disk was full');
});

test('taking a move between circles back is all or nothing', async () => {
  const app = await createTestApp();
  const first = app.session();
  await app.app.createCircle('Second', 'alice');
  await app.app.openCircle(first.circleId);
  const session = app.session();
  const added = session.run(session.circle, addLead, { role: 'Welder' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  const { wayBack: act } =
    (await app.app.takeLead({ kind: 'move', leadId, circleId: otherCircle(app, first.circleId) })) ?? {};
  expect(session.circle.leads.all.get().get(leadId)?.deletedAt).toBeDefined();
  const target = act?.steps[0]?.space.replica.doc;
  const [copy] = [...(target?.getMap('leads').values() ?? [])];
  if (!(copy instanceof Y.Map)) throw new Error('expected the copy');
  copy.set('place', 'Genoa');
  expect(session.undo.undo(act)).toBe('changed-since');
  expect(session.circle.leads.all.get().get(leadId)?.deletedAt).toBeDefined();
  expect(copy.get('deletedAt')).toBeUndefined();
});

test('a lead that was moved to another circle comes back with one undo', async () => {
  const app = await createTestApp();
  const first = app.session();
  await app.app.createCircle('Second', 'alice');
  await app.app.openCircle(first.circleId);
  const session = app.session();
  const added = session.run(session.circle, addLead, { role: 'Welder', notes: 'Ask for Dana.' });
  if (!added.ok) throw new Error(added.error.code);
  const { leadId } = added.value;
  const { wayBack: act } =
    (await app.app.takeLead({ kind: 'move', leadId, circleId: otherCircle(app, first.circleId) })) ?? {};
  expect(session.undo.undo(act)).toBe('done');
  expect(session.circle.leads.all.get().get(leadId)?.deletedAt).toBeUndefined();
  await app.app.openCircle(otherCircle(app, first.circleId));
  const other = app.session();
  expect([...other.circle.leads.all.get().values()].filter(({ deletedAt }) => deletedAt === undefined)).toEqual([]);
});

test('[SHARE8] a private lead that was moved or copied to another circle has no way back', async () => {
  const app = await createTestApp();
  const first = app.session();
  await app.app.createCircle('Second', 'alice');
  await app.app.openCircle(first.circleId);
  const session = app.session();
  for (const kind of ['copy', 'move'] as const) {
    const added = session.run(session.own, addLead, { role: 'Welder', circle: session.circleId });
    if (!added.ok) throw new Error(added.error.code);
    const { leadId } = added.value;
    const taken = await app.app.takeLead({ kind, leadId, circleId: otherCircle(app, first.circleId) });
    expect(taken).toEqual({ wayBack: undefined });
  }
  await app.app.openCircle(otherCircle(app, first.circleId));
  const there = app.session();
  there.undo.undo();
  expect([...there.circle.leads.all.get().values()].map(({ deletedAt }) => deletedAt)).toEqual([undefined, undefined]);
});

test('a circle that is not whole is shown as that, and leaves the way to the others open', async () => {
  const device = createTestDevice();
  const first = createController(device);
  await first.start();
  await first.createCircle('One', 'alice');
  await first.createCircle('Two', 'alice');
  await first.close();
  const [one, two] = first.circles.get();
  if (one === undefined || two === undefined) throw new Error('expected two circles');
  device.disk.entries.delete(one.circleId);

  const again = createController(device);
  await again.start();
  const broken = { ...one, wantedId: one.circleId };
  expect(again.state.get()).toEqual({ state: 'recovery', broken });
  expect(again.circles.get().map(({ name }) => name)).toContain('Two');
  expect(await again.openCircle(two.circleId)).toBe(true);
  expect(again.state.get()).toMatchObject({ state: 'open', session: { circleId: two.circleId } });

  expect(await again.openCircle(one.circleId)).toBe(false);
  expect(again.state.get()).toEqual({ state: 'recovery', broken });
});
