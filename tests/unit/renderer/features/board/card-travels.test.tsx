// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, type Mock, test, vi } from 'vitest';

import { editLead } from '#shared/domain/lead/edit-lead.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { STAGES } from '#shared/domain/pursuit/stage.ts';
import { cardsIn } from './board-page.tsx';
import { createWatchedBoard, type WatchedBoard } from './watched-board.tsx';

const COLUMN_WIDTH = 300;
const CARD_HEIGHT = 100;

let board: WatchedBoard;
let frames: FrameRequestCallback[];
let measured: Mock<() => DOMRect>;
let isMotionReduced: boolean;
/** By company: cards that something lies over, or that are scrolled away. */
let covered: Set<string>;

/** Columns side by side, one card in each place: jsdom lays nothing out. */
function placeOf(row: Element): DOMRect {
  const stage = row.closest<HTMLElement>('[data-stage]')?.dataset['stage'];
  const column = STAGES.findIndex((each) => each === stage);
  const index = Number(row.getAttribute('aria-rowindex')) - 1;
  if (column === -1 || row.getAttribute('role') !== 'row') return rect(0, 0, 0, 0);
  return rect(column * COLUMN_WIDTH, index * CARD_HEIGHT, COLUMN_WIDTH, CARD_HEIGHT);
}

function rect(x: number, y: number, width: number, height: number): DOMRect {
  const sides = { top: y, left: x, right: x + width, bottom: y + height };
  return { x, y, width, height, ...sides, toJSON: () => ({}) };
}

beforeEach(async () => {
  board = await createWatchedBoard();
  frames = [];
  isMotionReduced = false;
  covered = new Set();
  vi.stubGlobal('requestAnimationFrame', (callback: FrameRequestCallback) => frames.push(callback));
  vi.stubGlobal('matchMedia', () => ({ matches: isMotionReduced }));
  measured = vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function measure(this: Element) {
    return placeOf(this);
  });
  document.elementFromPoint = (x, y) =>
    [...document.querySelectorAll('[role="row"]')].find((row) => {
      const { left, right, top, bottom } = placeOf(row);
      const isHit = x > left && x < right && y > top && y < bottom;
      return isHit && !covered.has(row.getAttribute('aria-label') ?? '');
    }) ?? null;
});
afterEach(cleanup);

const travelling = (): readonly HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[data-travelling]')];
const row = (name: string): HTMLElement => screen.getByRole('row', { name });
const nextFrame = (): void => act(() => frames.splice(0).forEach((callback) => callback(0)));

test('[BOARD11] a card that somebody else moves travels from its old place to the new one, where it is seen then', () => {
  board.page.add({ company: 'Contoso', stage: 'offer' });
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.draw();
  board.bob.move('offer', 'Northwind');
  nextFrame();
  const [copy] = travelling();
  if (copy === undefined) throw new Error('nothing travels');
  const style = (name: string) => copy.style.getPropertyValue(name);
  expect([style('left'), style('top'), style('width'), style('height')]).toEqual(['1200px', '0px', '300px', '100px']);
  expect([style('--travel-x'), style('--travel-y')]).toEqual(['-600px', '0px']);
  expect(within(copy).getByText('Northwind')).toBeTruthy();
  expect(copy.querySelector('[data-moved-by="bob"]')).not.toBeNull();
  expect(copy.closest('[aria-hidden="true"][inert]')).not.toBeNull();
  expect(copy.querySelector('[id]')).toBeNull();
  expect([row('Northwind'), row('Contoso')].map((each) => 'arriving' in each.dataset)).toEqual([true, false]);
  fireEvent.animationEnd(copy);
  expect([travelling(), 'arriving' in row('Northwind').dataset]).toEqual([[], false]);
});

test('[BOARD11] a run that begins and one that is put back travel too, though the card is another', () => {
  board.page.add({ company: 'Northwind' });
  board.draw();
  board.bob.move('applied', 'Northwind');
  nextFrame();
  expect(travelling().map((copy) => copy.style.getPropertyValue('--travel-x'))).toEqual(['-600px']);
  for (const copy of travelling()) fireEvent.animationEnd(copy);
  board.bob.move('spotted', 'Northwind');
  nextFrame();
  expect(travelling().map((copy) => copy.style.getPropertyValue('--travel-x'))).toEqual(['600px']);
});

test('[BOARD11] a copy whose way is cut short leaves the card in sight', () => {
  board.page.add({ company: 'Northwind' });
  board.draw();
  board.bob.move('applied', 'Northwind');
  nextFrame();
  for (const copy of travelling()) fireEvent(copy, new Event('animationcancel'));
  expect([travelling(), 'arriving' in row('Northwind').dataset]).toEqual([[], false]);
});

test('[BOARD11] what I move does not travel, from whichever device', () => {
  board.page.add({ company: 'Northwind' });
  board.draw();
  board.laptop.move('applied', 'Northwind');
  nextFrame();
  expect(travelling()).toEqual([]);
});

