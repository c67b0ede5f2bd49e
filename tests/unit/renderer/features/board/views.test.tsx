// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { setLeadTag } from '#shared/domain/lead/set-lead-tag.ts';
import { saveView } from '#shared/domain/saved-view/save-view.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { type Added, BOB, type BoardPage, cardsIn, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

const press = (name: string) => page.user.click(screen.getByRole('button', { name }));
const options = (name: string) =>
  within(screen.getByRole('combobox', { name }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);
const menu = async () => {
  await press('Views');
  return screen.getAllByRole('menuitem').map(({ textContent }) => textContent);
};
const item = (name: string) => page.user.click(screen.getByRole('menuitem', { name }));
const views = () => [...page.app.session().own.views.all.get().values()].map(({ name }) => name);

function tag({ leadId }: Added, text: string): void {
  const { run, circle } = page.app.session();
  run(circle, setLeadTag, { leadId, tag: text, isSet: true });
}

function fill(): void {
  tag(page.add({ company: 'Northwind', place: 'Lyon' }), 'night shift');
  page.add({ company: 'Contoso', place: 'Oslo' });
  page.add({ company: 'Globex', place: 'lyon', stage: 'applied' }, BOB);
}

function keep(name: string, circle = page.app.session().circleId): void {
  const { run, own } = page.app.session();
  run(own, saveView, { name, circle, filter: { place: 'Lyon', stages: ['applied'] } });
}

test('[BOARD12] columns, places and tags are chosen in one place, and take effect at once', async () => {
  fill();
  page.draw();
  await press('Filter');
  expect([options('Place'), options('Tag')]).toEqual([
    ['Any place', 'Lyon', 'Oslo'],
    ['Any tag', 'night shift'],
  ]);
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Place' }), 'Lyon');
  expect(page.view.wish.get().filter).toEqual({ place: 'Lyon' });
  await page.user.click(screen.getByRole('checkbox', { name: 'Applied' }));
  await page.user.keyboard('{Escape}');
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Filter' })));
  expect([cardsIn('Spotted'), cardsIn('Applied')]).toEqual([[], ['Globex']]);
});

test('[VIEW3] the board says what is shown, and the way back shows all of it again', async () => {
  fill();
  page.draw();
  expect(screen.queryByText(/^Shown/)).toBeNull();
  const filter = { whose: BOB, stages: ['interviewing' as const], place: 'Lyon', text: 'weld' };
  page.view.setWish({ ...page.view.wish.get(), filter });
  expect(await screen.findByText('Shown: bob, Interviewing, Lyon, ‘weld’')).toBeDefined();
  expect(screen.getByText('Nothing found for: bob, Interviewing, Lyon, ‘weld’.')).toBeDefined();
  screen.getByRole('button', { name: 'Clear filter' }).focus();
  await page.user.keyboard('{Enter}');
  expect(screen.queryByText(/^Shown|^Nothing fits/)).toBeNull();
  expect(cardsIn('Spotted')).toEqual(['Contoso', 'Northwind']);
});

test('[VIEW1] what is shown is kept under a name, only for this person, and chosen again', async () => {
  fill();
  page.draw();
  expect(await menu()).toEqual(['Save this view…']);
  expect(screen.getByRole('menuitem', { name: 'Save this view…' }).getAttribute('aria-disabled')).toBe('true');
  await page.user.keyboard('{Escape}');
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'bob');
  await menu();
  await item('Save this view…');
  const dialog = screen.getByRole('dialog', { name: 'Save this view' });
  expect(dialog.textContent).toContain('Only you see your views. This one shows: bob.');
  await press('Save');
  expect(within(dialog).getByText('Give it a name.')).toBeDefined();
  await page.user.type(within(dialog).getByRole('textbox', { name: 'Name' }), 'Of bob{Enter}');
  expect(screen.queryByRole('dialog')).toBeNull();
  expect([views(), [...page.app.session().circle.views.all.get().keys()]]).toEqual([['Of bob'], []]);
  await page.user.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'Everyone');
  expect(cardsIn('Spotted')).toHaveLength(2);
  expect(await menu()).toEqual(['Of bob', 'Save this view…', 'Rename or remove…']);
  await item('Of bob');
  expect([cardsIn('Spotted'), cardsIn('Applied')]).toEqual([[], ['Globex']]);
  await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(views()).toEqual([]);
});

test('[VIEW2] a name that is there shows this instead, which is said before; what was typed outlives closing', async () => {
  fill();
  keep('Lyon');
  page.draw();
  page.view.setWish({ ...page.view.wish.get(), filter: { tag: 'night shift' } });
  await menu();
  await item('Save this view…');
  await page.user.type(screen.getByRole('textbox', { name: 'Name' }), 'LYON');
  expect(screen.getByText('You have a view with this name. It will show this instead.')).toBeDefined();
  await page.user.keyboard('{Escape}');
  await menu();
  await item('Save this view…');
  expect(screen.getByRole('textbox', { name: 'Name' })).toHaveProperty('value', 'LYON');
  await page.user.keyboard('{Enter}');
  expect(page.app.session().own.views.all.get().size).toBe(1);
  expect(await screen.findByText('‘LYON’ shows this now.')).toBeDefined();
});

test('[VIEW2] views are renamed and removed, with the way back, and the focus stays in the dialog', async () => {
  fill();
  keep('Lyon');
  keep('Applied');
  keep('Elsewhere', 'other' as CircleId);
  page.draw();
  await menu();
  await item('Rename or remove…');
  const dialog = screen.getByRole('dialog', { name: 'Your views' });
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([expect.stringContaining('Applied, Lyon'), expect.stringContaining('Applied, Lyon')]);
  const name = within(dialog).getByRole('textbox', { name: 'Name of ‘Lyon’' });
  await page.user.clear(name);
  await page.user.type(name, 'applied{Enter}');
  expect(within(dialog).getByRole('alert').textContent).toBe('Another view has this name.');
  expect(name).toHaveProperty('value', 'applied');
  await page.user.clear(name);
  await page.user.type(name, 'Close by{Enter}');
  expect(views()).toContain('Close by');
  await page.user.click(within(dialog).getByRole('button', { name: 'Remove ‘Applied’' }));
  expect(views()).not.toContain('Applied');
  await waitFor(() => expect(dialog.contains(document.activeElement)).toBe(true));
  await page.user.click(await screen.findByRole('button', { name: 'Undo', hidden: true }));
  expect(views()).toContain('Applied');
});
