// @vitest-environment jsdom
import { act, cleanup, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { createCircleSession } from '#renderer/bindings/circle-session.ts';
import { EvidenceSection } from '#renderer/features/evidence/index.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import { addSameWords } from '#shared/domain/same-words/change-same-words.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { showCircle } from '#tests/support/show-circle.ts';
import { choose, fill, has, hasList, notes, press, rows, takeBack, textbox } from './evidence-page.ts';

const user = userEvent.setup();
let app: TestApp;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  app = addBob(await createTestApp()).app;
});
afterEach(cleanup);

const show = () => void renderInCircle(app, <EvidenceSection />);
const AGAINST = 'What speaks against it';
const doubts = () => [...app.session().own.doubts.all.get().values()].map(({ text }) => text);
const checkIns = () => [...app.session().circle.checkIns.all.get().values()];
/** Something that alice wrote of herself, a moment after what stands there. */
async function noted(text: string): Promise<void> {
  await app.device.clock.advance(SECOND_MS);
  notes(app.session(), { text });
}
async function doubt(text: string): Promise<void> {
  await fill('Write a doubt down', text);
  await press('Find what speaks against it');
}

test('[EVID7] a doubt stands in the private document alone, and is there again with one press', async () => {
  await noted('Led a team of three');
  show();
  await doubt('I cannot lead');
  expect(rows(AGAINST)[0]).toMatch(/^Led a team/u);
  expect(textbox('Write a doubt down')).toHaveProperty('value', '');
  await app.device.clock.advance(SECOND_MS);
  await doubt('No team wants me');
  expect(doubts()).toEqual(['I cannot lead', 'No team wants me']);
  expect(openCircleDoc(app.session().circle.replica.doc).doubts.size).toBe(0);
  expect(rows(AGAINST)).toEqual([
    'Because you wrote “team”: | Led a team of three | You wrote this. Written down on January 5.',
  ]);
  await press('What speaks against “No team wants me”');
  expect(hasList(AGAINST)).toBe(false);
  await press('What speaks against “I cannot lead”');
  expect(rows(AGAINST)).toHaveLength(1);
});

test('[EVID8] [FIT12] what the circle says means the same finds evidence, as soon as it does', async () => {
  await noted('Led the plater team');
  show();
  await doubt('Nobody hires a boilermaker');
  expect(screen.queryByText(/^Because you wrote/u)).toBeNull();
  const { run, circle } = app.session();
  act(() => void run(circle, addSameWords, { words: ['boilermaker', 'plater'] }));
  expect(rows(AGAINST)[0]).toMatch(/^Because you wrote “boilermaker”.*plater/u);
});

test('[EVID7] a doubt is written again and removed, and what was typed survives', async () => {
  show();
  await press('Find what speaks against it');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await user.click(textbox('Write a doubt down'));
  await user.paste('x'.repeat(4_001));
  await press('Find what speaks against it');
  expect(screen.getByText('At most 4000 characters fit.')).toBeDefined();
  expect(textbox('Write a doubt down')).toHaveProperty('value', 'x'.repeat(4_001));
  await doubt('Too slow');
  await choose('More for the doubt “Too slow”', 'Edit');
  await fill('Doubt', 'Too slow for them');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(doubts()).toEqual(['Too slow']);
  await choose('More for the doubt “Too slow”', 'Edit');
  expect(textbox('Doubt')).toHaveProperty('value', 'Too slow for them');
  await press('Save');
  expect(doubts()).toEqual(['Too slow for them']);
  await choose('More for the doubt “Too slow for them”', 'Remove');
  expect(doubts()).toEqual([]);
  await takeBack('Doubt removed.');
  expect(doubts()).toEqual(['Too slow for them']);
});

