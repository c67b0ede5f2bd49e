// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createAppController } from '#renderer/bindings/app-controller.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { err, ok } from '#shared/kernel/result.ts';
import type { BundleFault } from '#shared/ports/bundles.ts';
import { createWorkspace } from '#shared/replica/workspace.ts';
import { createTestDevice } from '#tests/support/device.ts';
import { backupBytes, CONTENTS, createFakeBackup, type FakeBackup, idOfCircle } from '#tests/support/fake-backup.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';

const user = userEvent.setup();
let fake: FakeBackup;
let app: TestApp;

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/settings';
  fake = createFakeBackup();
  app = await createTestApp(createTestDevice(11), fake.around, fake.keys);
});
afterEach(cleanup);

/** Chooses a file with the first button that there is for it, as a person does: the button has the focus. */
async function choose(bytes: Uint8Array = backupBytes(), name = 'mine.lateral-backup'): Promise<void> {
  act(() => screen.queryByRole('button', { name: /^(Restore a backup|Choose another file)$/ })?.focus());
  const inputs = screen.getAllByLabelText('Backup file');
  const files = [new File([new Uint8Array(bytes)], name)];
  await act(async () => void fireEvent.change(inputs.at(-1) ?? document.body, { target: { files } }));
}
async function unlock(passphrase = 'opensesame'): Promise<void> {
  await user.type(screen.getByLabelText('Passphrase'), passphrase);
  await user.keyboard('{Enter}');
}
async function openIt(): Promise<void> {
  renderWindow(app);
  await choose();
  await unlock();
  await screen.findByText('In this backup');
}
const dialog = () => screen.getByRole('dialog', { name: 'Restore a backup' });
const press = (name: string) => user.click(screen.getByRole('button', { name }));
const listed = () =>
  within(dialog())
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);

test('a backup is chosen, opened with its passphrase and shown before anything happens', async () => {
  await openIt();
  expect(listed()).toEqual(['What only you see', 'Monday circle', 'Friday circle']);
  expect(within(dialog()).getByText(/^Saved on January 3 at /)).toBeDefined();
  expect(within(dialog()).getByText(/^What is here stays\./)).toBeDefined();
  expect(dialog().contains(document.activeElement)).toBe(true);
  expect(document.activeElement?.textContent).toMatch(/In this backup/);
  expect(fake.calls.some((call) => call.startsWith('adopt'))).toBe(false);
});

test('circles that are here already are told from new ones', async () => {
  const [here] = app.app.circles.get();
  if (here === undefined) throw new Error('expected a circle');
  fake.outcome.contents = () =>
    Promise.resolve({ ...CONTENTS, circles: [{ ...here, kind: 'circle', name: '' }, ...CONTENTS.circles.slice(1)] });
  await openIt();
  expect(listed()).toEqual([
    'Circle without a name · Here already: gets what it lacks',
    'Monday circle',
    'Friday circle',
  ]);
});

test('an empty or wrong passphrase is said at the field, which keeps the focus and what was typed', async () => {
  renderWindow(app);
  await choose();
  const field = screen.getByLabelText('Passphrase');
  expect(document.activeElement).toBe(field);
  await press('Open');
  expect(screen.getByText('Write its passphrase first.')).toBeDefined();
  expect(document.activeElement).toBe(field);
  await unlock('guessing');
  expect(await screen.findByText('This is not its passphrase. Nothing was changed; try again.')).toBeDefined();
  expect(document.activeElement).toBe(field);
  expect(field).toHaveProperty('value', 'guessing');
  await user.clear(field);
  expect(screen.queryByText(/This is not its passphrase/)).toBeNull();
  await unlock();
  expect(await screen.findByText('In this backup')).toBeDefined();
});

