// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { addBob } from '#tests/support/second-member.ts';
import { createBoardPage } from './board-page.tsx';

afterEach(cleanup);

const isUnseen = (name: string): boolean =>
  within(screen.getByRole('row', { name })).queryByText('Changed by others since you looked.') !== null;

test('[BOARD8] what somebody else adds or moves stands out until it is opened, and what I do does not', async () => {
  const page = await createBoardPage();
  const bob = addBob(page.app);
  const view = createBoardView(bob.app.session(), { filter: {}, showOlderClosed: false });
  const { leadId } = page.add({ company: 'Northwind' });
  renderInCircle(
    bob.app,
    <BoardView
      view={view}
      onAddLead={vi.fn()}
      onImport={vi.fn()}
      onExport={vi.fn()}
      onOpenLead={vi.fn()}
      onOpenPriorities={vi.fn()}
    />,
  );
  expect(isUnseen('Northwind')).toBe(false);
  await act(() => page.app.device.clock.advance(1_000));
  act(() => void bob.write((doc, ctx) => moveCard(doc, { cardId: leadId, toStage: 'applied' }, ctx)));
  act(() => void bob.write((doc, ctx) => addLead(doc, { company: 'Globex' }, ctx)));
  expect([isUnseen('Northwind'), isUnseen('Globex')]).toEqual([true, true]);
  await userEvent.click(screen.getByRole('row', { name: 'Globex' }));
  expect([isUnseen('Northwind'), isUnseen('Globex')]).toEqual([true, false]);
  await act(() => page.app.device.clock.advance(1_000));
  act(() => void bob.write((doc, ctx) => moveCard(doc, { cardId: leadId, toStage: 'offer' }, ctx)));
  expect(isUnseen('Northwind')).toBe(true);
});
