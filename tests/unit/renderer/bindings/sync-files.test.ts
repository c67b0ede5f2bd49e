import { beforeEach, expect, test, vi } from 'vitest';

import { createSyncFileLoader, type LoadSyncFile } from '#renderer/bindings/sync-files.ts';
import { setCircleName } from '#shared/domain/circle/circle-name.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { CircleId, MemberId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { BundleReport } from '#shared/ports/bundles.ts';
import type { Workspace } from '#shared/ports/workspace.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { sourceOf } from '#tests/support/byte-sources.ts';
import { createTestDevice } from '#tests/support/device.ts';

const bob = 'b'.repeat(64) as MemberId;
const FILE = sourceOf(Uint8Array.of(1));
const loadBundle = vi.fn<Workspace['loadBundle']>();
const error = vi.fn<(message: string, cause: unknown) => void>();
let workspace: Workspace;
let load: LoadSyncFile;
let circleId: CircleId;

beforeEach(async () => {
  loadBundle.mockReset();
  error.mockReset();
  const real = await createWorkspace(createTestDevice(5).ports);
  workspace = { ...real, loadBundle };
  circleId = await real.create('circle', 'Known name');
  const logger = { error, info: () => undefined };
  load = createSyncFileLoader({ workspace: () => Promise.resolve(workspace), logger });
});

const comesTo = (report: Partial<BundleReport> = {}): void => {
  const taken = { circleId, by: bob, at: 7, newCount: 3, waitingCount: 1, refusedCount: 2, ...report };
  loadBundle.mockResolvedValue(ok(taken));
};

test('what came of it is told with the names of the circle and of whoever saved it', async () => {
  const { doc, me } = await workspace.open(circleId);
  const context = { now: 0, newId: () => undefined as never, actor: bob };
  comesTo();
  expect(await load(FILE)).toEqual(
    ok({ circleId, circleName: 'Known name', by: undefined, at: 7, newCount: 3, waitingCount: 1, refusedCount: 2 }),
  );
  setName(doc, { name: 'bob' }, context);
  setCircleName(doc, { name: 'Monday circle' }, context);
  expect(await load(FILE)).toMatchObject({ value: { circleName: 'Monday circle', by: { name: 'bob', isMe: false } } });
  setName(doc, { name: 'alice' }, { ...context, actor: me });
  comesTo({ by: me });
  expect(await load(FILE)).toMatchObject({ value: { by: { name: 'alice', isMe: true } } });
  comesTo({ by: undefined });
  expect(await load(FILE)).toMatchObject({ value: { by: undefined } });
});

test('somebody who has not written their name yet has the one that they asked with', async () => {
  const circle = await workspace.open(circleId);
  const [first] = circle.members.get();
  if (first === undefined) throw new Error('whoever begins a circle is in it');
  const members = { ...circle.members, get: () => [first, { ...first, id: bob, name: 'bob' }] };
  workspace = { ...workspace, open: () => Promise.resolve({ ...circle, members }) };
  comesTo();
  expect(await load(FILE)).toMatchObject({ value: { by: { name: 'bob', isMe: false } } });
});

test('an empty file is told from one that is something else, and is not even looked at', async () => {
  expect(await load(sourceOf(new Uint8Array()))).toEqual(err('empty'));
  expect(loadBundle).not.toHaveBeenCalled();
  loadBundle.mockResolvedValue(err('not-a-bundle'));
  expect(await load(FILE)).toEqual(err('not-a-bundle'));
});

test.each([
  [new AppError('unreadable', 'gone', { retryable: true }), 'unreadable'],
  [new AppError('disk-full', 'no room', { retryable: true }), 'not-kept'],
  [new TypeError('a fault'), 'not-kept'],
] as const)('%s ends it without being thrown, and stands in the log', async (failure, fault) => {
  loadBundle.mockRejectedValue(failure);
  expect(await load(FILE)).toEqual(err(fault));
  expect(error.mock.calls).toEqual([['a sync file could not be taken to its end', failure]]);
});

test('what stops it and what follows it go through', async () => {
  comesTo();
  const options = { shouldStop: () => true, onProgress: () => undefined };
  await load(FILE, options);
  expect(loadBundle.mock.calls).toEqual([[FILE, options]]);
});