test.each<readonly [string, Uint8Array, BundleFault | undefined, RegExp]>([
  [
    'something else',
    new Uint8Array(99),
    undefined,
    /is no backup of Lateral\.Nothing was changed\. Choose one that ends/,
  ],
  ['nothing', new Uint8Array(), undefined, /is no backup of Lateral/],
  ['cut off', backupBytes(66), undefined, /is cut off: its end is missing\.Nothing was changed\./],
  ['cut off later', backupBytes(), 'truncated', /is cut off/],
  [
    'of a newer version',
    backupBytes(),
    'newer-version',
    /A newer version of Lateral saved .*Nothing was changed\..*update/,
  ],
  ['damaged', backupBytes(), 'altered', /is damaged\.Nothing was changed\. Copy it here once more/],
])('%s: told before any passphrase, with another file to choose', async (_case, bytes, held, words) => {
  if (held !== undefined) fake.outcome.held = () => Promise.resolve(err(held));
  renderWindow(app);
  await choose(bytes, 'letter.lateral-backup');
  const alert = await within(dialog()).findByRole('alert');
  expect(alert.textContent).toMatch(words);
  expect(alert.textContent).toMatch(/letter\.lateral-backup/);
  expect(screen.queryByLabelText('Passphrase')).toBeNull();
  expect(dialog().contains(document.activeElement)).toBe(true);
  fake.outcome.held = () => Promise.resolve(ok([]));
  await choose();
  expect(await screen.findByLabelText('Passphrase')).toBeDefined();
});

test('what came in is told in numbers', async () => {
  await openIt();
  await press('Restore');
  expect(await screen.findByRole('dialog', { name: 'Restored' })).toBeDefined();
  expect(document.activeElement?.textContent).toBe(
    '2 circles are in, and what only you see. 1,204 changes were new here.',
  );
  await press('Done');
  expect(screen.queryByRole('dialog')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Restore a backup' })));
});

test.each([
  [[idOfCircle('m')], 1, '1 circle is in. 1 change was new here.'],
  [[idOfCircle('m'), idOfCircle('p')], 0, '1 circle is in, and what only you see. Everything in it was here already.'],
  [[idOfCircle('p')], 2, 'What only you see is in. 2 changes were new here.'],
  [[], 0, 'Nothing came in.'],
])('%j with %i changes: %s', async (restored, newCount, words) => {
  fake.outcome.restore = () => Promise.resolve(ok({ restored, newCount, failed: [] }));
  await openIt();
  await press('Restore');
  expect(await screen.findByText(words)).toBeDefined();
});

test('what did not come in is named, with why, and what is safe', async () => {
  fake.outcome.contents = () =>
    Promise.resolve({
      ...CONTENTS,
      circles: [...CONTENTS.circles, { circleId: idOfCircle('s'), kind: 'circle', name: 'Sunday circle' }],
    });
  const failed = [
    { circleId: idOfCircle('p'), fault: 'altered' },
    { circleId: idOfCircle('m'), fault: 'truncated' },
    { circleId: idOfCircle('f'), fault: 'newer-version' },
  ] as const;
  fake.outcome.restore = () =>
    Promise.resolve(
      ok({ restored: [], newCount: 0, failed: [...failed, { circleId: idOfCircle('s'), fault: 'not-whole' }] }),
    );
  await openIt();
  await press('Restore');
  expect(await screen.findByRole('dialog', { name: 'Not all is restored' })).toBeDefined();
  expect(screen.getAllByRole('alert').map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/holds what only you see and “Monday circle”\.Nothing was changed\. An older backup/),
    expect.stringMatching(/^Something of “Sunday circle” is gone from this disk.*Nothing was changed\. Open it/),
    expect.stringMatching(/^A newer version of Lateral wrote “Friday circle”\..*update Lateral/),
  ]);
  cleanup();
  fake.outcome.restore = () => Promise.resolve(ok({ restored: [idOfCircle('s')], newCount: 4, failed }));
  await openIt();
  await press('Restore');
  expect((await screen.findAllByRole('alert'))[0]?.textContent).toMatch(
    /“Monday circle”\.Everything else in it came in\./,
  );
});

test.each([
  ['disk-full', /^The disk is full\.What came in until then stays, and restoring again goes on where it ended\. Free/],
  ['storage-unavailable', /^The storage on this disk did not answer\.What came in until then stays/],
  ['vault-locked', /^The keys of this device are locked\.What came in until then stays/],
  ['nobody knows', /^Something went wrong inside Lateral\.What came in until then stays/],
])('%s in its middle: what stays, what to do, and another try goes on', async (code, words) => {
  fake.outcome.restore = () => Promise.reject(new AppError(code, 'no', { retryable: true }));
  await openIt();
  await press('Restore');
  expect((await within(dialog()).findByRole('alert')).textContent).toMatch(words);
  fake.outcome.restore = () => Promise.resolve(ok({ restored: [idOfCircle('m')], newCount: 3, failed: [] }));
  await press('Restore');
  expect(await screen.findByText('1 circle is in. 3 changes were new here.')).toBeDefined();
});

