// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { openConflict } from '#shared/domain/conflict/open-conflict.ts';
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
  PROPOSALS,
  undo,
  user,
  VIEWS,
  write,
} from './conflict-page.tsx';
import { settleFocus } from '#tests/support/section-page.tsx';

let page: ConflictPage;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  page = await openConflictPage();
});
afterEach(async () => {
  cleanup();
  await settleFocus();
});

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

test('[CONF5] lines that all could want: added, answered by each, shared when all say yes; the focus stays on the answer', async () => {
  await throughViews();
  await write('Something that we all could want', 'We ask each other first.');
  await press('Add it');
  const list = 'What all of you could want';
  expect(itemsOf(list)[0]).toContain('Agree: you.');
  page.bob.says('goal', 'Nobody is blamed.');
  await press('I do not: “Nobody is blamed.”');
  expect(focused()).toBe('I do not: “Nobody is blamed.”');
  expect(itemsOf(list)[1]).toContain('Agree: bob.Do not agree: you.');
  expect(phase()).toBe(GOALS);
  await press('I agree: “Nobody is blamed.”');
  expect(itemsOf(list)[1]).toContain('All of you want this.');
  expect(screen.getByRole('button', { name: 'I agree: “Nobody is blamed.”' }).getAttribute('aria-pressed')).toBe(
    'true',
  );
  expect(phase()).toBe(PROPOSALS);
  await undo();
  expect(phase()).toBe(GOALS);
});

test('[CONF4] who never writes keeps nobody from going on: after a pause the later steps can be asked for', async () => {
  page.bob.opens([page.me, page.bob.id, page.carol.id]);
  page.show();
  page.bob.pausesFor(HOUR_MS);
  page.bob.says('view', 'You did not ask me.');
  expect(part(GOALS)).toBeNull();
  await page.wait(HOUR_MS);
  expect(phase()).toBe(VIEWS);
  await press('Add something that we all could want');
  await write('Something that we all could want', 'We ask each other first.');
  await press('Add it');
  expect(itemsOf('What all of you could want')[0]).toContain('Agree: you.');
  await press('Propose how it could go on');
  expect(screen.getByRole('textbox', { name: PROPOSALS })).toBeDefined();
});

test('[CONF6] when all say yes to a proposal it has ended agreed, with how it went to look at', async () => {
  await throughViews();
  page.bob.says('goal', 'Nobody is blamed.');
  await press('I agree: “Nobody is blamed.”');
  page.bob.says('proposal', 'Both of us write to the group before.');
  await press('I agree: “Both of us write to the group before.”');
  expect(phase()).toBe('You have agreed on how it goes on.');
  expect(between('bob and you')?.textContent).toContain('Both of us write to the group before.');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  expect(screen.queryByRole('button', { name: /Leave it|set it aside|Take a pause/ })).toBeNull();
  expect(screen.queryByRole('list', { name: 'Views' })).toBeNull();
  await press('How it went');
  expect(itemsOf('Views')).toHaveLength(2);
  expect(itemsOf('Proposals')[0]).toContain('All of you have agreed to this.');
  expect(screen.queryByRole('button', { name: /^I agree|Propose/ })).toBeNull();
});

test('[CONF6] it is set aside when all would; until then one can say otherwise', async () => {
  bobOpens();
  await press('I would set it aside');
  expect(screen.getByText('Would set it aside: you.')).toBeDefined();
  expect(focused()).toBe('I would not set it aside after all');
  await press('I would not set it aside after all');
  expect(screen.queryByText('Would set it aside: you.')).toBeNull();
  page.bob.setsAside();
  expect(screen.getByText('Would set it aside: bob.')).toBeDefined();
  await press('I would set it aside');
  expect(phase()).toBe('All of you have set it aside.');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
});

test('[CONF6] whoever leaves can read on and come back, also where that ended it', async () => {
  bobOpens();
  await press('Leave it');
  expect(phase()).toBe('It is over: fewer than two are still in it.');
  expect(between('bob and you')?.textContent).toContain('No longer in it: you.');
  expect(focused()).toBe('Come back to it');
  expect(screen.queryByRole('textbox', { name: 'How I see it' })).toBeNull();
  await press('Come back to it');
  expect(phase()).toBe(VIEWS);
  expect(screen.getByRole('textbox', { name: 'How I see it' })).toBeDefined();
});

