import { beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { type BackingUp, createBackingUp } from '#renderer/bindings/backing-up.ts';
import { createOwnSpaces } from '#renderer/bindings/own-spaces.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { ByteSource } from '#shared/ports/byte-source.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { sourceOf } from '#tests/support/byte-sources.ts';
import { createTestDevice, type TestDevice } from '#tests/support/device.ts';
import {
  backupBytes,
  CONTENTS,
  createFakeBackup,
  type FakeBackup,
  HEAD_BYTES,
  idOfCircle,
} from '#tests/support/fake-backup.ts';

const RIGHT = 'opensesame';
const NOW = Date.UTC(2026, 0, 5, 9);
const openCircle = vi.fn<(circleId: string) => Promise<void>>();
let fake: FakeBackup;
let device: TestDevice;
let kept: Map<string, string>;
let isFirstRun: boolean;
let backingUp: BackingUp;

beforeEach(async () => {
  fake = createFakeBackup();
  openCircle.mockReset().mockResolvedValue();
  kept = new Map();
  isFirstRun = false;
  device = createTestDevice(11);
  const { clock, logger } = device.ports;
  const workspace = fake.around(await createWorkspace(device.ports));
  backingUp = createBackingUp({
    workspace: () => Promise.resolve({ ...workspace, circles: createSubject(CONTENTS.circles) }),
    keys: fake.keys,
    isFirstRun: () => isFirstRun,
    openCircle,
    shown: () => undefined,
    ownSpaces: createOwnSpaces({ get: () => undefined, set: () => undefined }),
    keepsakes: { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) },
    clock,
    logger,
  });
});

const good = (): ByteSource => sourceOf(backupBytes());

test('saving gives the name, the passphrase and all parts, and remembers when it was', async () => {
  expect(backingUp.lastSavedAt.get()).toBeUndefined();
  expect(await backingUp.save(RIGHT, { name: 'all.lateral-backup' })).toBe('kept');
  expect(fake.saved).toEqual([{ name: 'all.lateral-backup', passphrase: RIGHT, bytes: Uint8Array.of(1, 2, 3) }]);
  expect(backingUp.lastSavedAt.get()).toBe(NOW);
  expect([...kept.values()]).toEqual([String(NOW)]);
});

test.each([
  ['1767603600000', 1_767_603_600_000],
  ['yesterday', undefined],
  ['-5', undefined],
  ['', undefined],
])('what was remembered as %j is read as %s', (text, at) => {
  const created = createBackingUp({
    ...{ workspace: () => Promise.reject(new Error('not asked for')), keys: fake.keys, isFirstRun: () => true },
    ...{ openCircle, clock: device.clock, logger: device.ports.logger, shown: () => undefined },
    ownSpaces: createOwnSpaces({ get: () => undefined, set: () => undefined }),
    keepsakes: { get: () => text, set: () => undefined },
  });
  expect(created.lastSavedAt.get()).toBe(at);
});

test('whoever chooses no place has no backup: nothing is made, nothing remembered, nothing logged', async () => {
  fake.outcome.isKept = () => Promise.resolve(false);
  expect(await backingUp.save(RIGHT, { name: 'x' })).toBe('not-kept');
  expect(fake.calls).toEqual(['save']);
  expect(kept.size).toBe(0);
  expect(device.errors).toEqual([]);
});

test.each([
  ['throws', true],
  ['only ends', false],
])('a stopped saving leaves no file, also where the writing %s', async (_how, throws) => {
  let isStopped = false;
  fake.outcome.write = async function* (options) {
    yield Uint8Array.of(1);
    isStopped = true;
    expect(options?.shouldStop?.()).toBe(true);
    if (throws) throw new AppError('stopped', 'told to', { retryable: true });
  };
  expect(await backingUp.save(RIGHT, { name: 'x', shouldStop: () => isStopped })).toBe('stopped');
  expect(fake.saved).toEqual([]);
  expect(kept.size).toBe(0);
  expect(device.errors).toEqual([]);
});