test('[BOARD11] three at once travel, four do not', () => {
  const companies = ['one', 'two', 'three', 'four'];
  for (const company of companies) board.page.add({ company });
  board.draw();
  board.bob.move('applied', ...companies);
  nextFrame();
  expect(travelling()).toEqual([]);
  board.bob.move('offer', ...companies.slice(1));
  nextFrame();
  expect(travelling()).toHaveLength(3);
});

test('[BOARD11] nothing travels while more is on its way, down to the last of it', async () => {
  board.page.add({ company: 'Northwind' });
  board.draw();
  act(() => board.incoming.set(40));
  board.bob.move('applying', 'Northwind');
  await act(() => board.page.app.device.clock.advance(SECOND_MS));
  expect(cardsIn('Applying')).toEqual(['Northwind']);
  board.bob.move('applied', 'Northwind');
  act(() => board.incoming.set(0));
  expect(cardsIn('Applied')).toEqual(['Northwind']);
  nextFrame();
  expect(travelling()).toEqual([]);
  board.bob.move('offer', 'Northwind');
  nextFrame();
  expect(travelling()).toHaveLength(1);
});

test('[BOARD11] with reduced motion the colour alone says it', () => {
  isMotionReduced = true;
  board.page.add({ company: 'Northwind' });
  board.draw();
  board.bob.move('applied', 'Northwind');
  nextFrame();
  expect(travelling()).toEqual([]);
  expect(row('Northwind').querySelector('[data-moved-by="bob"]')).not.toBeNull();
});

test('[BOARD11] nothing travels in a window that is hidden', () => {
  board.page.add({ company: 'Northwind' });
  board.draw();
  const visibility = vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden');
  board.bob.move('applied', 'Northwind');
  visibility.mockRestore();
  nextFrame();
  expect(travelling()).toEqual([]);
});

test('[BOARD11] a card whose old or new place is out of sight does not travel', () => {
  for (const company of ['Northwind', 'Globex']) board.page.add({ company });
  board.draw();
  covered.add('Northwind');
  board.bob.move('applied', 'Northwind');
  covered.clear();
  nextFrame();
  expect(travelling()).toEqual([]);
  board.bob.move('applied', 'Globex');
  covered.add('Globex');
  nextFrame();
  expect([travelling(), 'arriving' in row('Globex').dataset]).toEqual([[], false]);
});

test('[BOARD11] a card that the filter hides before or after does not travel', async () => {
  board.page.add({ company: 'Northwind', stage: 'applied' });
  board.page.add({ company: 'Globex' });
  board.draw();
  await board.page.user.selectOptions(screen.getByRole('combobox', { name: 'Whose' }), 'bob');
  board.bob.move('offer', 'Northwind');
  board.bob.move('applying', 'Globex');
  nextFrame();
  expect([cardsIn('Applying'), cardsIn('Offer'), travelling()]).toEqual([['Globex'], [], []]);
});

test('[BOARD11] a drag goes on undisturbed: nothing travels, and the card lands where it is dropped', async () => {
  board.page.add({ company: 'Northwind' });
  board.page.add({ company: 'Contoso', stage: 'applying' });
  board.page.add({ company: 'Globex', stage: 'applied' });
  board.draw();
  const { user } = board.page;
  act(() => row('Northwind').focus());
  await user.tab();
  await user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Insert before Contoso' });
  board.bob.move('offer', 'Globex');
  nextFrame();
  expect(travelling()).toEqual([]);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByText('Moved to Applying')).toBeTruthy();
  expect(new Set(cardsIn('Applying'))).toEqual(new Set(['Contoso', 'Northwind']));
});

test('[BOARD11] the focus and the scroll stay where they are', () => {
  board.page.add({ company: 'Northwind' });
  board.page.add({ company: 'Contoso', stage: 'applied' });
  board.draw();
  act(() => row('Contoso').focus());
  // The focus may bring its row into view itself.
  nextFrame();
  const scrolled = vi.spyOn(Element.prototype, 'scrollTo');
  const intoView = vi.spyOn(Element.prototype, 'scrollIntoView');
  board.bob.move('applied', 'Northwind');
  nextFrame();
  expect(travelling()).toHaveLength(1);
  expect(document.activeElement).toBe(row('Contoso'));
  expect([scrolled.mock.calls, intoView.mock.calls]).toEqual([[], []]);
});

test('[BOARD11] while nobody moves a card, nothing is measured', () => {
  for (const company of ['Northwind', 'Globex', 'Contoso']) board.page.add({ company });
  board.draw();
  const { leadId } = board.page.add({ company: 'Initech', stage: 'applied' });
  measured.mockClear();
  board.bob.write((doc, ctx) => editLead(doc, { leadId, fields: { pay: '50k' } }, ctx));
  expect(measured).not.toHaveBeenCalled();
});