test('[EVID9] where nothing meets the three newest are there, said so; where nothing is written, that is said', async () => {
  show();
  await doubt('Nobody needs plumbers');
  expect(screen.getByText(/^Nothing is written down yet that could speak against it\./u)).toBeDefined();
  expect(hasList(AGAINST)).toBe(false);
  for (const text of ['One', 'Two', 'Three', 'Four']) await act(() => noted(text));
  expect(screen.getByText(/^Nothing here has a word in common with it\./u)).toBeDefined();
  expect(rows(AGAINST).map((row) => row.split(' | ')[0])).toEqual(['Four', 'Three', 'Two']);
});

test('[EVID8] what speaks against a doubt is found again as soon as there is more', async () => {
  show();
  await doubt('My plumbing leaks');
  await act(() => noted('Mended the leaking plumbing at home'));
  expect(rows(AGAINST)[0]).toMatch(/^Because you wrote “plumbing” and “leaks” \(here “leaking”\):/u);
});

test('who wants more asks the circle in words of their own, without the doubt in them', async () => {
  show();
  await doubt('I am a fraud');
  await press('Ask the circle for more');
  expect(textbox('What you ask')).toHaveProperty(
    'value',
    'I could use some evidence today. What have you seen me do well?',
  );
  expect(checkIns()).toEqual([]);
  await fill('What you ask', 'What went well with me?');
  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await press('Ask the circle for more');
  expect(textbox('What you ask')).toHaveProperty('value', 'What went well with me?');
  await press('Ask');
  await screen.findByText('The others see it on Today.');
  expect(checkIns()).toMatchObject([
    { ask: 'What went well with me?', done: undefined, stuck: undefined, next: undefined, isListenOnly: false },
  ]);
  await takeBack('Asked.');
  expect(checkIns()).toEqual([]);
  await press('Ask the circle for more');
  await user.clear(textbox('What you ask'));
  await press('Ask');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
});

test('who is alone writes for themselves: nobody to ask, and nobody to write about', async () => {
  app = await createTestApp();
  show();
  expect(screen.getByText('However small. It is here on the days when you doubt.')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'What the others can do' })).toBeNull();
  await doubt('I am a fraud');
  expect(has('Ask the circle for more')).toBe(false);
  await press('Add evidence');
  expect(screen.queryByRole('combobox', { name: 'About' })).toBeNull();
  await fill('What you did or can do', 'Slept');
  await press('Add');
  expect(rows('What you can do')).toHaveLength(1);
  expect(screen.queryByText('The others read this, too.')).toBeNull();
});

test('where nothing may be written nothing can be changed, and all of it can be read', async () => {
  await noted('Led a team');
  const written = app.session().run(app.session().own, writeDoubt, { text: 'No team wants me' });
  expect(written.ok).toBe(true);
  const access = createSubject<Access>('write');
  app = showCircle(app, { ...app.session().circle.replica, access });
  show();
  expect(has('Add evidence')).toBe(true);
  act(() => {
    access.set('newer-version');
  });
  expect(has('Add evidence')).toBe(false);
  expect(has(/^More for “/u)).toBe(false);
  await press('What speaks against “No team wants me”');
  expect(rows(AGAINST)).toHaveLength(1);
  expect(has('Ask the circle for more')).toBe(false);
  // What only alice sees can be written all the same.
  expect(has('Find what speaks against it')).toBe(true);
});

test('where the private document may not be written, doubts are read', async () => {
  const { circle, own, clock, run } = app.session();
  run(own, writeDoubt, { text: 'No team wants me' });
  const session = createCircleSession({
    circle: circle.replica,
    own: { ...own.replica, access: createSubject<Access>('newer-version') },
    clock,
    newId: createIdSource(createSeededRandom(9)),
  });
  app = { ...app, session: () => session };
  show();
  expect(has('Find what speaks against it')).toBe(false);
  expect(has(/^More for the doubt/u)).toBe(false);
  await press('What speaks against “No team wants me”');
  expect(screen.getByText(/^Nothing is written down yet/u)).toBeDefined();
});
