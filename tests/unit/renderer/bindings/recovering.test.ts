import { beforeEach, expect, test } from 'vitest';

import type { BrokenSpace } from '#renderer/bindings/recovering.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { CircleSummary } from '#shared/ports/workspace.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createFakeRecovery, type FakeRecovery, remainsWith } from '#tests/support/fake-recovery.ts';
import { settle } from '#tests/support/fake-clock.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';

const NEVER = (): boolean => false;
const MEMBERS = { kind: 'members' } as const;
let recovery: FakeRecovery;
let app: TestApp;
let thursday: CircleSummary;
let ownId: CircleId;

beforeEach(async () => {
  recovery = createFakeRecovery();
  app = await createTestApp(createTestDevice(11), recovery.around);
  const [circle] = app.app.circles.get();
  if (circle === undefined) throw new Error('expected a circle');
  thursday = circle;
  ownId = app.session().own.replica.circleId;
});

/** Starts again with something that does not open. */
async function startBroken(...ids: readonly CircleId[]): Promise<BrokenSpace> {
  await app.app.close();
  for (const id of ids) recovery.broken.set(id, 'not-whole');
  await app.app.start();
  return brokenNow();
}

function brokenNow(): BrokenSpace {
  const present = app.app.state.get();
  if (present.state !== 'recovery') throw new Error(`nothing is to be recovered: ${present.state}`);
  return present.broken;
}

test.each(['not-whole', 'genesis-missing', 'genesis-invalid'])('%s of a circle leads to its recovery', async (code) => {
  await app.app.close();
  recovery.broken.set(thursday.circleId, code);
  await app.app.start();
  expect(brokenNow()).toEqual({ ...thursday, wantedId: thursday.circleId });
});

test('what else keeps a circle from opening does not', async () => {
  await app.app.close();
  recovery.broken.set(thursday.circleId, 'wrong-key');
  await app.app.start();
  expect(app.app.state.get()).toEqual({ state: 'failed', code: 'wrong-key', circleId: thursday.circleId });
});

test('the private space that is not whole is told from the circle that was asked for', async () => {
  expect(await startBroken(ownId)).toEqual({ circleId: ownId, kind: 'private', name: '', wantedId: thursday.circleId });
});

test('chosen in the menu, what is not whole takes the place of the circle that was shown', async () => {
  await app.app.createCircle('Second', 'alice');
  recovery.broken.set(thursday.circleId, 'not-whole');
  expect(await app.app.openCircle(thursday.circleId)).toBe(false);
  expect(brokenNow().circleId).toBe(thursday.circleId);
});

test('what does not open in the background leaves what is shown', async () => {
  await app.app.createCircle('Second', 'alice');
  await app.app.close();
  recovery.broken.set(thursday.circleId, 'not-whole');
  await app.app.start();
  await settle();
  expect(app.session().circle.name.get()).toBe('Second');
});

test('a circle that was asked for since stays, whatever becomes of the first', async () => {
  await app.app.createCircle('Second', 'alice');
  const second = app.session().circleId;
  recovery.broken.set(thursday.circleId, 'not-whole');
  const refusals: (() => void)[] = [];
  recovery.outcome.refuse = () => new Promise((resolve) => void refusals.push(resolve));
  const opening = app.app.openCircle(thursday.circleId);
  await app.app.openCircle(second);
  for (const refuse of refusals) refuse();
  expect(await opening).toBe(false);
  expect(app.session().circleId).toBe(second);
});

test('first the circle, then the private space if there is no copy of it; then all is open as usual', async () => {
  recovery.outcome.inspect = () => Promise.resolve(remainsWith({ copies: [] }));
  const circle = await startBroken(thursday.circleId, ownId);
  expect(circle.kind).toBe('circle');
  expect(await app.app.recovering.recover(circle, MEMBERS, NEVER)).toEqual(ok({ newCount: 3 }));
  const own = brokenNow();
  expect(own.kind).toBe('private');
  await app.app.recovering.recover(own, { kind: 'copy', id: 'newest' }, NEVER);
  expect(app.session().circleId).toBe(thursday.circleId);
  expect(recovery.ways).toEqual([MEMBERS, { kind: 'copy', id: 'newest' }]);
});

test('the private space comes along from its newest copy', async () => {
  const circle = await startBroken(thursday.circleId, ownId);
  expect(await app.app.recovering.recover(circle, MEMBERS, NEVER)).toEqual(ok({ newCount: 6 }));
  expect(app.session().circleId).toBe(thursday.circleId);
  expect(recovery.ways).toEqual([MEMBERS, { kind: 'copy', id: 'newest' }]);
});

