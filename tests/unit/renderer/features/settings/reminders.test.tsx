// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { RemindersSection } from '#renderer/features/settings/reminders-section.tsx';
import { reminderSettingsIn } from '#renderer/bindings/reminder-settings.ts';
import { readReminderKinds } from '#shared/domain/reminder/reminder-answer.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const show = (shown: TestApp = app) => renderInCircle(shown, <RemindersSection />);
const box = (name: string) => screen.getByRole<HTMLInputElement>('checkbox', { name });
const boxes = () => screen.getAllByRole<HTMLInputElement>('checkbox').map((each) => each.checked);
const SHOWS = 'Show reminders on the desktop, too';
const NAMES = 'Name companies and roles in them';
const time = () => screen.getByRole<HTMLSelectElement>('combobox', { name: 'Remind me from' });
const tryIt = () => user.click(screen.getByRole('button', { name: 'Show one now' }));
/** The same device after another start: what is kept was written by whoever. */
const startAgain = (kept: string | undefined): TestApp => ({
  ...app,
  services: { ...app.services, keepsakes: { get: () => kept, set: () => undefined } },
});

test('[TELL1] reminders are shown from nine in the morning, and name nobody, until somebody wants it otherwise', async () => {
  show();
  const section = screen.getByRole('region', { name: 'Reminders' });
  expect([box(SHOWS).checked, box(NAMES).checked, time().value]).toEqual([true, false, '540']);
  expect(section.textContent).toContain('Anyone who sees your screen can read them');
  await user.click(box(NAMES));
  await user.selectOptions(time(), '1050');
  expect(app.services.keepsakes.get('reminder-settings')).toBe('on named 1050');
  expect(reminderSettingsIn(app.services.keepsakes).get()).toEqual({
    isOn: true,
    showsNames: true,
    minuteOfDay: 1050,
  });
  await user.click(box(SHOWS));
  expect(screen.queryByRole('checkbox', { name: NAMES })).toBeNull();
  expect(app.services.keepsakes.get('reminder-settings')).toBe('off named 1050');
});

test.each([
  ['off named 1050', [false, '1050']],
  ['on unnamed 540', [true, '540']],
  ['on unnamed 1440', [true, '540']],
  ['on unnamed 541', [true, '540']],
  ['off', [true, '540']],
  ['{"isOn":false}', [true, '540']],
])('[TELL1] what is kept as %j is read so, and what is not understood means the usual', (kept, expected) => {
  show(startAgain(kept));
  expect([box(SHOWS).checked, time().value]).toEqual(expected);
});

test('[REM8] kinds are chosen for the person alone, said, and taken back', async () => {
  show();
  const kinds = screen.getByRole('group', { name: 'Remind me of' });
  expect(
    within(kinds)
      .getAllByRole('checkbox')
      .map((each) => each.closest('label')?.textContent),
  ).toEqual(['Days I set', 'Deadlines', 'Following up', 'Saying thank you', 'Long silence']);
  await user.click(box('Long silence'));
  expect(box('Long silence').checked).toBe(false);
  const { own, circle } = app.session();
  expect([...readReminderKinds(openCircleDoc(own.replica.doc))]).not.toContain('no-word');
  expect(openCircleDoc(circle.replica.doc).reminderKinds.size).toBe(0);
  await screen.findByText('Long silence: you will not be reminded.');
  await user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(box('Long silence').checked).toBe(true);
});

test('[TELL1] one can be shown to look at, and what becomes of it is said', async () => {
  show();
  const said = () => screen.getByRole('region', { name: 'Reminders' }).textContent;
  await tryIt();
  expect(app.notifications.shown).toEqual([
    { title: 'This is how Lateral reminds you.', lines: ['What it is about is not said here.'] },
  ]);
  expect(said()).toContain('Shown. If you saw nothing');
  app.notifications.outcome = 'too-soon';
  await tryIt();
  expect(said()).toContain('Not shown: there were several just now.');
  app.notifications.outcome = 'unavailable';
  await tryIt();
  expect(said()).toContain('This computer lets Lateral show no notifications.');
});

test('[TELL1] that nothing can be shown is said without trying, and a fault is said too', async () => {
  const errors: unknown[] = [];
  app = { ...app, services: { ...app.services, logError: (error) => errors.push(error) } };
  app.notifications.outcome = 'unavailable';
  show();
  await screen.findByText(/This computer lets Lateral show no notifications/);
  app.notifications.outcome = new Error('the desktop is gone');
  await tryIt();
  expect(screen.getByText(/^Not shown: something went wrong/)).toBeTruthy();
  expect(errors).toEqual([new Error('the desktop is gone')]);
});

test('kinds cannot be chosen where nothing can be written, the rest can', () => {
  const { own } = app.session();
  const writable = { get: () => false, subscribe: () => () => undefined };
  const readOnly = { ...app.session(), own: { ...own, isWritable: () => false, writable } };
  show({ ...app, session: () => readOnly });
  act(() => undefined);
  expect(box('Deadlines').disabled).toBe(true);
  expect(box(SHOWS).disabled).toBe(false);
  expect(boxes()).toHaveLength(7);
});
