// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import type { CircleId } from '#shared/kernel/ids.ts';
import { type BoardPage, cardsIn, choose, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

test('[LEAD8] a lead goes to the trash with all its cards, and comes back as it was', async () => {
  page.add({ role: 'Welder', company: 'Globex', stage: 'offer' });
  page.draw();
  await choose(page.user, 'Welder, Globex', 'Move to the trash');
  expect(cardsIn('Offer')).toEqual([]);
  expect(await screen.findByText('Moved to the trash for 30 days.')).toBeTruthy();
  await page.user.click(screen.getByRole('button', { name: 'Trash' }));
  const dialog = screen.getByRole('dialog', { name: 'Trash' });
  const [item] = within(dialog).getAllByRole('listitem');
  expect(item?.textContent).toContain('Welder, GlobexIn the trash since Mon');
  await page.user.click(within(dialog).getByRole('button', { name: 'Restore' }));
  expect(within(dialog).getByText('Nothing is in the trash.')).toBeTruthy();
  await page.user.keyboard('{Escape}');
  expect(cardsIn('Offer')).toEqual(['Welder, Globex']);
});

test('[LEAD8] the trash holds private leads of this circle, and none of another', async () => {
  const { own, circleId } = page.app.session();
  for (const [company, circle] of [
    ['Elsewhere', 'another' as CircleId],
    ['Fabrikam', circleId],
  ] as const) {
    const { leadId } = page.add({ company, circle }, page.me, own);
    trashLead(own.replica.doc, { leadId }, page.app.session().contextFor(own));
  }
  page.draw();
  await page.user.click(screen.getByRole('button', { name: 'Trash' }));
  const items = within(screen.getByRole('list', { name: 'Trash' })).getAllByRole('listitem');
  expect(items.map((item) => item.textContent)).toEqual([expect.stringMatching(/^Fabrikam.*Only you/u)]);
});
