// @vitest-environment jsdom
import { cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { QuietHoursSection } from '#renderer/features/settings/quiet-hours-section.tsx';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

const user = userEvent.setup();
let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
});
afterEach(cleanup);

const show = (shown: TestApp = app) => renderInCircle(shown, <QuietHoursSection />);
const keep = () => screen.getByRole<HTMLInputElement>('checkbox', { name: 'Keep quiet hours' });
const time = (name: string) => screen.getByRole<HTMLSelectElement>('combobox', { name });
const times = () => [time('From').value, time('To').value];
/** With plain spaces: which kind stands there depends on the system. */
const wordsOf = (options: Iterable<HTMLOptionElement>) =>
  [...options].map(({ textContent }) => textContent.replaceAll(/\s/gu, ' '));
/** The same device after another start: what is kept was written by whoever. */
const startAgain = (kept = app.services.keepsakes.get('quiet-hours')): TestApp => {
  const keepsakes = { get: (name: string) => (name === 'quiet-hours' ? kept : undefined), set: () => undefined };
  return { ...app, services: { ...app.services, keepsakes } };
};

test('[REST6] quiet hours are off until somebody wants them, and then begin and end with a half hour', async () => {
  show();
  expect(screen.getByRole('region', { name: 'Quiet hours' }).textContent).toContain('nothing is asked of you');
  expect(keep().checked).toBe(false);
  expect(screen.queryAllByRole('combobox')).toEqual([]);
  await user.click(keep());
  const told = (name: string) => wordsOf(time(name).selectedOptions);
  expect([...told('From'), ...told('To')]).toEqual(['9:00 PM', '8:00 AM']);
  expect(wordsOf(time('From').options).slice(0, 3)).toEqual(['12:00 AM', '12:30 AM', '1:00 AM']);
  expect(time('From').options).toHaveLength(48);
});

test('they are kept for the next start, also while they are off', async () => {
  const { unmount } = show();
  await user.click(keep());
  await user.selectOptions(time('From'), '1320');
  await user.selectOptions(time('To'), '450');
  unmount();
  const again = startAgain();
  show(again);
  expect([keep().checked, ...times()]).toEqual([true, '1320', '450']);
  cleanup();
  show();
  await user.click(keep());
  cleanup();
  show(startAgain());
  expect(keep().checked).toBe(false);
  await user.click(keep());
  expect(times()).toEqual(['1320', '450']);
});

test('[REST6] hours that end where they begin say that they are none', async () => {
  show();
  await user.click(keep());
  expect(screen.queryByText(/no hour is quiet/)).toBeNull();
  await user.selectOptions(time('To'), time('From').value);
  expect(screen.getByText('They end where they begin, so no hour is quiet.')).toBeDefined();
});

test.each(['on 90', 'on 1440 60', 'on 60 1440', 'on 61 90', 'maybe 60 90', 'on -30 60', ''])(
  'hours kept as %j are none',
  async (kept) => {
    show(startAgain(kept));
    expect(keep().checked).toBe(false);
    await user.click(keep());
    expect(times()).toEqual(['1260', '480']);
  },
);
