// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { JournalSection } from '#renderer/features/journal/index.ts';
import { editJournal } from '#shared/domain/journal/write-journal.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { showCircle } from '#tests/support/show-circle.ts';
import { type JournalPage, openJournalPage } from './journal-page.tsx';

const FIRST = 'Nobody must ever read this.';
const SECOND = 'The letter is sent.';
const THIRD = 'My brother is ill.';
const SHARE = 'Share a paragraph…';

let page: JournalPage;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await openJournalPage();
});
afterEach(cleanup);

const radio = (name: string) => screen.getByRole('radio', { name });
const text = () => screen.getByRole('textbox', { name: 'What the circle will read' });
const tells = () => screen.queryByRole('button', { name: /the circle/ });
/** What of the entry has ever been written into the circle. */
const leaked = () => [FIRST, SECOND, THIRD].filter((words) => page.told().some((update) => update.includes(words)));

test('[JOUR3] only the paragraph that was chosen goes to the circle, as it was changed, and only at the press that says so', async () => {
  const { show, kept, choose, user, press, app, told } = page;
  kept(`${FIRST}\n\n${SECOND}\n\n${THIRD}`);
  show();
  await choose(SHARE);
  expect(tells()).toBeNull();
  await user.click(radio(FIRST));
  await user.click(radio(SECOND));
  expect(text()).toHaveProperty('value', SECOND);
  expect(tells()).toBeNull();
  await user.click(text());
  await user.paste(' It took a month.');
  await user.click(radio('Among the wins'));
  // Neither choosing, nor typing, nor Enter anywhere tells anything.
  await user.keyboard('{Enter}');
  expect(screen.getByRole('dialog')).toBeDefined();
  // A browser sends a form also from one of its radios.
  expect(document.querySelector('form:has([role=radio], [type=radio])')).toBeNull();
  expect(told()).toEqual([]);
  await press('Tell the circle as a win');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(await screen.findByText('Told as a win.')).toBeDefined();
  const { circle, own } = app.session();
  expect([...circle.wins.all.get().values()]).toMatchObject([{ text: `${SECOND} It took a month.` }]);
  expect(leaked()).toEqual([SECOND]);
  expect(told()).toHaveLength(1);
  expect([...own.journal.all.get().values()]).toMatchObject([{ text: `${FIRST}\n\n${SECOND}\n\n${THIRD}` }]);
  await page.undo();
  expect(circle.wins.all.get().size).toBe(0);
});

test.each([
  ['In a check-in, as what is stuck', 'Tell the circle what is stuck', 'stuck'],
  ['In a check-in, as what you ask', 'Ask the circle', 'ask'],
  ['In a check-in, as what comes next', 'Tell the circle what comes next', 'next'],
] as const)('a paragraph can be a line of a check-in: %s', async (place, button, field) => {
  const { show, kept, choose, user, press, app } = page;
  kept(`${FIRST}\n\n${THIRD}`);
  show();
  await choose(SHARE);
  await user.click(radio(THIRD));
  await user.click(radio(place));
  await press(button);
  const nothing = { done: undefined, stuck: undefined, ask: undefined, next: undefined };
  expect([...app.session().circle.checkIns.all.get().values()]).toMatchObject([{ ...nothing, [field]: THIRD }]);
  expect(leaked()).toEqual([THIRD]);
});

test('what is refused stays, and so does what was made of one paragraph while another is looked at', async () => {
  const { show, kept, choose, user, press, told } = page;
  kept(`${FIRST}\n\n${SECOND}`);
  show();
  await choose(SHARE);
  await user.click(radio(SECOND));
  await user.click(radio('Among the wins'));
  await user.clear(text());
  await press('Tell the circle as a win');
  expect(within(screen.getByRole('dialog')).getByText('A few words are needed.')).toBeDefined();
  await user.click(text());
  await user.paste('It is sent.');
  await user.click(radio(FIRST));
  expect(text()).toHaveProperty('value', FIRST);
  await user.click(radio(SECOND));
  expect(text()).toHaveProperty('value', 'It is sent.');
  expect(told()).toEqual([]);
});

test('what was changed is there again when the dialog is, unless the paragraph is not', async () => {
  const { show, kept, choose, user, press, told, app } = page;
  kept(`${FIRST}\n\n${SECOND}`);
  show();
  await choose(SHARE);
  await user.click(radio(SECOND));
  await user.click(radio('Among the wins'));
  await user.click(text());
  await user.paste('!');
  await press('Close');
  await choose(SHARE);
  expect(text()).toHaveProperty('value', `${SECOND}!`);
  await press('Close');
  const { run, own } = app.session();
  const [entry] = own.journal.all.get().values();
  if (entry === undefined) throw new Error('it is there');
  act(() => void run(own, editJournal, { entryId: entry.id, text: FIRST }));
  await choose(SHARE);
  expect(screen.queryByRole('textbox', { name: 'What the circle will read' })).toBeNull();
  expect(tells()).toBeNull();
  expect(told()).toEqual([]);
});

test('where the circle cannot be told anything, nothing can be shared', async () => {
  const { app, kept, user } = page;
  kept(FIRST);
  const access: OpenCircle['access'] = { get: () => 'newer-version', subscribe: () => () => undefined };
  renderInCircle(showCircle(app, { ...app.session().circle.replica, access }), <JournalSection />);
  await user.click(screen.getByRole('button', { name: /^More for the entry/ }));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Edit', 'Remove']);
});
