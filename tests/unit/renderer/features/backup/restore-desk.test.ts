import { beforeEach, expect, test, vi } from 'vitest';

import type { BackingUp } from '#renderer/bindings/backing-up.ts';
import { createRestoreDesk, type RestoreDesk } from '#renderer/features/backup/restore-desk.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { OpenedFile } from '#shared/ports/program.ts';
import { sourceOf } from '#tests/support/byte-sources.ts';
import { backupBytes, CONTENTS } from '#tests/support/fake-backup.ts';
import { settle } from '#tests/support/fake-clock.ts';

const REPORT = { restored: [], newCount: 0, failed: [] };
const check = vi.fn<BackingUp['check']>();
const look = vi.fn<BackingUp['look']>();
const restore = vi.fn<BackingUp['restore']>();
const closed: string[] = [];
let desk: RestoreDesk;

beforeEach(() => {
  check.mockReset().mockResolvedValue(undefined);
  look.mockReset().mockResolvedValue(ok(CONTENTS));
  restore.mockReset().mockResolvedValue(ok(REPORT));
  closed.length = 0;
  desk = createRestoreDesk({ check, look, restore });
});

const file = (name: string): OpenedFile => ({
  name,
  source: sourceOf(backupBytes()),
  close: () => void closed.push(name),
});
const step = (): string | undefined => desk.state.get()?.step;

test('one that cannot be read is told at once, and let go', () => {
  desk.begin({ ...file('a'), source: undefined });
  expect(desk.state.get()).toEqual({ step: 'locked', file: 'a', isBusy: false, fault: 'unreadable' });
  expect(closed).toEqual(['a']);
});

test('what another file turns out to be says nothing of the one that is asked about', async () => {
  check.mockResolvedValueOnce('not-a-backup');
  desk.begin(file('a'));
  desk.begin(file('b'));
  await settle();
  expect(desk.state.get()).toEqual({ step: 'locked', file: 'b', isBusy: false, fault: undefined });
  expect(closed).toEqual(['a']);
});

test('what is opened late belongs to nobody once another was begun, or it was closed', async () => {
  desk.begin(file('a'));
  const opening = desk.open('opensesame');
  desk.begin(file('b'));
  await opening;
  expect(step()).toBe('locked');
  const again = desk.open('opensesame');
  desk.close();
  await again;
  expect(step()).toBeUndefined();
  expect(closed).toEqual(['a', 'b']);
});

test('a late check does not take back what was opened meanwhile', async () => {
  let tell = (): void => undefined;
  check.mockReturnValueOnce(
    new Promise((resolve) => {
      tell = () => resolve('unexpected');
    }),
  );
  desk.begin(file('a'));
  await desk.open('opensesame');
  tell();
  await settle();
  expect(step()).toBe('opened');
});

test('two presses open and restore once', async () => {
  desk.begin(file('a'));
  await Promise.all([desk.open('opensesame'), desk.open('opensesame')]);
  await Promise.all([desk.restore(), desk.restore()]);
  expect(look).toHaveBeenCalledOnce();
  expect(restore).toHaveBeenCalledOnce();
  expect(restore.mock.calls[0]?.[1]).toBe('opensesame');
  expect(closed).toEqual(['a']);
});

test('closing while it is brought in only leaves it: it shows itself when it is done, and no other is begun meanwhile', async () => {
  let finish = (): void => undefined;
  restore.mockReturnValueOnce(
    new Promise((resolve) => {
      finish = () => resolve(ok(REPORT));
    }),
  );
  desk.begin(file('a'));
  await desk.open('opensesame');
  const restoring = desk.restore();
  desk.close();
  expect(desk.state.get()).toMatchObject({ step: 'restoring', isLeft: true });
  restore.mock.calls[0]?.[2]?.({ doneCount: 1, totalCount: 3 });
  expect(desk.state.get()).toMatchObject({ progress: { doneCount: 1, totalCount: 3 }, isLeft: true });
  desk.begin(file('b'));
  expect(desk.state.get()).toMatchObject({ step: 'restoring', isLeft: false });
  expect(closed).toEqual(['b']);
  finish();
  await restoring;
  expect(step()).toBe('restored');
  expect(closed).toEqual(['b', 'a']);
  desk.close();
  expect(step()).toBeUndefined();
});

test('what failed can be tried again with the same passphrase', async () => {
  restore.mockResolvedValueOnce(err({ code: 'disk-full', hasBegun: true }));
  desk.begin(file('a'));
  await desk.open('opensesame');
  await desk.restore();
  expect(desk.state.get()).toMatchObject({ step: 'opened', fault: { code: 'disk-full', hasBegun: true } });
  expect(closed).toEqual([]);
  await desk.restore();
  expect(restore.mock.calls.map(([, passphrase]) => passphrase)).toEqual(['opensesame', 'opensesame']);
  expect(step()).toBe('restored');
});
