// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ClinicSection } from '#renderer/features/clinic/index.ts';
import { HOUR_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { ClinicId } from '#shared/kernel/ids.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import {
  BEFORE_IDEAS,
  choose,
  type ClinicPage,
  createClinicPage,
  itemsOf,
  press,
  settled,
  user,
  write,
} from '#tests/support/clinic-page.tsx';

let page: ClinicPage;
let id: ClinicId;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  page = await createClinicPage();
});
afterEach(cleanup);

const show = () => renderInCircle(page.app, <ClinicSection />);
const advance = (durationMs: number) => act(() => page.app.device.clock.advance(durationMs));
const button = (name: string | RegExp) => screen.queryByRole('button', { name });
const textOf = (name: string) => screen.getByRole<HTMLInputElement>('textbox', { name }).value;
const lines = () => screen.queryAllByRole('textbox', { name: /^Idea \d/u }).map(({ id: each }) => each).length;

/** Bob's problem has come to the ideas; alice and carol are asked. */
function bobWaitsForIdeas(): void {
  id = page.bob.brings();
  page.bob.closes(id, ...BEFORE_IDEAS);
}

/** The same with a problem of alice. */
async function aliceWaitsForIdeas(): Promise<void> {
  show();
  await press('Bring a problem');
  await write('What it is about', 'I freeze.');
  await press('Bring it');
  ({ id } = page.clinic());
  page.bob.closes(id, ...BEFORE_IDEAS);
}

async function sendIdeas(...texts: readonly string[]): Promise<void> {
  for (const [index, text] of texts.entries()) await write(`Idea ${index + 1}`, text);
  await press('Send, unseen');
  await settled();
}

test('[CLIN5] [CLIN6] ideas are sent unseen; only who has sent is told, and they open by themselves when all are in', async () => {
  const { bob, carol } = page;
  bobWaitsForIdeas();
  show();
  expect(screen.getByText(/^Nobody sees them before all are in/u)).toBeDefined();
  expect(screen.getByText('Nobody has sent any yet.')).toBeDefined();
  carol.sends(id, 'Sleep on it');
  expect(screen.getByText('In already: carol.')).toBeDefined();
  expect(screen.queryByText('Sleep on it')).toBeNull();
  await sendIdeas('Practise', 'Ask bob to play them');
  expect(itemsOf('What you have sent').toSorted()).toEqual(['Ask bob to play them', 'Practise']);
  expect(document.activeElement).toBe(button('Another idea'));
  expect(JSON.stringify(page.session().circle.replica.doc.toJSON())).not.toContain('Practise');
  bob.sends(id, 'Breathe');
  await settled();
  expect(page.clinic().phase).toBe('choosing');
  expect(itemsOf('Ideas').join()).toContain('ALYouPractise');
  expect(
    screen.getByText('Not open yet: what bob and carol sent. It opens by itself when their app is here again.'),
  ).toBeDefined();
  bob.opens(id);
  carol.opens(id);
  expect(itemsOf('Ideas')).toHaveLength(4);
  expect(screen.queryByText(/^Not open yet/u)).toBeNull();
  expect(screen.getByText('bob chooses one next step.')).toBeDefined();
  expect(button(/^Make it my next step/u)).toBeNull();
});

test('one form of short lines: Enter goes on, there is always one more, ten at most', async () => {
  bobWaitsForIdeas();
  show();
  expect(lines()).toBe(3);
  await write('Idea 1', 'One{Enter}Two{Enter}Three{Enter}Four{Enter}');
  expect(lines()).toBe(5);
  expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Idea 5' }));
  await user.keyboard('{Enter}');
  expect(document.activeElement).toBe(button('Send, unseen'));
  await user.click(screen.getByRole('textbox', { name: 'Idea 5' }));
  await user.keyboard('Five and six {Enter}6{Enter}7{Enter}8{Enter}9{Enter}10{Enter}');
  expect(lines()).toBe(10);
  expect(textOf('Idea 5')).toBe('Five and six ');
  expect(page.session().circle.clinicSteps.all.get().size).toBe(BEFORE_IDEAS.length - 1);
  await press('Send, unseen');
  await settled();
  expect(itemsOf('What you have sent')).toHaveLength(10);
  expect(button('Another idea')).toBeNull();
});