test('a copy of the private space that does not help leaves it to the person', async () => {
  const circle = await startBroken(thursday.circleId, ownId);
  const { recover } = recovery.outcome;
  recovery.outcome.recover = (shouldStop) =>
    recovery.ways.length === 1 ? recover(shouldStop) : Promise.reject(new TypeError('a fault'));
  expect(await app.app.recovering.recover(circle, MEMBERS, NEVER)).toEqual(ok({ newCount: 3 }));
  expect(brokenNow().kind).toBe('private');
});

test('both spaces are opened anew after a recovery, which has closed them', async () => {
  await app.app.createCircle('Second', 'alice');
  const second = app.session();
  recovery.broken.set(thursday.circleId, 'not-whole');
  await app.app.openCircle(thursday.circleId);
  recovery.outcome.recover = async () => {
    await recovery.closeAll();
    return ok({ newCount: 0 });
  };
  await app.app.recovering.recover(brokenNow(), MEMBERS, NEVER);
  expect(app.session().own.replica).not.toBe(second.own.replica);
  expect(app.session().own.replica.doc).not.toBe(second.own.replica.doc);
});

test('a fault is answered, and the screen stays', async () => {
  const broken = await startBroken(thursday.circleId);
  recovery.outcome.recover = () => Promise.resolve(err('copy-gone'));
  expect(await app.app.recovering.recover(broken, { kind: 'copy', id: 'x' }, NEVER)).toEqual(err('copy-gone'));
  expect(brokenNow()).toBe(broken);
});

test.each([
  [new AppError('disk-full', 'no room', { retryable: true }), 'disk-full'],
  [new AppError('unreadable', 'gone', { retryable: true }), 'unreadable'],
  [new AppError('vault-locked', 'locked', { retryable: true }), 'vault-locked'],
  [new AppError('not-saved', 'another circle', { retryable: true }), 'not-saved'],
  [new AppError('elsewhere', 'no words for it', { retryable: true }), 'unexpected'],
  [new TypeError('a fault'), 'unexpected'],
] as const)('%s is no surprise to the page, and stands in the log', async (failure, fault) => {
  const broken = await startBroken(thursday.circleId);
  recovery.outcome.recover = () => Promise.reject(failure);
  expect(await app.app.recovering.recover(broken, MEMBERS, NEVER)).toEqual(err(fault));
  expect(app.device.errors).toContain('a circle could not be brought back');
  expect(brokenNow()).toBe(broken);
});

test('what is stopped is told as that, however it ends', async () => {
  const broken = await startBroken(thursday.circleId);
  recovery.outcome.recover = () => Promise.reject(new AppError('stopped', 'stopped', { retryable: true }));
  expect(await app.app.recovering.recover(broken, MEMBERS, () => true)).toEqual(err('stopped'));
  recovery.outcome.recover = () => Promise.resolve(err('no-beginning'));
  expect(await app.app.recovering.recover(broken, MEMBERS, () => true)).toEqual(err('stopped'));
});

test('[KEPT8] of several private spaces the newest is used', async () => {
  const broken = await startBroken(ownId);
  recovery.outcome.recover = async () => {
    await app.device.clock.advance(1_000);
    await recovery.beginPrivateAnew();
    return ok({ newCount: 0 });
  };
  await app.app.recovering.recover(broken, MEMBERS, NEVER);
  expect(app.session().own.replica.circleId).not.toBe(ownId);
  expect(app.session().own.replica.kind).toBe('private');
});

test('a recovery ends with the window, and opens nothing any more', async () => {
  const broken = await startBroken(thursday.circleId);
  let shouldStop = NEVER;
  let finish = (): void => undefined;
  recovery.outcome.recover = (asked) => {
    shouldStop = asked;
    return new Promise((resolve) => {
      finish = () => resolve(ok({ newCount: 0 }));
    });
  };
  const recovering = app.app.recovering.recover(broken, MEMBERS, NEVER);
  await settle();
  expect(shouldStop()).toBe(false);
  await app.app.close();
  expect(shouldStop()).toBe(true);
  recovery.broken.set(ownId, 'not-whole');
  finish();
  await recovering;
  expect(app.app.state.get()).toEqual({ state: 'starting' });
  expect(recovery.calls).toEqual(['recover']);
});

test('what cannot be looked at is answered with nothing', async () => {
  const broken = await startBroken(thursday.circleId);
  recovery.outcome.inspect = () => Promise.reject(new AppError('storage-unavailable', 'no', { retryable: true }));
  expect(await app.app.recovering.inspect(broken)).toBeUndefined();
  expect(app.device.errors).toContain('what is left of a circle could not be looked at');
});

test('what is left comes piece by piece, and only when it is asked for', async () => {
  const broken = await startBroken(thursday.circleId);
  const parts = app.app.recovering.remainsOf(broken);
  expect(recovery.calls).toEqual([]);
  const pieces: Uint8Array[] = [];
  for await (const piece of parts) pieces.push(piece);
  expect(pieces).toEqual([Uint8Array.of(1, 2), Uint8Array.of(3)]);
});
