// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { DAY_MS } from '#shared/kernel/durations.ts';
import { BOB, type BoardPage, cardsIn, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

const search = () => screen.getByRole('searchbox', { name: 'Search leads' });
const whose = () => screen.getByRole('combobox', { name: 'Whose' });

test('[BOARD4] search finds cards by what is known of them and by their notes, and Escape shows all again', async () => {
  page.add({ role: 'Welder', company: 'Globex' });
  page.add({ company: 'Northwind', notes: 'They weld on Mondays', stage: 'applied' });
  page.add({ company: 'Contoso' });
  page.draw();
  await page.user.type(search(), 'weld');
  expect([cardsIn('Spotted'), cardsIn('Applied')]).toEqual([['Welder, Globex'], ['Northwind']]);
  await page.user.keyboard('{Escape}');
  expect(cardsIn('Spotted')).toEqual(['Contoso', 'Welder, Globex']);
});

test('a search without a match says so, and says what to do', async () => {
  page.add({ company: 'Contoso' });
  page.draw();
  await page.user.type(search(), 'weldr');
  expect(screen.getByText("Nothing found for 'weldr'. Try fewer letters.")).toBeTruthy();
});

test('[BOARD3] mine, everyone and each member can be chosen', async () => {
  page.add({ company: 'Contoso', stage: 'applied' });
  page.add({ company: 'Globex', stage: 'applied' }, BOB);
  page.draw();
  expect(
    within(whose())
      .getAllByRole('option')
      .map((option) => option.textContent),
  ).toEqual(['Everyone', 'Mine', 'bob', 'carol']);
  await page.user.selectOptions(whose(), 'Mine');
  expect(cardsIn('Applied')).toEqual(['Contoso']);
  await page.user.selectOptions(whose(), 'bob');
  expect(cardsIn('Applied')).toEqual(['Globex']);
  await page.user.selectOptions(whose(), 'carol');
  expect(screen.getByText('carol has nothing on the board yet.')).toBeTruthy();
});

test('what was looked for is kept while the person is on another page', async () => {
  page.add({ company: 'Contoso' });
  page.add({ company: 'Northwind' });
  const { unmount } = page.draw();
  await page.user.type(search(), 'north');
  unmount();
  page.draw();
  expect(search()).toHaveProperty('value', 'north');
  expect(cardsIn('Spotted')).toEqual(['Northwind']);
});

test('[BOARD2] closed shows a month, and older cards when asked', async () => {
  page.add({ company: 'Northwind', stage: 'closed' });
  await page.app.device.clock.advance(31 * DAY_MS);
  page.add({ company: 'Contoso', stage: 'closed' });
  page.draw();
  expect(cardsIn('Closed')).toEqual(['Contoso']);
  await page.user.click(screen.getByRole('button', { name: 'Show older' }));
  expect(cardsIn('Closed')).toEqual(['Contoso', 'Northwind']);
  await page.user.click(screen.getByRole('button', { name: 'Hide older' }));
  expect(cardsIn('Closed')).toEqual(['Contoso']);
});

test('an empty board says how to begin, with one button to add a lead; a busy one has one too', async () => {
  const { unmount } = page.draw();
  expect(screen.getByText('Start with one job you have seen.')).toBeTruthy();
  expect(screen.getAllByRole('button', { name: 'Add lead' })).toHaveLength(1);
  expect(
    screen.getAllByRole('region', { name: /^(Spotted|Applying|Applied|Interviewing|Offer|Closed)$/ }),
  ).toHaveLength(6);
  unmount();
  page.add({ company: 'Contoso', stage: 'offer' });
  page.draw();
  expect(screen.queryByText('Start with one job you have seen.')).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Add lead' })).toHaveLength(1);
  expect(within(screen.getByRole('region', { name: 'Spotted' })).getByText(/^Nothing spotted yet\./)).toBeTruthy();
});
