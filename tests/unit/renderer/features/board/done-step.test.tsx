// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { BOB, type BoardPage, choose, createBoardPage } from './board-page.tsx';

let page: BoardPage;
beforeEach(async () => {
  page = await createBoardPage();
});
afterEach(cleanup);

test('[DONE1] the menu of a card says that its step is done, only where it has one, and Undo brings it back', async () => {
  page.add({ company: 'Globex', stage: 'applied', nextStep: 'Thank-you note', nextStepOn: '2026-01-08' });
  page.add({ company: 'Contoso', stage: 'applied' });
  page.draw();
  const card = () => screen.getByRole('row', { name: 'Globex' });
  await choose(page.user, 'Globex', 'Step done');
  expect(within(card()).queryByText('Thank-you note')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(card()));
  await screen.findByText('Done: Thank-you note');
  await page.user.click(screen.getByRole('button', { name: 'Undo' }));
  expect(within(card()).getByText('Thank-you note')).toBeDefined();
  expect(document.activeElement).toBe(card());
  await page.user.click(within(screen.getByRole('row', { name: 'Contoso' })).getByRole('button', { name: 'Move to…' }));
  expect(screen.getByRole('menuitem', { name: 'Open' })).toBeDefined();
  expect(screen.queryByRole('menuitem', { name: 'Step done' })).toBeNull();
});

test('[DONE3] a step of another is done for them, in words', async () => {
  page.add({ company: 'Globex', stage: 'applied', nextStep: 'Call' }, BOB);
  page.draw();
  await choose(page.user, 'Globex', 'Step done');
  expect(await screen.findByText('Done for bob: Call')).toBeDefined();
});
