// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { departed } from '#tests/support/departed.ts';
import { renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { BOB, type BoardPage, cardsIn, createBoardPage } from './board-page.tsx';

let page: BoardPage;

beforeEach(async () => {
  page = await createBoardPage();
  const { leadId } = page.add({ company: 'Northwind', stage: 'applying' });
  const { circle, contextFor } = page.app.session();
  startPursuit(circle.replica.doc, { leadId, toStage: 'applied' }, { ...contextFor(circle), actor: BOB });
});
afterEach(cleanup);

function draw(app: TestApp, whose?: typeof BOB) {
  const view = createBoardView(app.session(), { filter: { whose }, showOlderClosed: false });
  const nothing = () => undefined;
  renderInCircle(
    app,
    <BoardView
      view={view}
      onImport={nothing}
      onExport={nothing}
      onAddLead={nothing}
      onOpenLead={nothing}
      onOpenPriorities={nothing}
    />,
  );
}
const whose = () =>
  within(screen.getByRole('combobox', { name: 'Whose' }))
    .getAllByRole('option')
    .map(({ textContent }) => textContent);

test('the cards of somebody who has left stay with their name, and nobody is said to go along with them', () => {
  draw(departed(page.app, BOB));
  expect(cardsIn('Applied')).toEqual(['Northwind – bob']);
  expect(screen.getByRole('row', { name: 'Northwind – alice' }).textContent).not.toContain('going too');
});

test('they are no choice any more, except where their cards are being looked for', async () => {
  draw(departed(page.app, BOB));
  expect(whose()).toEqual(['Everyone', 'Mine', 'carol']);
  cleanup();
  draw(departed(page.app, BOB), BOB);
  const box = screen.getByRole('combobox', { name: 'Whose' });
  expect(box).toHaveProperty('value', BOB);
  await userEvent.selectOptions(box, 'Everyone');
  expect(whose()).toEqual(['Everyone', 'Mine', 'carol']);
});
