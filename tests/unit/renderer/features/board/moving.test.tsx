// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { moveCard } from '#shared/domain/board/move-card.ts';
import { selectLeadHistory } from '#shared/domain/pursuit/history-queries.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { BOB, type BoardPage, cardsIn, choose, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

const historyOf = (leadId: LeadId): readonly string[] =>
  selectLeadHistory(leadId, page.app.session().circle.events.all.get().values()).map(
    ({ from, to }) => `${from} > ${to}`,
  );

test('[MOVE3] a card moved by its menu stands in the new column with its history, and Undo brings both back', async () => {
  const { leadId } = page.add({ role: 'Welder', company: 'Globex' });
  page.draw();
  await choose(page.user, 'Welder, Globex', 'Applied');
  expect([cardsIn('Spotted'), cardsIn('Applied')]).toEqual([[], ['Welder, Globex']]);
  expect(historyOf(leadId)).toEqual(['spotted > applied']);
  expect(await screen.findByText('Moved to Applied')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect([cardsIn('Spotted'), cardsIn('Applied')]).toEqual([['Welder, Globex'], []]);
  expect(historyOf(leadId)).toEqual([]);
});

test('the focus goes along with the card, and on from one that goes to the trash', async () => {
  page.add({ company: 'Northwind', stage: 'applying' });
  page.add({ company: 'Contoso', stage: 'applying' });
  page.draw();
  const focused = () => document.activeElement?.getAttribute('aria-label');
  await choose(page.user, 'Northwind', 'Offer');
  expect(focused()).toBe('Northwind');
  await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect([cardsIn('Applying'), focused()]).toEqual([['Contoso', 'Northwind'], 'Northwind']);
  await choose(page.user, 'Contoso', 'Move to the trash');
  expect([cardsIn('Applying'), focused()]).toEqual([['Northwind'], 'Northwind']);
});

test("[MOVE2] a move of somebody else's card says whose it was", async () => {
  const { leadId } = page.add({ company: 'Globex' });
  const { circle, contextFor } = page.app.session();
  startPursuit(circle.replica.doc, { leadId, toStage: 'applied' }, { ...contextFor(circle), actor: BOB });
  page.draw();
  await choose(page.user, 'Globex', 'Interviewing');
  expect(await screen.findByText('Moved for bob')).toBeTruthy();
  expect([...circle.pursuits.all.get().values()].map(({ memberId }) => memberId)).toEqual([BOB]);
});

test('[MOVE1] a lead that is for bob alone is moved for bob', async () => {
  page.add({ company: 'Globex', forMembers: [BOB] });
  page.draw();
  await choose(page.user, 'Globex', 'Applying');
  expect(await screen.findByText('Moved for bob')).toBeTruthy();
});

test('[BOARD6] a private card moves in the private document and stays private', async () => {
  const { own, circle, circleId } = page.app.session();
  page.add({ company: 'Fabrikam', circle: circleId }, page.me, own);
  page.draw();
  await choose(page.user, 'Fabrikam', 'Offer');
  expect(cardsIn('Offer')).toEqual(['Fabrikam']);
  expect(await screen.findByText('Moved to Offer')).toBeTruthy();
  expect([own.pursuits.all.get().size, circle.pursuits.all.get().size]).toEqual([1, 0]);
});

test('[MOVE4] up, down and to the top need no drag, and end where the column ends', async () => {
  for (const company of ['three', 'two', 'one']) page.add({ company, stage: 'applied' });
  page.draw();
  await choose(page.user, 'one', 'Move down');
  expect(cardsIn('Applied')).toEqual(['two', 'one', 'three']);
  await choose(page.user, 'three', 'Move up');
  expect(cardsIn('Applied')).toEqual(['two', 'three', 'one']);
  await choose(page.user, 'one', 'Move to top');
  expect(cardsIn('Applied')).toEqual(['one', 'two', 'three']);
  expect(await screen.findByText('Moved within Applied')).toBeTruthy();
  await page.user.click(within(screen.getByRole('row', { name: 'one' })).getByRole('button', { name: 'Move to…' }));
  const isDisabled = (name: string) => screen.getByRole('menuitem', { name }).getAttribute('aria-disabled') === 'true';
  expect(['Applied', 'Move up', 'Move to top', 'Move down', 'Offer'].map(isDisabled)).toEqual([
    true,
    true,
    true,
    false,
    false,
  ]);
});

test('[PUR7] a closed card asks how it ended; the answer is kept and can be taken back, and no answer is needed', async () => {
  page.add({ company: 'Northwind', stage: 'applied' });
  page.add({ company: 'Contoso', stage: 'applied' });
  page.draw();
  await choose(page.user, 'Northwind', 'Closed');
  const group = screen.getByRole('group', { name: 'How did it end?' });
  await page.user.click(within(group).getByRole('button', { name: 'Rejected' }));
  expect(await screen.findByText('Northwind said no.')).toBeTruthy();
  expect(screen.queryByRole('group', { name: 'How did it end?' })).toBeNull();
  const outcomes = () => [...page.app.session().circle.pursuits.all.get().values()].map(({ outcome }) => outcome);
  expect(outcomes()).toContain('rejected');
  await page.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(outcomes()).not.toContain('rejected');
  await choose(page.user, 'Contoso', 'Closed');
  await choose(page.user, 'Contoso', 'Applied');
  expect(screen.queryByRole('group', { name: 'How did it end?' })).toBeNull();
});

test('[UNDO2] what somebody else has moved on since is not taken back, and that is said', async () => {
  page.add({ company: 'Northwind', stage: 'applying' });
  page.draw();
  await choose(page.user, 'Northwind', 'Applied');
  const { circle, contextFor } = page.app.session();
  const [cardId] = circle.pursuits.all.get().keys();
  if (cardId === undefined) throw new Error('nobody goes for it');
  act(() => {
    moveCard(circle.replica.doc, { cardId, toStage: 'offer' }, { ...contextFor(circle), actor: BOB });
  });
  await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
  expect(await screen.findByText(/^Not taken back/)).toBeTruthy();
  expect(cardsIn('Offer')).toEqual(['Northwind']);
});

test('a card goes to another column with the keys alone: handle, Tab, Enter; a drag waits for no sending', async () => {
  page.add({ company: 'Northwind' });
  page.add({ company: 'Contoso', stage: 'applying' });
  Object.assign(page.app.session().circle.replica, { afterSending: () => undefined });
  page.draw();
  act(() => screen.getByRole('row', { name: 'Northwind' }).focus());
  await page.user.tab();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Drag Northwind');
  await page.user.keyboard('{Enter}');
  await screen.findByRole('button', { name: 'Insert before Contoso' });
  await page.user.tab();
  await page.user.keyboard('{Enter}');
  expect(await screen.findByText('Moved to Applying')).toBeTruthy();
  expect(new Set(cardsIn('Applying'))).toEqual(new Set(['Contoso', 'Northwind']));
});

test('[LIVE12] while a move by the menu goes out to others nothing is drawn; then card, menu and words together', async () => {
  page.add({ company: 'Northwind', stage: 'applying' });
  const waiting: (() => void)[] = [];
  const { circle } = page.app.session();
  Object.assign(circle.replica, { afterSending: (call: () => void) => void waiting.push(call) });
  page.draw();
  await choose(page.user, 'Northwind', 'Offer');
  const columnOf = (name: string) =>
    screen.getByRole('row', { name, hidden: true }).closest('section')?.getAttribute('aria-label');
  const seen = () => [columnOf('Northwind'), screen.queryByRole('menu') !== null];
  expect([...seen(), screen.queryByText('Moved to Offer')]).toEqual(['Applying', true, null]);
  expect([...circle.pursuits.all.get().values()].map(({ stage }) => stage)).toEqual(['offer']);
  act(() => {
    for (const call of waiting.splice(0)) call();
  });
  expect(seen()).toEqual(['Offer', false]);
  expect(await screen.findByText('Moved to Offer')).toBeTruthy();
  expect(document.activeElement?.getAttribute('aria-label')).toBe('Northwind');
});