test('[CLIN5] nothing is sent that could not be stored; the words stay, and sent again they are the same ideas', async () => {
  const { ownSaved, session } = page;
  bobWaitsForIdeas();
  show();
  await press('Send, unseen');
  await settled();
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  ownSaved.set({ state: 'failed', code: 'disk-full' });
  await sendIdeas('Practise');
  expect(screen.getByRole('alert').textContent).toMatch(/^Not sent: this device could not store them/u);
  expect(textOf('Idea 1')).toBe('Practise');
  expect(page.clinic().participants.some(({ hasSent }) => hasSent)).toBe(false);
  ownSaved.set({ state: 'saved' });
  await press('Send, unseen');
  await settled();
  expect(itemsOf('What you have sent')).toEqual(['Practise']);
  expect(session().own.keptIdeas.all.get().size).toBe(1);
});

test('an idea that is too long is told where it stands', async () => {
  bobWaitsForIdeas();
  show();
  await write('Idea 1', 'Practise');
  await user.click(screen.getByRole('textbox', { name: 'Idea 2' }));
  await user.paste('w'.repeat(501));
  await press('Send, unseen');
  expect(screen.getByRole('textbox', { name: 'Idea 2' }).getAttribute('aria-invalid')).toBe('true');
  expect(screen.getByRole('textbox', { name: 'Idea 1' }).getAttribute('aria-invalid')).toBeNull();
  expect(screen.getByText('At most 500 characters fit.')).toBeDefined();
});

test('sending is taken back, and the words are there again', async () => {
  bobWaitsForIdeas();
  show();
  await sendIdeas('Practise');
  await press('Undo');
  expect(screen.queryByRole('list', { name: 'What you have sent' })).toBeNull();
  expect(textOf('Idea 1')).toBe('Practise');
  expect(screen.getByText('Nobody has sent any yet.')).toBeDefined();
});

test('[CLIN7] what was being written when the time came is not lost; sent then, it stands apart', async () => {
  const { bob } = page;
  bobWaitsForIdeas();
  bob.sends(id, 'Breathe');
  show();
  await write('Idea 1', 'Practise');
  await advance(42 * HOUR_MS);
  bob.opens(id);
  expect(page.clinic().phase).toBe('choosing');
  expect(textOf('Idea 1')).toBe('Practise');
  expect(screen.getByText('The others are open already, so this one stands apart.')).toBeDefined();
  await press('Add it');
  await settled();
  expect(itemsOf('Ideas')).toEqual([expect.stringMatching(/^BObobBreathe/u)]);
  expect(itemsOf('Came later')).toEqual(['ALYouPractise']);
  expect(screen.getByText(/^These may have been written when others were open/u)).toBeDefined();
});

test('[CLIN3] [CLIN6] the ideas are closed for all only when it was said twice, with who is still waited for', async () => {
  const { carol } = page;
  bobWaitsForIdeas();
  carol.sends(id, 'Sleep on it');
  show();
  await sendIdeas('Practise');
  await press('We are through with the ideas');
  const asked = within(screen.getByRole('alertdialog', { name: 'Go on now?' }));
  expect(asked.getByText('The ideas of bob are not in yet. What comes later stands apart.')).toBeDefined();
  await press('Go on');
  await settled();
  expect(itemsOf('Ideas')).toEqual([expect.stringMatching(/^ALYouPractise/u)]);
});

