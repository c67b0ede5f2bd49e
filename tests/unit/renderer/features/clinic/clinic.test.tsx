// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ClinicSection } from '#renderer/features/clinic/index.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import {
  BEFORE_IDEAS,
  type ClinicPage,
  createClinicPage,
  itemsOf,
  press,
  settled,
  user,
  write,
} from '#tests/support/clinic-page.tsx';

let page: ClinicPage;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await createClinicPage();
});
afterEach(cleanup);

const show = () => renderInCircle(page.app, <ClinicSection />);
const advance = (durationMs: number) => act(() => page.app.device.clock.advance(durationMs));
const phase = () =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .find((text) => /until|Done|The time is over/u.test(text));
const button = (name: string | RegExp) => screen.queryByRole('button', { name });
const headings = () => screen.getAllByRole('heading').map(({ tagName, textContent }) => `${tagName} ${textContent}`);

test('[CLIN1] a problem is brought: what it is about, how, and who is asked; who rests is not asked', async () => {
  const { carol } = page;
  show();
  expect(screen.getByText('Stuck with something? Bring it here.')).toBeDefined();
  await press('Bring a problem');
  const dialog = within(screen.getByRole('dialog', { name: 'Bring a problem' }));
  await press('Bring it');
  expect(dialog.getByText('A few words are needed.')).toBeDefined();
  expect(dialog.getByRole('radio', { name: 'Over two days, in writing' })).toHaveProperty('checked', true);
  const asked = within(dialog.getByRole('group', { name: 'Who is asked' }));
  expect(asked.getAllByRole('checkbox').map((box) => box.matches(':checked'))).toEqual([true, true]);
  await user.click(asked.getByRole('checkbox', { name: 'carol' }));
  await write('What it is about', 'I freeze when they ask about pay.');
  await press('Close');
  await waitFor(() => expect(document.activeElement).toBe(button('Bring a problem')));
  await press('Bring a problem');
  expect(screen.getByRole('textbox', { name: 'What it is about' })).toHaveProperty(
    'value',
    'I freeze when they ask about pay.',
  );
  await press('Bring it');
  expect(screen.getByRole('heading', { level: 2, name: 'Your problem' })).toBeDefined();
  expect(screen.getByText('I freeze when they ask about pay.')).toBeDefined();
  expect(page.clinic()).toMatchObject({ manner: 'written', phase: 'questions' });
  expect(page.clinic().participants.map(({ memberId }) => memberId)).not.toContain(carol.id);
  expect(button('Bring a problem')).toBeNull();
  await press('Undo');
  expect(screen.getByText('Stuck with something? Bring it here.')).toBeDefined();
});

test('[CLIN1] everybody is asked, but for who rests, unless it is said so', async () => {
  const { bob } = page;
  bob.rests();
  show();
  await press('Bring a problem');
  const boxOf = (name: string) => screen.getByRole('checkbox', { name });
  expect([boxOf('bob'), boxOf('carol')].map((box) => box.matches(':checked'))).toEqual([false, true]);
  await user.click(boxOf('bob'));
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  expect(page.clinic().participants.map(({ memberId }) => memberId)).toContain(bob.id);
});

test('in writing: questions are open for 18 hours, are asked, and answered under each', async () => {
  const { bob } = page;
  show();
  await press('Bring a problem');
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  expect(phase()).toBe('Questions, open until Tuesday 3:00 AM');
  expect(screen.getByText('The others ask here. No advice yet.')).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Your question' })).toBeNull();
  bob.asks(page.clinic().id, 'How much is it?');
  expect(itemsOf('Questions to you')).toEqual(['BObobHow much is it?Your answer to “How much is it?”Answer']);
  await press('Answer');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('Your answer to “How much is it?”', 'Not enough.');
  await press('Answer');
  expect(itemsOf('Answers')).toEqual(['Not enough.']);
  expect(document.activeElement).toBe(button('Say more to “How much is it?”'));
  await press('Say more to “How much is it?”');
  await write('Your answer to “How much is it?”', 'Really.');
  await press('Answer');
  expect(itemsOf('Answers')).toEqual(['Not enough.', 'Really.']);
  await press('Undo');
  expect(itemsOf('Answers')).toEqual(['Not enough.']);
  await advance(18 * HOUR_MS);
  expect(phase()).toBe('Saying it back, open until 11:00 AM');
});