test('keys that cannot be taken: nothing was changed', async () => {
  fake.outcome.adopt = () => Promise.reject(new AppError('vault-locked', 'no', { retryable: true }));
  await openIt();
  await press('Restore');
  expect((await within(dialog()).findByRole('alert')).textContent).toMatch(
    /^The keys of this device are locked\.Nothing was changed\./,
  );
});

test('long work is told in numbers; it can be left, goes on, and says when it is done', async () => {
  let tell = (): void => undefined;
  let finish = (): void => undefined;
  fake.outcome.restore = (onProgress) =>
    new Promise((resolve) => {
      tell = () => onProgress({ doneCount: 1, totalCount: 3 });
      finish = () => resolve(ok({ restored: [idOfCircle('m')], newCount: 3, failed: [] }));
    });
  await openIt();
  await press('Restore');
  expect(screen.getByRole('button', { name: /Restore$/ }).getAttribute('aria-disabled')).toBe('true');
  await act(async () => tell());
  await act(() => app.device.clock.advance(SECOND_MS));
  expect(within(dialog()).getByRole('status').textContent).toMatch(/^Restoring… You can close this meanwhile/);
  expect(within(dialog()).getByText('1 of 3 done')).toBeDefined();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await act(async () => finish());
  expect(await screen.findByRole('dialog', { name: 'Restored' })).toBeDefined();
});

test('closing before it is restored forgets it, and the passphrase', async () => {
  await openIt();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await choose();
  expect(screen.getByLabelText('Passphrase')).toHaveProperty('value', '');
  expect(fake.calls.some((call) => call.startsWith('adopt'))).toBe(false);
});

test('a backup that is dropped or opened from outside is asked about too', async () => {
  let openFile: (name: string) => void = () => undefined;
  const { services } = app;
  const onFile: typeof services.program.onFile = (listener) => {
    openFile = (name) => listener({ name, source: undefined, close: () => undefined });
    return () => undefined;
  };
  renderWindow({ ...app, services: { ...services, program: { ...services.program, onFile } } });
  await act(async () => openFile('mine.lateral-backup'));
  expect((await within(dialog()).findByRole('alert')).textContent).toMatch(/^mine\.lateral-backup could not be read\./);
});

test('on a new computer: from the first page, before any name, into the first circle of the backup', async () => {
  const device = createTestDevice(12);
  const kept = new Map<string, string>();
  const controller = createAppController({
    ...device.ports,
    openWorkspace: async () => {
      const workspace = await createWorkspace(device.ports);
      fake.outcome.restore = async () => {
        const own = await workspace.create('private', '');
        const circle = await workspace.create('circle', 'Monday circle');
        return ok({ restored: [own, circle], newCount: 5, failed: [] });
      };
      return fake.around(workspace);
    },
    vault: app.services.vault,
    newId: createIdSource(device.ports.random),
    meetingPoints: app.meetingPoints,
    keepsakes: { get: (name) => kept.get(name), set: (name, value) => void kept.set(name, value) },
    backupKeys: fake.keys,
  });
  await controller.start();
  renderWindow({ ...app, services: { ...app.services, app: controller } });
  expect(screen.getByRole('heading', { level: 1, name: 'Welcome to Lateral' })).toBeDefined();
  expect(screen.getByRole('button', { name: 'Restore a backup' })).toBeDefined();
  await choose();
  await unlock();
  expect(await screen.findByText('You go on as the person you were when it was saved.')).toBeDefined();
  await press('Restore');
  expect(await screen.findByRole('dialog', { name: 'Restored' })).toBeDefined();
  const present = controller.state.get();
  expect(present.state === 'open' && present.session.circle.replica.knownName).toBe('Monday circle');
  await press('Done');
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});