test('[CLIN8] like is put to like, by name, out again, and back by undo', async () => {
  const { carol } = page;
  bobWaitsForIdeas();
  carol.sends(id, 'Sleep on it', 'Walk');
  show();
  await sendIdeas('Practise');
  page.bob.closes(id, 'ideas');
  await settled();
  carol.opens(id);
  await press('Put into a group… “Walk”');
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['New group…']);
  await choose('New group…');
  await press('Make the group');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('Name of the group', 'Rest{Enter}');
  expect(itemsOf('Rest')).toEqual([expect.stringContaining('Walk')]);
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe('Put into a group… “Walk”'));
  await press('Put into a group… “Sleep on it”');
  await choose('Rest');
  expect(itemsOf('Rest')).toHaveLength(2);
  expect(itemsOf('Without a group')).toEqual([expect.stringContaining('Practise')]);
  await press('Put into a group… “Walk”');
  await choose('Out of the group');
  expect(itemsOf('Without a group')).toHaveLength(2);
  await press('Undo');
  expect(itemsOf('Rest')).toHaveLength(2);
});

test('[CLIN9] the bringer chooses in own words, and it may become what they mean to do this week', async () => {
  const { bob, carol, session } = page;
  await aliceWaitsForIdeas();
  bob.sends(id, 'Practise');
  carol.closes(id, 'ideas');
  bob.opens(id);
  await press('Make it my next step: “Practise”');
  expect(textOf('What I do next')).toBe('Practise');
  await user.clear(screen.getByRole('textbox', { name: 'What I do next' }));
  await press('Choose it');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await write('What I do next', 'Practise with bob');
  await user.click(screen.getByRole('checkbox', { name: 'I mean to do it this week' }));
  await press('Choose it');
  expect(screen.getByRole('textbox', { name: 'How I will know it is done' }).getAttribute('aria-invalid')).toBe('true');
  await press('Close');
  await press('Make it my next step: “Practise”');
  expect(textOf('What I do next')).toBe('Practise with bob');
  await write('How I will know it is done', 'We did it once');
  await press('Choose it');
  expect(screen.getByRole('heading', { name: 'The next step' })).toBeDefined();
  expect(screen.getByText('From an idea of bob.')).toBeDefined();
  expect(screen.getByText('It stands with what you mean to do.')).toBeDefined();
  expect(session().circle.commitments.get()).toMatchObject([{ text: 'Practise with bob', measure: 'We did it once' }]);
  await press('How it went');
  expect(itemsOf('Ideas')).toEqual(['BObobPractise']);
  expect(screen.getByText('carol opened the ideas.')).toBeDefined();
  await press('Undo');
  expect(page.clinic().phase).toBe('choosing');
  expect(session().circle.commitments.get()).toEqual([]);
});

test('[CLIN9] also when the time is up the bringer chooses, in words of their own', async () => {
  await aliceWaitsForIdeas();
  await advance(48 * HOUR_MS);
  expect(screen.getByText('The time is over. Nothing is chosen yet.')).toBeDefined();
  expect(screen.getByText('There are no ideas.')).toBeDefined();
  await press('In my own words');
  await write('What I do next', 'Rest first');
  await press('Choose it');
  expect(page.clinic().choice?.text).toBe('Rest first');
});

test('the bringer is waited for with the ideas, too, and stands aside', async () => {
  const { bob, carol } = page;
  await aliceWaitsForIdeas();
  bob.sends(id, 'Practise');
  carol.sends(id, 'Walk');
  expect(page.clinic().phase).toBe('ideas');
  await press('I stand aside');
  expect(page.clinic().phase).toBe('choosing');
});

test('a live one goes on by the clock, minute by minute', async () => {
  page.bob.brings({ manner: 'live' });
  show();
  await advance(5 * MINUTE_MS);
  expect(screen.getByText('Questions, until 9:20 AM')).toBeDefined();
  await advance(55 * MINUTE_MS);
  expect(screen.getByText('The time is over. Nothing is chosen yet.')).toBeDefined();
});
