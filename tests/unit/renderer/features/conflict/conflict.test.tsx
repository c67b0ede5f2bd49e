// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { HOUR_MS } from '#shared/kernel/durations.ts';
import {
  between,
  type ConflictPage,
  focused,
  GOALS,
  itemsOf,
  openConflictPage,
  pageText,
  part,
  phase,
  press,
  undo,
  user,
  VIEWS,
  write,
} from './conflict-page.tsx';

let page: ConflictPage;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = await openConflictPage();
});
afterEach(cleanup);

const WORDS = 'We both spoke for the circle on Tuesday.';

/** Bob opens one between himself and alice, whose page shows it. */
function bobOpens(): void {
  page.bob.opens([page.me, page.bob.id]);
  page.show();
}

/** Both have written how they see it. */
async function throughViews(): Promise<void> {
  bobOpens();
  page.bob.says('view', 'You did not ask me.');
  await write('How I see it', 'I wanted to help.');
  await press('Write it down');
}

test('[CONF1] it is begun in neutral words for two or more, and says who sees what; what was typed outlives refusal and closing', async () => {
  page.show();
  await press('Something is difficult between us');
  const dialog = screen.getByRole('dialog', { name: 'Something is difficult between us' });
  expect(dialog.textContent).toContain('What happened, not who is right');
  expect(dialog.textContent).toContain('Those whom it concerns read these words');
  expect(dialog.textContent).toContain('This is a rule of the app, not a lock');
  await press('Begin');
  expect(within(dialog).getByText('A few words are needed.')).toBeDefined();
  await write('What happened', WORDS);
  await press('Begin');
  expect(within(dialog).getByRole('alert').textContent).toBe('Choose two or more whom it concerns.');
  await press('Close');
  await waitFor(() => expect(focused()).toBe('Something is difficult between us'));
  await press('Something is difficult between us');
  expect(screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'What happened' }).value).toBe(WORDS);
  const concerned = within(screen.getByRole('group', { name: 'Who is concerned' }));
  expect(concerned.getAllByRole('checkbox').map((box) => box.closest('label')?.textContent)).toEqual([
    'You',
    'bob',
    'carol',
  ]);
  await user.click(concerned.getByRole('checkbox', { name: 'bob' }));
  await press('Begin');
  expect(between('bob and you')?.textContent).toContain(WORDS);
  expect(phase()).toBe(VIEWS);
  await undo();
  expect(between('bob and you')).toBeNull();
});

test('[CONF1] who began it takes it back until another takes part, and the focus goes to the page', async () => {
  page.show();
  await press('Something is difficult between us');
  await write('What happened', WORDS);
  await user.click(screen.getByRole('checkbox', { name: 'bob' }));
  await press('Begin');
  await press('Take it back');
  expect(between('bob and you')).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await undo();
  page.bob.says('view', 'You did not ask me.');
  expect(between('bob and you')).not.toBeNull();
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
});

test('[CONF4] what another wrote is hidden until all have written, which is said as a rule of the app', async () => {
  bobOpens();
  expect(part(VIEWS)?.textContent).toContain('Nobody has written yet.');
  page.bob.says('view', 'You did not ask me.');
  expect(pageText()).not.toContain('You did not ask me.');
  expect(part(VIEWS)?.textContent).toContain('Written already: bob.');
  expect(part(VIEWS)?.textContent).toContain('That is a rule of the app, not a lock.');
  expect(part(GOALS)).toBeNull();
  await write('How I see it', 'I wanted to help.');
  await press('Write it down');
  expect(itemsOf('Views')).toEqual(['BObobYou did not ask me.', 'ALYouI wanted to help.Take back']);
  expect(phase()).toBe(GOALS);
  expect(pageText()).not.toContain('a rule of the app');
  expect(await screen.findByText('Written down. All whom it concerns see it.')).toBeDefined();
});