test('others ask; what was begun and not sent is there again, and a refused question is kept', async () => {
  const { bob } = page;
  bob.brings();
  const shown = show();
  expect(screen.getByRole('heading', { level: 2, name: 'A problem of bob' })).toBeDefined();
  await write('Your question', 'How much');
  shown.unmount();
  show();
  await write('Your question', ' is it?');
  await press('Ask');
  expect(itemsOf('Questions to bob')).toEqual(['ALYouHow much is it?']);
  expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveProperty('value', '');
  expect(button('Answer')).toBeNull();
  await user.click(screen.getByRole('textbox', { name: 'Your question' }));
  await user.paste('w'.repeat(4001));
  await press('Ask');
  expect(screen.getByText('At most 4000 characters fit.')).toBeDefined();
  expect(screen.getByRole('textbox', { name: 'Your question' })).toHaveProperty('value', 'w'.repeat(4001));
});

test('a live one is told, said back, confirmed; who is together goes on at a press', async () => {
  const { carol, bob } = page;
  const id = bob.brings({ manner: 'live' });
  show();
  expect(phase()).toBe('Telling it, until 9:05 AM');
  expect(screen.getByText('bob tells it. Listen; questions come next.')).toBeDefined();
  await press('We have heard it');
  expect(phase()).toBe('Questions, until 9:20 AM');
  await press('We are through with the questions');
  expect(phase()).toBe('Saying it back, until 9:30 AM');
  await write('In your own words', 'You dread the number.');
  await press('Say it back');
  expect(itemsOf('How others understood it')).toEqual(['ALYouYou dread the number.']);
  expect(button(/^That is it/)).toBeNull();
  carol.saysBack(id, 'You want to be asked.');
  await advance(30 * MINUTE_MS);
  expect(phase()).toBe('Ideas in silence, until 9:40 AM');
  await press('What was said so far');
  expect(itemsOf('How others understood it')).toHaveLength(2);
  expect(screen.getByText('You went on to the questions.')).toBeDefined();
});

test('[CLIN4] the bringer says whether that was it; not quite asks for another, and neither has a way back', async () => {
  const { bob, session } = page;
  show();
  await press('Bring a problem');
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  const { id } = page.clinic();
  bob.closes(id, 'questions');
  expect(screen.getByText(/^Somebody says it back/u)).toBeDefined();
  bob.saysBack(id, 'You want more.');
  expect(screen.queryByRole('textbox', { name: 'In your own words' })).toBeNull();
  await press('Not quite: “You want more.”');
  expect(itemsOf('How others understood it')).toEqual(['BObobYou want more.Not quite.']);
  expect(button('Undo')).toBeNull();
  bob.saysBack(id, 'You dread the number.');
  await press('That is it: “You dread the number.”');
  expect(page.clinic().phase).toBe('ideas');
  expect(session().undo.last.get()?.label).toBe('clinic-opened');
});

test('[CLIN3] in writing it is asked once more before a phase is closed for all', async () => {
  const { bob } = page;
  bob.brings();
  show();
  await press('We are through with the questions');
  const asked = screen.getByRole('alertdialog', { name: 'Go on now?' });
  await user.click(within(asked).getByRole('button', { name: 'Not yet' }));
  expect(page.clinic().phase).toBe('questions');
  await press('We are through with the questions');
  await press('Go on');
  expect(page.clinic().phase).toBe('saying-back');
  expect(await screen.findByText('Now it is said back.')).toBeDefined();
  expect(button('Undo')).toBeNull();
});