test('once it is stopped, nothing more is read', async () => {
  let isStopped = false;
  let hasGoneOn = false;
  fake.outcome.write = async function* () {
    isStopped = true;
    yield Uint8Array.of(1);
    hasGoneOn = true;
    yield Uint8Array.of(2);
  };
  expect(await backingUp.save(RIGHT, { name: 'x', shouldStop: () => isStopped })).toBe('stopped');
  expect(hasGoneOn).toBe(false);
});

test.each([
  [new AppError('not-saved', 'no room', { retryable: true }), 'not-saved'],
  [new AppError('vault-locked', 'locked', { retryable: true }), 'vault-locked'],
  [new AppError('vault-unavailable', 'no', { retryable: true }), 'vault-unavailable'],
  [new AppError('storage-unavailable', 'no', { retryable: true }), 'not-made'],
  [new TypeError('a fault'), 'not-made'],
] as const)('%s while saving is answered, and stands in the log', async (failure, fault) => {
  fake.outcome.write = async function* () {
    yield Uint8Array.of(1);
    throw failure;
  };
  expect(await backingUp.save(RIGHT, { name: 'x' })).toBe(fault);
  expect(device.errors).toEqual(['a backup could not be saved']);
  expect(kept.size).toBe(0);
});

test('how far the saving is comes through', async () => {
  const onProgress = vi.fn<(progress: unknown) => void>();
  fake.outcome.write = async function* (options) {
    options?.onProgress?.({ doneCount: 1, totalCount: 2 });
    yield Uint8Array.of(1);
  };
  await backingUp.save(RIGHT, { name: 'x', onProgress });
  expect(onProgress.mock.calls).toEqual([[{ doneCount: 1, totalCount: 2 }]]);
});

test('looking tells what is in it, by the head alone', async () => {
  expect(await backingUp.look(good(), RIGHT)).toEqual(ok(CONTENTS));
  expect(fake.calls).toEqual([`look ${HEAD_BYTES}`, `open ${HEAD_BYTES}`]);
  expect(await backingUp.look(good(), 'guessing')).toEqual(err('wrong-passphrase'));
});

test.each<readonly [string, ByteSource, string]>([
  ['nothing', sourceOf(new Uint8Array()), 'not-a-backup'],
  ['something else', sourceOf(new Uint8Array(500)), 'not-a-backup'],
  ['less than its head', sourceOf(backupBytes(HEAD_BYTES - 1)), 'truncated'],
  ['a few bytes of one', sourceOf(backupBytes(3)), 'truncated'],
  [
    'gone',
    { sizeBytes: 500, read: () => Promise.reject(new AppError('unreadable', '', { retryable: true })) },
    'unreadable',
  ],
])('%s is told before the passphrase is tried, and changes nothing', async (_case, source, fault) => {
  expect(await backingUp.check(source)).toBe(fault);
  expect(await backingUp.look(source, RIGHT)).toEqual(err(fault));
  expect(await backingUp.restore(source, RIGHT)).toEqual(err({ code: fault, hasBegun: false }));
  expect(fake.calls).toEqual([]);
});

test.each([
  ['truncated', 'truncated'],
  ['newer-version', 'newer-version'],
  ['altered', 'damaged'],
  ['not-a-bundle', 'damaged'],
] as const)('a backup that is %s at its end is told as %s before its keys are tried', async (held, fault) => {
  fake.outcome.held = () => Promise.resolve(err(held));
  expect(await backingUp.check(good())).toBe(fault);
  expect(await backingUp.look(good(), RIGHT)).toEqual(err(fault));
  expect(await backingUp.restore(good(), RIGHT)).toEqual(err({ code: fault, hasBegun: false }));
  expect(fake.calls).not.toContain(`adopt ${HEAD_BYTES} ${RIGHT}`);
  expect(fake.calls).not.toContain(`open ${HEAD_BYTES}`);
});

test('a good file passes the check, without a passphrase', async () => {
  expect(await backingUp.check(good())).toBeUndefined();
  expect(fake.calls).toEqual([`look ${HEAD_BYTES}`]);
});