test('[CONF4] while others have not written, one’s own view is there alone, to be taken back, and more can be added', async () => {
  bobOpens();
  await press('Write it down');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('How I see it', 'I wanted to help.');
  await press('Write it down');
  expect(await screen.findByText('Written down. The others do not see it yet.')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  expect(itemsOf('Views')).toEqual(['ALYouI wanted to help.Take back']);
  expect(part(VIEWS)?.textContent).toContain('Written already: you.');
  await press('Add to how I see it');
  await write('How I see it', 'And I was tired.');
  await press('Write it down');
  expect(itemsOf('Views')).toHaveLength(2);
  await press('Take back “I wanted to help.”');
  expect(itemsOf('Views')).toEqual(['ALYouAnd I was tired.Take back']);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await undo();
  expect(itemsOf('Views')).toHaveLength(2);
});

test('[CONF3] a pause keeps all from anything but their own view, and can be made shorter or lifted by who took it', async () => {
  await throughViews();
  expect(part(GOALS)).not.toBeNull();
  await press('Take a pause');
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual([
    'For an hour',
    'Until this evening',
    'Until tomorrow morning',
    'For two days',
  ]);
  await user.click(screen.getByRole('menuitem', { name: 'For two days' }));
  expect(phase()).toMatch(/^A pause until Wednesday/);
  expect(screen.getByText('Paused by you.')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Something that we all could want' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Add to how I see it' })).toBeDefined();
  await press('Make my pause shorter');
  expect(screen.queryByRole('menuitem', { name: 'For two days' })).toBeNull();
  await user.click(screen.getByRole('menuitem', { name: 'For an hour' }));
  expect(phase()).toMatch(/^A pause until \d/);
  await press('Lift my pause');
  expect(phase()).toBe(GOALS);
  expect(screen.queryByRole('button', { name: 'Take a pause' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
});

test('[CONF4] after a pause in which nobody wrote it says who sees what is written then', async () => {
  bobOpens();
  await press('Take a pause');
  await user.click(screen.getByRole('menuitem', { name: 'For an hour' }));
  await press('Lift my pause');
  expect(part(VIEWS)?.textContent).toContain(
    'Nothing is written here. Whatever is written now, all whom it concerns see at once.',
  );
  page.bob.says('view', 'You did not ask me.');
  expect(part(VIEWS)?.textContent).toContain('All whom it concerns see these.');
  expect(part(VIEWS)?.textContent).not.toContain('Nothing is written here.');
});

test('[CONF4] [CONF6] what was hidden when it ended stays hidden, and it says so', async () => {
  bobOpens();
  page.bob.says('view', 'You did not ask me.');
  await press('I would set it aside');
  page.bob.setsAside();
  await press('How it went');
  expect(part(VIEWS)?.textContent).toContain('Not all had written when it ended, so each of you sees only your own.');
  expect(pageText()).not.toContain('You did not ask me.');
});

test('[CONF3] one’s own pause is lifted beside another’s, which goes on, and the focus goes to the page', async () => {
  bobOpens();
  page.bob.pausesFor(2 * HOUR_MS);
  await press('Take a pause');
  await user.click(screen.getByRole('menuitem', { name: 'For an hour' }));
  expect(screen.getByText('Paused by bob and you.')).toBeDefined();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await press('Lift my pause');
  expect(screen.getByText('Paused by bob.')).toBeDefined();
  expect(phase()).toMatch(/^A pause until/);
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
});

test('[CONF3] [CONF4] another’s pause is not one’s own to lift; when it ends by itself, all that was written is shown', async () => {
  bobOpens();
  page.bob.says('view', 'You did not ask me.');
  page.bob.pausesFor(2 * HOUR_MS);
  expect(phase()).toMatch(/^A pause until/);
  expect(screen.getByText('Paused by bob.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Lift my pause' })).toBeNull();
  await page.wait(HOUR_MS);
  expect(pageText()).not.toContain('You did not ask me.');
  await page.wait(HOUR_MS);
  expect(itemsOf('Views')).toEqual(['BObobYou did not ask me.']);
  expect(phase()).toBe(VIEWS);
});
