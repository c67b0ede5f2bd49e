// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, expect, test, vi } from 'vitest';

import { editLead } from '#shared/domain/lead/edit-lead.ts';
import type { LeadInput } from '#shared/domain/lead/lead.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createBoardView } from '#renderer/bindings/board-view.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { fitByHand } from '#tests/support/fake-fit.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { cardsIn, createBoardPage } from './board-page.tsx';
import { createWatchedBoard } from './watched-board.tsx';

const drawn: string[] = [];

// A card puts its lead into words once each time that it is drawn.
vi.mock(import('#renderer/features/board/card-lines.ts'), async (importOriginal) => {
  const { linesOf } = await importOriginal();
  return {
    linesOf: (parts) => {
      drawn.push(parts.card.cardId);
      return linesOf(parts);
    },
  };
});

afterEach(cleanup);

test('a change of one lead draws one card again, whatever else stands on the board', async () => {
  const page = await createBoardPage();
  const stages = ['spotted', 'applying', 'applied'] as const;
  const added = Array.from({ length: 12 }, (_, index) =>
    page.add({ company: `Company ${index}`, stage: stages[index % 3] }),
  );
  page.draw();
  const [first, second] = added;
  if (first === undefined || second?.pursuitId === undefined) throw new Error('nothing was added');
  const { circle, contextFor } = page.app.session();
  const { doc } = circle.replica;
  const drawnBy = (change: () => unknown): readonly string[] => {
    drawn.length = 0;
    act(() => void change());
    return drawn.toSorted();
  };
  const edit = (fields: LeadInput) => () => editLead(doc, { leadId: first.leadId, fields }, contextFor(circle));

  expect(drawnBy(edit({ pay: '50k' }))).toEqual([first.leadId]);
  expect(drawnBy(edit({ company: 'Globex' }))).toEqual([first.leadId]);
  expect(cardsIn('Spotted')).toContain('Globex');
  const { pursuitId } = second;
  expect(drawnBy(() => setNextStep(doc, { cardId: pursuitId, nextStep: 'Call' }, contextFor(circle)))).toEqual([
    pursuitId,
  ]);
  expect(screen.getByText('Call')).toBeTruthy();
  expect(new Set(drawnBy(() => moveCard(doc, { cardId: pursuitId, toStage: 'offer' }, contextFor(circle))))).toEqual(
    new Set([pursuitId]),
  );
});

test('[BOARD10] a move by somebody else draws that card alone, and its colour comes and goes without drawing any', async () => {
  const { page, bob, draw } = await createWatchedBoard();
  for (let index = 0; index < 12; index++) page.add({ company: `Company ${index}`, stage: 'applied' });
  draw();
  drawn.length = 0;
  bob.move('offer', 'Company 5');
  expect(new Set(drawn).size).toBe(1);
  drawn.length = 0;
  expect(document.querySelectorAll('[data-moved-by]')).toHaveLength(1);
  await act(() => page.app.device.clock.advance(4 * SECOND_MS));
  expect(document.querySelectorAll('[data-moved-by]')).toHaveLength(0);
  expect(drawn).toEqual([]);
});

test('[FIT11] a lead that comes to fit, or fits no more, draws its card alone', async () => {
  const page = await createBoardPage();
  const added = Array.from({ length: 12 }, (_, index) => page.add({ company: `Company ${index}` }));
  const { app, nowFits } = fitByHand(page.app);
  const view = createBoardView(app.session(), { filter: {}, showOlderClosed: false });
  renderInCircle(
    app,
    <BoardView
      view={view}
      onAddLead={vi.fn()}
      onImport={vi.fn()}
      onExport={vi.fn()}
      onOpenLead={vi.fn()}
      onOpenPriorities={vi.fn()}
    />,
  );
  const fittingOf = (...indices: readonly number[]) => {
    drawn.length = 0;
    nowFits(...added.filter((_, index) => indices.includes(index)));
    return drawn.toSorted();
  };
  const idsOf = (...indices: readonly number[]) =>
    added.flatMap(({ leadId }, index) => (indices.includes(index) ? [leadId] : [])).toSorted();
  expect(fittingOf(3)).toEqual(idsOf(3));
  expect(fittingOf(3, 7)).toEqual(idsOf(7));
  expect(fittingOf(7)).toEqual(idsOf(3));
  expect(screen.getAllByText('Fits you')).toHaveLength(1);
});
