// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { HOUR_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import { cardsIn, choose } from './board-page.tsx';
import { createWatchedBoard, type WatchedBoard } from './watched-board.tsx';

let board: WatchedBoard;
beforeEach(async () => {
  board = await createWatchedBoard();
});
afterEach(cleanup);

/** Whose colour a card wears. */
const moverOf = (column: string, name: string): string | undefined =>
  within(screen.getByRole('region', { name: column }))
    .getByRole('row', { name })
    .querySelector<HTMLElement>('[data-moved-by]')?.dataset['movedBy'];
const pass = (durationMs: number) => act(() => board.page.app.device.clock.advance(durationMs));

test('[BOARD10] a card that somebody else moved wears their colour for four seconds', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.page.add({ company: 'Globex' });
  board.draw();
  board.bob.move('offer', 'Northwind');
  board.bob.move('applying', 'Globex');
  expect([moverOf('Offer', 'Northwind'), moverOf('Applying', 'Globex')]).toEqual(['bob', 'bob']);
  const edge = screen.getByRole('row', { name: 'Globex' }).querySelector<HTMLElement>('[data-moved-by]');
  expect(edge?.style.getPropertyValue('--person')).toBe('var(--person-2)');
  await pass(4 * SECOND_MS - 1);
  expect([moverOf('Offer', 'Northwind'), moverOf('Applying', 'Globex')]).toEqual(['bob', 'bob']);
  await pass(1);
  expect([moverOf('Offer', 'Northwind'), moverOf('Applying', 'Globex')]).toEqual([undefined, undefined]);
});

test('[BOARD10] what I move wears nothing, also from another device of mine, and takes off what it wore', () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.draw();
  board.laptop.move('interviewing', 'Northwind');
  expect(moverOf('Interviewing', 'Northwind')).toBeUndefined();
  board.bob.move('offer', 'Northwind');
  expect(moverOf('Offer', 'Northwind')).toBe('bob');
  board.laptop.move('applied', 'Northwind');
  expect(moverOf('Applied', 'Northwind')).toBeUndefined();
});

test('[BOARD10] my own move by the menu takes the colour off as well', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.draw();
  board.bob.move('interviewing', 'Northwind');
  await choose(board.page.user, 'Northwind', 'Offer');
  expect(moverOf('Offer', 'Northwind')).toBeUndefined();
});

test('[BOARD10] a card moved again wears the colour for four seconds more', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.draw();
  board.bob.move('interviewing', 'Northwind');
  await pass(3 * SECOND_MS);
  board.bob.move('offer', 'Northwind');
  await pass(4 * SECOND_MS - 1);
  expect(moverOf('Offer', 'Northwind')).toBe('bob');
  await pass(1);
  expect(moverOf('Offer', 'Northwind')).toBeUndefined();
});

test('[BOARD10] what was moved before the board opened, or while another page is looked at, wears nothing', () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.page.add({ company: 'Globex', stage: 'applied' });
  board.bob.move('interviewing', 'Northwind');
  board.draw();
  expect(moverOf('Interviewing', 'Northwind')).toBeUndefined();
  board.bob.move('offer', 'Northwind');
  expect(moverOf('Offer', 'Northwind')).toBe('bob');
  board.show('another');
  board.bob.move('offer', 'Globex');
  board.show('board');
  expect([moverOf('Offer', 'Northwind'), moverOf('Offer', 'Globex')]).toEqual([undefined, undefined]);
  board.bob.move('closed', 'Globex');
  expect(moverOf('Closed', 'Globex')).toBe('bob');
});

test('[BOARD10] a machine that slept meanwhile shows the colour no longer', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.draw();
  board.bob.move('offer', 'Northwind');
  await pass(HOUR_MS);
  expect(moverOf('Offer', 'Northwind')).toBeUndefined();
});

test('[BOARD10] a filter that shows a card wears nothing on it; a move that brings a card into what is looked for does', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.page.add({ company: 'Globex' });
  board.draw();
  const whose = screen.getByRole('combobox', { name: 'Whose' });
  await board.page.user.selectOptions(whose, 'bob');
  expect([cardsIn('Applied'), cardsIn('Spotted')]).toEqual([[], []]);
  // Nobody went for it: now bob does.
  board.bob.move('applying', 'Globex');
  expect(moverOf('Applying', 'Globex')).toBe('bob');
  await board.page.user.selectOptions(whose, 'Everyone');
  expect([moverOf('Applying', 'Globex'), moverOf('Applied', 'Northwind')]).toEqual(['bob', undefined]);
});

test('[BOARD10] many moves at once, fetched ones too, wear the colour all the same', () => {
  const companies = Array.from({ length: 8 }, (_, index) => `Company ${index}`);
  for (const company of companies) board.page.add({ company });
  board.draw();
  board.incoming.set(8);
  board.bob.move('applied', ...companies);
  act(() => board.incoming.set(0));
  expect(companies.map((company) => moverOf('Applied', company))).toEqual(companies.map(() => 'bob'));
});