test('restoring looks at the end first, then takes the keys, then what they open', async () => {
  const onProgress = vi.fn<(progress: unknown) => void>();
  fake.outcome.restore = (tell) => {
    tell({ doneCount: 2, totalCount: 3 });
    return Promise.resolve(ok({ restored: [idOfCircle('m')], newCount: 7, failed: [] }));
  };
  const came = await backingUp.restore(good(), RIGHT, onProgress);
  expect(came).toEqual(ok({ restored: [idOfCircle('m')], newCount: 7, failed: [], isOwnHidden: false }));
  expect(fake.calls).toEqual([`look ${HEAD_BYTES}`, `adopt ${HEAD_BYTES} ${RIGHT}`, `restore ${HEAD_BYTES}`]);
  expect(onProgress.mock.calls).toEqual([[{ doneCount: 2, totalCount: 3 }]]);
});

test('keys that are refused bring nothing in', async () => {
  fake.outcome.adopt = () => Promise.resolve('wrong-passphrase');
  expect(await backingUp.restore(good(), 'x')).toEqual(err({ code: 'wrong-passphrase', hasBegun: false }));
  expect(fake.calls).not.toContain(`restore ${HEAD_BYTES}`);
});

test('where there was no circle the first restored one is shown, and never the private part', async () => {
  isFirstRun = true;
  await backingUp.restore(good(), RIGHT);
  expect(openCircle.mock.calls).toEqual([[idOfCircle('m')]]);
});

test('where only the private part came in, nothing is shown', async () => {
  isFirstRun = true;
  fake.outcome.restore = () => Promise.resolve(ok({ restored: [idOfCircle('p')], newCount: 1, failed: [] }));
  await backingUp.restore(good(), RIGHT);
  expect(openCircle).not.toHaveBeenCalled();
});

test('whoever has a circle open stays there', async () => {
  await backingUp.restore(good(), RIGHT);
  expect(openCircle).not.toHaveBeenCalled();
});

test.each([
  [new AppError('disk-full', 'no room', { retryable: true }), 'disk-full'],
  [new AppError('unreadable', 'gone', { retryable: true }), 'unreadable'],
  [new AppError('vault-locked', 'locked', { retryable: true }), 'vault-locked'],
  [new AppError('elsewhere', 'no words for it', { retryable: true }), 'unexpected'],
  [new TypeError('a fault'), 'unexpected'],
] as const)('%s: before the keys are taken nothing was changed, after that something was', async (failure, code) => {
  fake.outcome.adopt = () => Promise.reject(failure);
  expect(await backingUp.restore(good(), RIGHT)).toEqual(err({ code, hasBegun: false }));
  fake.outcome.adopt = () => Promise.resolve(undefined);
  fake.outcome.restore = () => Promise.reject(failure);
  expect(await backingUp.restore(good(), RIGHT)).toEqual(err({ code, hasBegun: true }));
  expect(device.errors).toHaveLength(2);
  expect(openCircle).not.toHaveBeenCalled();
});

test.each([
  ['nothing', 0, false],
  ['something', 1, true],
])(
  'beside a private part in which stands %s, that of the backup is shown or told to be hidden',
  async (_what, count, isHidden) => {
    const { clock, logger } = device.ports;
    const real = fake.around(await createWorkspace(device.ports));
    const ownId = await real.create('private', '');
    const { leads } = openCircleDoc((await real.open(ownId)).doc);
    for (let index = 0; index < count; index++) leads.set(`lead ${index}`, new Y.Map());
    const here = { circleId: ownId, kind: 'private', name: '' } as const;
    const circles = createSubject([...CONTENTS.circles, here]);
    const keepsakes = {
      get: (name: string) => kept.get(name),
      set: (name: string, value: string) => void kept.set(name, value),
    };
    const ownSpaces = createOwnSpaces(keepsakes);
    const created = createBackingUp({
      ...{ keys: fake.keys, isFirstRun: () => false, openCircle, ownSpaces, keepsakes, clock, logger },
      workspace: () => Promise.resolve({ ...real, circles }),
      shown: () => idOfCircle('m'),
    });
    const came = await created.restore(good(), RIGHT);
    expect(came).toMatchObject({ ok: true, value: { isOwnHidden: isHidden } });
    expect(ownSpaces.current(circles.get())?.circleId).toBe(isHidden ? ownId : idOfCircle('p'));
    expect(openCircle.mock.calls).toEqual(isHidden ? [] : [[idOfCircle('m')]]);
  },
);