test('[CONF7] who is not concerned is told nothing, until all whom it concerns let the circle know that there is one', () => {
  page.bob.opens([page.bob.id, page.carol.id], 'About the Tuesday call');
  page.show();
  const told = 'There is something difficult between some of you. They take it step by step.';
  page.bob.says('view', 'Secret of bob');
  page.carol.says('view', 'Secret of carol');
  page.bob.letsCircleKnow();
  expect(screen.queryByText(told)).toBeNull();
  page.carol.letsCircleKnow();
  expect(screen.getByText(told)).toBeDefined();
  expect(pageText()).not.toMatch(/Tuesday call|Secret|bob|carol/);
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Something is difficult between us',
  ]);
});

test('[CONF7] who was told of it is told once, in one line below what stands open, that it has ended', () => {
  const open = 'There is something difficult between some of you. They take it step by step.';
  const ended = 'Something that was difficult between some of you has ended.';
  const both = [page.bob, page.carol];
  page.show();
  for (let round = 0; round < 2; round += 1) {
    page.bob.opens([page.bob.id, page.carol.id]);
    for (const one of both) one.letsCircleKnow();
    expect(screen.getByText(open)).toBeDefined();
    for (const one of both) one.setsAside();
    expect(screen.queryByText(open)).toBeNull();
    expect(screen.getByText(ended)).toBeDefined();
  }
  page.bob.opens([page.bob.id, page.carol.id]);
  for (const one of both) one.letsCircleKnow();
  expect(pageText().endsWith(open + ended)).toBe(true);
  expect(pageText()).not.toMatch(/bob|carol|aside/);
});

test('[CONF7] who began it for others is told that it has ended, and takes it back no more', async () => {
  const { me, bob, carol, session } = page;
  page.show();
  const opening = { words: 'You two do not speak.', concerned: [bob.id, carol.id], members: [me, bob.id, carol.id] };
  act(() => void session().run(session().circle, openConflict, opening));
  act(() => screen.getByRole('button', { name: 'Take it back' }).focus());
  for (const one of [bob, carol]) one.setsAside();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  expect(screen.getByText('You two do not speak.')).toBeDefined();
  expect(screen.getByText('You began this for others. It has ended.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Take it back' })).toBeNull();
});

test('[CONF7] each says for themselves who may know, and is told what the others would', async () => {
  bobOpens();
  page.bob.letsCircleKnow();
  expect(screen.getByText('Would let the circle know: bob.')).toBeDefined();
  const choice = () => within(screen.getByRole('radiogroup', { name: 'Who may know of it' }));
  expect(choice().getByRole<HTMLInputElement>('radio', { name: 'Only us' }).checked).toBe(true);
  await user.click(choice().getByRole('radio', { name: 'The circle may know that there is one' }));
  expect(
    screen.getByText('The circle is told that there is one, later that it has ended, and nothing more.'),
  ).toBeDefined();
  await user.click(choice().getByRole('radio', { name: 'Only us' }));
  expect(
    screen.queryByText('The circle is told that there is one, later that it has ended, and nothing more.'),
  ).toBeNull();
});

test('[CONF7] who began it for others sees only what they wrote, and takes it back until one of them takes part', async () => {
  page.show();
  await press('Something is difficult between us');
  await write('What happened', 'You two do not speak.');
  for (const name of ['You', 'bob', 'carol']) await user.click(screen.getByRole('checkbox', { name }));
  await press('Begin');
  expect(screen.getByText('You two do not speak.')).toBeDefined();
  expect(screen.getByText('You began this for others. You see only what you wrote.')).toBeDefined();
  page.bob.says('view', 'Secret of bob');
  expect(pageText()).not.toContain('Secret of bob');
  await press('Take it back');
  expect(await screen.findByText('Somebody else has taken part already, so it stays.')).toBeDefined();
  expect(screen.getByText('You two do not speak.')).toBeDefined();
});

test('[CONF2] words that come too late, in a pause that began meanwhile, are kept', async () => {
  await throughViews();
  await write('Something that we all could want', 'We ask each other first.');
  page.bob.pausesFor(HOUR_MS);
  expect(screen.queryByRole('textbox', { name: 'Something that we all could want' })).toBeNull();
  await page.wait(HOUR_MS);
  const box = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'Something that we all could want' });
  expect(box.value).toBe('We ask each other first.');
});

test('[CONF2] where nothing can be written all is there to read, with nothing to press', async () => {
  await throughViews();
  page.bob.says('goal', 'Nobody is blamed.');
  page.access.set('left');
  expect(itemsOf('Views')).toHaveLength(2);
  expect(screen.queryByRole('textbox')).toBeNull();
  expect(screen.queryByRole('radiogroup')).toBeNull();
  expect(screen.queryAllByRole('button')).toEqual([]);
});