test('[CLIN3] who was not asked can come, stand aside, and come again', async () => {
  const { bob, carol } = page;
  const id = bob.brings({ asked: [carol.id] });
  show();
  expect(screen.getByText('With carol.')).toBeDefined();
  expect(screen.getByText('Nobody waits for you here. You can come.')).toBeDefined();
  expect(button('I stand aside')).toBeNull();
  await press('I take part');
  expect(screen.getByText(/^With .*carol and you\./u)).toBeDefined();
  await press('I stand aside');
  expect(screen.getByText('You stand aside: nobody waits for you.')).toBeDefined();
  await press('I take part');
  expect(button('I stand aside')).not.toBeNull();
  carol.closes(id, ...BEFORE_IDEAS);
  await press('I stand aside');
  expect(screen.queryByRole('form', { name: 'Your ideas' })).toBeNull();
});

test('the bringer takes it back, and undo brings it again', async () => {
  show();
  await press('Bring a problem');
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  expect(button('I stand aside')).toBeNull();
  await press('Take my problem back');
  expect(screen.getByText('Stuck with something? Bring it here.')).toBeDefined();
  await waitFor(() => expect(screen.getByText('Taken back.')).toBeDefined());
  await press('Undo');
  expect(screen.getByRole('heading', { name: 'Your problem' })).toBeDefined();
});

test('the problem of another is not mine to take back, and I can bring one beside it', async () => {
  page.bob.brings();
  await advance(MINUTE_MS);
  show();
  expect(button('Take my problem back')).toBeNull();
  await press('Bring a problem');
  await user.click(screen.getByRole('radio', { name: 'Now, together' }));
  await write('What it is about', 'Mine.');
  await press('Bring it');
  expect(headings().filter((each) => each.startsWith('H2'))).toEqual(['H2 Your problem', 'H2 A problem of bob']);
});

test('by oneself: told, ideas, one step, and nobody is asked', async () => {
  page = await createClinicPage({ isAlone: true });
  show();
  expect(screen.getByText(/^By yourself it helps, too/u)).toBeDefined();
  await press('Bring a problem');
  expect(screen.queryByRole('radiogroup')).toBeNull();
  expect(screen.queryByRole('group', { name: 'Who is asked' })).toBeNull();
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  expect(phase()).toMatch(/^Ideas in silence/u);
  expect(button('I stand aside')).toBeNull();
  await write('Idea 1', 'Write the number down');
  await press('Those are my ideas');
  await settled();
  expect(itemsOf('Ideas')[0]).toMatch(/^ALYouWrite the number down/u);
  await press('Make it my next step: “Write the number down”');
  await press('Choose it');
  expect(phase()).toBe('Done.');
  expect(screen.getByRole('heading', { name: 'The next step' })).toBeDefined();
});

test('what was done last stays in sight until something new is brought; the others stand in a fold', async () => {
  const { bob } = page;
  const first = bob.brings({ statement: 'The first.' });
  await advance(48 * HOUR_MS);
  expect(page.clinic()).toMatchObject({ id: first, phase: 'done' });
  bob.brings({ statement: 'The second.' });
  await advance(48 * HOUR_MS);
  show();
  expect(screen.getByText('The second.')).toBeDefined();
  expect(phase()).toBe('The time is over. Nothing is chosen yet.');
  expect(screen.queryByText('The first.')).toBeNull();
  expect(screen.getAllByRole('button', { name: /a problem of bob$/u })).toHaveLength(1);
  await press('January 5: a problem of bob');
  expect(screen.getByText('The first.')).toBeDefined();
  expect(button('Bring a problem')).not.toBeNull();
});

test('nothing can be done where nothing can be written, and all can be read', async () => {
  const { bob, session, app } = page;
  const id = bob.brings();
  bob.closes(id, ...BEFORE_IDEAS);
  const real = session();
  const circle = { ...real.circle, isWritable: () => false, writable: createSubject(false) };
  page = { ...page, app: { ...app, session: () => ({ ...real, circle }) } };
  show();
  expect(screen.getByText('I freeze when they ask about pay.')).toBeDefined();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.queryAllByRole('button').map(({ textContent }) => textContent)).toEqual(['What was said so far']);
});
