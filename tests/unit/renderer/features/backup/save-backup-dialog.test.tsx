// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { BackupSettings, SaveBackupDialog } from '#renderer/features/backup/index.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { deferred } from '#tests/support/deferred.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { createFakeBackup, type FakeBackup } from '#tests/support/fake-backup.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
const onClose = vi.fn<() => void>();
let fake: FakeBackup;
let app: TestApp;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  onClose.mockReset();
  fake = createFakeBackup();
  app = await createTestApp(createTestDevice(11), fake.around, fake.keys);
});
afterEach(cleanup);

function show(): void {
  renderInCircle(
    app,
    <>
      <BackupSettings onSave={() => undefined} onRestore={() => undefined} />
      <SaveBackupDialog isOpen onClose={onClose} />
    </>,
  );
}
async function typeBoth(passphrase: string, again = passphrase): Promise<void> {
  await user.clear(screen.getByLabelText('Passphrase'));
  await user.type(screen.getByLabelText('Passphrase'), passphrase);
  await user.clear(screen.getByLabelText('Passphrase again'));
  await user.type(screen.getByLabelText('Passphrase again'), again);
}
const save = () => user.click(screen.getByRole('button', { name: 'Save' }));
const lastLine = () => screen.getByText(/^(Never|Last) saved on this computer/).textContent;

test('says that nobody can help whoever forgets, and takes nothing too short or not the same twice', async () => {
  show();
  const dialog = screen.getByRole('dialog', { name: 'Save a backup' });
  expect(dialog.textContent).toMatch(/Nobody can help whoever forgets it/);
  expect(document.activeElement).toBe(screen.getByLabelText('Passphrase'));
  for (const label of ['Passphrase', 'Passphrase again']) {
    expect(screen.getByLabelText(label).getAttribute('type')).toBe('password');
  }
  await typeBoth('1234567');
  await save();
  expect(screen.getByText('At least 8 letters or signs are needed.')).toBeDefined();
  await typeBoth('12345678', '12345679');
  await save();
  expect(screen.getByText('The two are not the same.')).toBeDefined();
  expect(fake.calls).toEqual([]);
});

test('by keyboard: saved under a name with the day, said with what to do next, and remembered in the settings', async () => {
  show();
  expect(lastLine()).toBe('Never saved on this computer.');
  await user.keyboard('opensesame{Tab}opensesame{Tab}{Enter}');
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(fake.saved).toEqual([
    {
      name: 'Lateral backup 2026-01-05.lateral-backup',
      passphrase: 'opensesame',
      bytes: Uint8Array.of(1, 2, 3),
    },
  ]);
  expect(await screen.findByText('Backup saved.')).toBeDefined();
  expect(screen.getByText(/^Keep it somewhere else than on this computer/)).toBeDefined();
  expect(lastLine()).toBe('Last saved on this computer today.');
  await act(() => app.device.clock.advance(24 * 3_600 * SECOND_MS));
  cleanup();
  show();
  expect(lastLine()).toBe('Last saved on this computer on January 5.');
});

test('whoever chooses no place is back in the dialog, and nothing is said', async () => {
  fake.outcome.isKept = () => Promise.resolve(false);
  show();
  await typeBoth('opensesame');
  await save();
  expect(onClose).not.toHaveBeenCalled();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', 'opensesame');
  expect(lastLine()).toBe('Never saved on this computer.');
});

test.each([
  ['not-saved', /^Not saved: the disk refused\.Nothing was changed, and no backup was saved\. Choose another place/],
  ['vault-locked', /^Not saved: the keys of this device are locked\.Nothing was changed.*unlock it/],
  ['vault-unavailable', /^Not saved: the keys of this device could not be used\.Nothing was changed/],
  ['storage-unavailable', /^The backup could not be made: .*Nothing was changed.*save again/],
])('%s: what happened, that nothing was changed, what to do; another try takes it back', async (code, words) => {
  const { write } = fake.outcome;
  fake.outcome.write = async function* () {
    yield Uint8Array.of(1);
    throw new AppError(code, 'no', { retryable: true });
  };
  show();
  await typeBoth('opensesame');
  await save();
  expect((await screen.findByRole('alert')).textContent).toMatch(words);
  expect(onClose).not.toHaveBeenCalled();
  fake.outcome.write = write;
  await save();
  await waitFor(() => expect(onClose).toHaveBeenCalledOnce());
  expect(screen.queryByRole('alert')).toBeNull();
});

/** Makes the writing wait in its middle: when it is there, and what lets it go on. */
function holdWriting(): { readonly waits: Promise<void>; readonly goOn: () => void } {
  const waits = deferred();
  const isOver = deferred();
  fake.outcome.write = async function* (options) {
    options?.onProgress?.({ doneCount: 1, totalCount: 3 });
    yield Uint8Array.of(1);
    waits.resolve();
    await isOver.promise;
    yield Uint8Array.of(2);
  };
  return { waits: waits.promise, goOn: isOver.resolve };
}

test('what takes long is told in numbers and can be stopped: then no file is left', async () => {
  const { waits, goOn } = holdWriting();
  show();
  await typeBoth('opensesame');
  await save();
  await act(() => waits);
  expect(screen.queryByRole('button', { name: 'Stop' })).toBeNull();
  await act(() => app.device.clock.advance(SECOND_MS));
  expect(screen.getByText('1 of 3 done')).toBeDefined();
  expect(screen.getByRole('status').textContent).toBe('Making the backup…');
  fireEvent.submit(screen.getByLabelText('Passphrase').closest('form') ?? document.body);
  expect(fake.calls).toEqual(['save', 'write']);
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await act(async () => goOn());
  await waitFor(() => expect(screen.getByRole('status').textContent).toBe('Stopped. No backup was saved.'));
  expect(fake.saved).toEqual([]);
  expect(onClose).not.toHaveBeenCalled();
  expect(lastLine()).toBe('Never saved on this computer.');
});

test('closing stops too', async () => {
  const { goOn } = holdWriting();
  show();
  await typeBoth('opensesame');
  await save();
  await user.keyboard('{Escape}');
  expect(onClose).toHaveBeenCalledOnce();
  await act(async () => goOn());
  expect(await screen.findByText('Stopped. No backup was saved.')).toBeDefined();
  expect(fake.saved).toEqual([]);
});
