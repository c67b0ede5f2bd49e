import { beforeEach, expect, test } from 'vitest';

import { addLead } from '#shared/domain/lead/add-lead.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createFakeRecovery, type FakeRecovery } from '#tests/support/fake-recovery.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';

let recovery: FakeRecovery;
let app: TestApp;
let states: string[];

beforeEach(async () => {
  recovery = createFakeRecovery();
  app = await createTestApp(createTestDevice(11), recovery.around);
  states = [];
  app.app.state.subscribe(() => states.push(app.app.state.get().state));
});

const isSaid = (): boolean => app.app.renewing.isToBeSaid.get();
const rolesNow = (): readonly (string | undefined)[] =>
  [...app.session().circle.leads.all.get().values()].map(({ role }) => role);

/** Others show changes of this device that are not here. */
async function becomeOutdated(): Promise<void> {
  recovery.isOutdated.set(true);
  await settle();
  await app.device.clock.advance(0);
}

/** Answers what its circles say to being closed. */
function renewAsIs(): Promise<boolean> {
  recovery.isOutdated.set(false);
  return recovery.closeAll();
}

test('an older disk is put right with no circle open, and the same one is shown again, which is said', async () => {
  recovery.outcome.renew = renewAsIs;
  const { circleId, circle, unsent } = app.session();
  app.session().run(circle, addLead, { role: 'Welder' });
  unsent.set('lead', 'Did you');
  await becomeOutdated();
  expect(states).toEqual(['starting', 'open']);
  const now = app.session();
  expect(now.circleId).toBe(circleId);
  expect(now.circle.replica.doc).not.toBe(circle.replica.doc);
  expect(rolesNow()).toEqual(['Welder']);
  expect(now.unsent.get('lead')).toBe('Did you');
  expect(recovery.calls).toEqual(['renew']);
  expect(isSaid()).toBe(true);
  app.app.renewing.dismiss();
  expect(isSaid()).toBe(false);
});

test('what fields keep when they go is stored with the rest', async () => {
  recovery.outcome.renew = renewAsIs;
  const session = app.session();
  app.app.state.subscribe(() => {
    if (app.app.state.get().state !== 'starting') return;
    // A page goes a moment after it is told to.
    app.device.clock.after(0, () => session.run(session.circle, addLead, { role: 'Typed just now' }));
  });
  await becomeOutdated();
  expect(rolesNow()).toEqual(['Typed just now']);
});

test('while not everything can be stored all stays as it is; then it is done', async () => {
  recovery.outcome.renew = renewAsIs;
  const session = app.session();
  app.device.disk.failWith = 'disk-full';
  session.run(session.circle, addLead, { role: 'Welder' });
  await becomeOutdated();
  expect(app.app.saved.get().state).toBe('failed');
  expect(app.session()).toBe(session);
  expect([states, recovery.calls]).toEqual([[], []]);
  app.device.disk.failWith = undefined;
  app.app.retrySaving();
  await settle();
  await app.device.clock.advance(0);
  expect(recovery.calls).toEqual(['renew']);
  expect(isSaid()).toBe(true);
  expect(rolesNow()).toEqual(['Welder']);
});

test('refused, the circle is shown again without a word, and the next try waits until something was saved', async () => {
  const { renew } = recovery.outcome;
  recovery.outcome.renew = () => Promise.resolve(false);
  await becomeOutdated();
  await app.device.clock.advance(1_000);
  expect(states).toEqual(['starting', 'open']);
  expect([recovery.calls, isSaid()]).toEqual([['renew'], false]);
  recovery.outcome.renew = renew;
  const session = app.session();
  session.run(session.circle, addLead, { role: 'Welder' });
  await session.circle.replica.flush();
  await settle();
  await app.device.clock.advance(0);
  expect([recovery.calls, isSaid()]).toEqual([['renew', 'renew'], true]);
});

test('keys that cannot be used leave the circle open, and are not asked for at every word', async () => {
  recovery.outcome.renew = () => Promise.reject(new AppError('vault-locked', 'locked', { retryable: true }));
  await becomeOutdated();
  const session = app.session();
  session.run(session.circle, addLead, { role: 'Welder' });
  await session.circle.replica.flush();
  await app.device.clock.advance(1_000);
  expect(app.session()).toBe(session);
  expect([recovery.calls, isSaid()]).toEqual([['renew'], false]);
  expect(app.device.errors).toContain('the keys of this device could not be renewed');
});

test('found while the app starts, it is put right when a circle is shown', async () => {
  await app.app.close();
  recovery.isOutdated.set(true);
  await settle();
  expect(recovery.calls).toEqual([]);
  await app.app.start();
  await settle();
  await app.device.clock.advance(0);
  expect(recovery.calls).toEqual(['renew']);
});

test('a window that closes meanwhile stays closed', async () => {
  let finish = (): void => undefined;
  recovery.outcome.renew = () =>
    new Promise((resolve) => {
      finish = () => resolve(true);
    });
  await becomeOutdated();
  expect(await app.app.close()).toBe(true);
  finish();
  await settle();
  expect(app.app.state.get()).toEqual({ state: 'starting' });
});
