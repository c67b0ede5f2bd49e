// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { JournalSection } from '#renderer/features/journal/index.ts';
import { createCircleSession } from '#renderer/bindings/circle-session.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { removeJournal } from '#shared/domain/journal/write-journal.ts';
import { MINUTE_MS } from '#shared/kernel/durations.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { type JournalPage, openJournalPage } from './journal-page.tsx';

let page: JournalPage;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await openJournalPage();
});
afterEach(cleanup);

const box = () => screen.getByRole('textbox', { name: 'Write' });
const QUESTION = 'What was hard, and what helped a little?';

test('[JOUR1] what is written is kept for oneself alone, with the question that it answers; undo gives the words back', async () => {
  const { show, press, user, entries, app, told } = page;
  show();
  expect(screen.getByText('Only you see this.')).toBeDefined();
  await press('Keep');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await press('Help me begin');
  expect(screen.getAllByRole('menuitem')).toHaveLength(8);
  await user.click(screen.getByRole('menuitem', { name: QUESTION }));
  expect(screen.getByText(QUESTION).compareDocumentPosition(box())).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.type(box(), 'Silence.{Enter}');
  await user.paste('A walk helped.');
  await press('Keep');
  expect(entries()).toEqual(['Silence.\nA walk helped.']);
  expect(within(screen.getByRole('article')).getByText(QUESTION)).toBeDefined();
  expect(box()).toHaveProperty('value', '');
  expect(screen.getAllByText(QUESTION)).toHaveLength(1);
  expect(await screen.findByText('Kept. Only you see it.')).toBeDefined();
  const { own, circle } = app.session();
  expect([...own.journal.all.get().values()]).toMatchObject([{ prompt: 'was-hard' }]);
  expect(circle.journal.all.get().size).toBe(0);
  await page.undo();
  expect(entries()).toEqual([]);
  expect(box()).toHaveProperty('value', 'Silence.\nA walk helped.');
  expect(screen.getByText(QUESTION)).toBeDefined();
  expect(told()).toEqual([]);
});

test('undo does not write over what is being written by now', async () => {
  const { show, press, user } = page;
  show();
  await user.type(box(), 'First');
  await press('Keep');
  await user.type(box(), 'Second');
  await page.undo();
  expect(box()).toHaveProperty('value', 'Second');
});

test('what was typed and not kept is there again after going to another page, with its question', async () => {
  const { show, press, user, app, told } = page;
  const view = show();
  await press('Help me begin');
  await user.click(screen.getByRole('menuitem', { name: QUESTION }));
  await user.type(box(), 'Not yet');
  view.unmount();
  show();
  expect(box()).toHaveProperty('value', 'Not yet');
  expect(screen.getByText(QUESTION)).toBeDefined();
  await press('Help me begin');
  await user.click(screen.getByRole('menuitem', { name: 'No question' }));
  expect(screen.queryByText(QUESTION)).toBeNull();
  await press('Keep');
  expect(app.session().unsent.size).toBe(0);
  expect(told()).toEqual([]);
});

test('[JOUR2] entries stand by day, newest first, older days when asked for', async () => {
  const { show, kept, entries, app, press } = page;
  for (let daysAgo = 15; daysAgo > 0; daysAgo -= 1) kept(`${daysAgo} days ago`, daysAgo);
  kept('Early');
  await app.device.clock.advance(MINUTE_MS);
  kept('Late');
  show();
  expect(entries()).toHaveLength(15);
  expect(entries().slice(0, 3)).toEqual(['Late', 'Early', '1 days ago']);
  const headings = () => [...document.querySelectorAll('h3')].map(({ textContent }) => textContent);
  expect(headings().slice(0, 2)).toEqual(['Monday, January 5', 'Sunday, January 4']);
  await press('Show earlier days');
  expect(headings().at(-1)).toBe('December 21, 2025');
  expect(entries().at(-1)).toBe('15 days ago');
  expect(screen.queryByRole('button', { name: 'Show earlier days' })).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
});

test('a long entry is folded until it is asked for', async () => {
  const { show, kept, entries, press } = page;
  const long = Array.from({ length: 12 }, (_, line) => `Line ${line + 1}`).join('\n');
  kept(long);
  show();
  expect(entries()[0]).toMatch(/Line 8…$/);
  await press('Show more of the entry of Monday, January 5, 9:00 AM');
  expect(entries()).toEqual([long]);
  await press(/^Show less/);
  expect(entries()[0]).not.toContain('Line 9');
});

const dialog = () => screen.getByRole('dialog', { name: 'Your entry' });
const rewritten = () => within(dialog()).getByRole('textbox', { name: 'Write' });
/** Adds to the entry that is being rewritten. */
async function add(words: string): Promise<void> {
  await waitFor(() => expect(document.activeElement).toBe(rewritten()));
  await page.user.click(rewritten());
  await page.user.paste(words);
}

test('[JOUR1] an entry is rewritten; what was begun is there again when the dialog is', async () => {
  const { show, kept, entries, choose, press, user, told } = page;
  kept('A heavy day');
  show();
  await choose('Edit');
  await add(', and a walk');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await choose('Edit');
  expect(rewritten()).toHaveProperty('value', 'A heavy day, and a walk');
  await press('Save');
  expect(entries()).toEqual(['A heavy day, and a walk']);
  await page.undo();
  expect(entries()).toEqual(['A heavy day']);
  expect(told()).toEqual([]);
});

test('[JOUR1] a removed entry is gone until it is taken back; the focus goes to the page', async () => {
  const { show, kept, entries, choose, told } = page;
  kept('A heavy day');
  show();
  await choose('Remove');
  expect(entries()).toEqual([]);
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await page.undo();
  expect(entries()).toEqual(['A heavy day']);
  expect(told()).toEqual([]);
});

test('an entry that went meanwhile is not saved, and the words stay', async () => {
  const { show, kept, choose, press, app } = page;
  kept('A heavy day');
  show();
  await choose('Edit');
  await add(', still');
  const { run, own } = app.session();
  const [entry] = own.journal.all.get().values();
  if (entry === undefined) throw new Error('it is there');
  act(() => void run(own, removeJournal, { entryId: entry.id }));
  await press('Save');
  expect(within(dialog()).getByText('This entry is not here any more. Your words are still here.')).toBeDefined();
  expect(rewritten()).toHaveProperty('value', 'A heavy day, still');
});

test('where the own space cannot be written there is only to read', () => {
  const { kept, app } = page;
  kept('A heavy day');
  const { circle, own, clock } = app.session();
  const access: OpenCircle['access'] = { get: () => 'newer-version', subscribe: () => () => undefined };
  const session = createCircleSession({
    circle: circle.replica,
    own: { ...own.replica, access },
    clock,
    newId: createIdSource(createSeededRandom(9)),
  });
  renderInCircle({ ...app, session: () => session }, <JournalSection />);
  expect(screen.getByText('A heavy day')).toBeDefined();
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryAllByRole('button')).toEqual([]);
});
