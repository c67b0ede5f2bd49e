// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import type { LeadId, MemberId } from '#shared/kernel/ids.ts';
import { type FitByHand, fitByHand } from '#tests/support/fake-fit.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { BOB, type BoardPage, cardsIn, choose, createBoardPage } from './board-page.tsx';

const onOpenPriorities = vi.fn<() => void>();
let page: BoardPage;
let nowFits: FitByHand['nowFits'];
let draw: () => ReturnType<typeof renderInCircle>;

beforeEach(async () => {
  onOpenPriorities.mockReset();
  page = await createBoardPage();
  const byHand = fitByHand(page.app);
  ({ nowFits } = byHand);
  const view = createBoardView(byHand.app.session(), { filter: {}, showOlderClosed: false });
  draw = () =>
    renderInCircle(
      byHand.app,
      <BoardView
        view={view}
        onAddLead={vi.fn()}
        onImport={vi.fn()}
        onExport={vi.fn()}
        onOpenLead={vi.fn()}
        onOpenPriorities={onOpenPriorities}
      />,
    );
});
afterEach(cleanup);

const PILL = /^(?:Fits you|For you|Only you|.* going too)$/u;
const pillsOn = (name: string) =>
  within(screen.getByRole('row', { name }))
    .queryAllByText(PILL)
    .map(({ textContent }) => textContent);

function goFor(leadId: LeadId, by: MemberId, toStage: 'applied' | 'closed' = 'applied') {
  const { circle, contextFor } = page.app.session();
  const started = startPursuit(circle.replica.doc, { leadId, toStage }, { ...contextFor(circle), actor: by });
  if (!started.ok) throw new Error(started.error.code);
  return started.value;
}

function writePriorities() {
  const { run, circle } = page.app.session();
  run(circle, addEntry, { list: 'roles', text: 'welder', authorOf: circle.replica.authorOf });
}

describe('the mark', () => {
  test('[FIT11] what fits me says so where it is spotted and where others go for it, and nothing else does', () => {
    const fits = page.add({ company: 'Fits' }, BOB);
    const mine = page.add({ company: 'Mine' });
    const his = page.add({ company: 'His', stage: 'applied' }, BOB);
    page.add({ company: 'Other' }, BOB);
    draw();
    expect(['Fits', 'Mine', 'His', 'Other'].map(pillsOn)).toEqual([[], [], [], []]);
    nowFits(fits, mine, his);
    expect(['Fits', 'Mine', 'His', 'Other'].map(pillsOn)).toEqual([['Fits you'], ['Fits you'], ['Fits you'], []]);
    nowFits(mine);
    expect(['Fits', 'Mine', 'His', 'Other'].map(pillsOn)).toEqual([[], ['Fits you'], [], []]);
  });

  test('[FIT11] one reason at most is given, and the strongest: what is for me or private says that', () => {
    const { circleId, own } = page.app.session();
    const added = [
      page.add({ company: 'For me', forMembers: [page.me] }, BOB),
      page.add({ company: 'Secret', circle: circleId }, page.me, own),
      page.add({ company: 'For both', forMembers: [page.me, BOB], stage: 'applied' }, BOB),
    ];
    draw();
    nowFits(...added);
    expect(['For me', 'Secret', 'For both'].map(pillsOn)).toEqual([['For you'], ['Only you'], ['Fits you']]);
  });

  test('[FIT11] a lead that I go for or went for is not marked, on no card of it, nor one in Closed', () => {
    const going = page.add({ company: 'Going', stage: 'applied' }, BOB);
    const went = page.add({ company: 'Went', stage: 'applied' }, BOB);
    const over = page.add({ company: 'Over', stage: 'closed' }, BOB);
    draw();
    nowFits(going, went, over);
    expect(['Going', 'Went', 'Over'].map(pillsOn)).toEqual([['Fits you'], ['Fits you'], []]);
    act(() => {
      goFor(going.leadId, page.me);
      goFor(went.leadId, page.me, 'closed');
    });
    expect(pillsOn('Going – alice')).toEqual(['bob is going too']);
    expect(['Going – bob', 'Went – bob', 'Went – alice'].map(pillsOn)).toEqual([[], [], ['bob is going too']]);
  });

  test('[FIT11] what I have put back to Spotted is marked again', () => {
    const { leadId, pursuitId } = page.add({ company: 'Back', stage: 'applied' });
    draw();
    nowFits({ leadId });
    expect(pillsOn('Back')).toEqual([]);
    const { circle, contextFor } = page.app.session();
    const cardId = pursuitId ?? leadId;
    act(() => void moveCard(circle.replica.doc, { cardId, toStage: 'spotted' }, contextFor(circle)));
    expect(cardsIn('Spotted')).toEqual(['Back']);
    expect(pillsOn('Back')).toEqual(['Fits you']);
  });
});

describe('the filter', () => {
  const toggle = () => screen.getByRole('button', { name: 'Fits me' });
  const isPressed = () => toggle().getAttribute('aria-pressed');
  const said = () => screen.getAllByRole('status').map(({ textContent }) => textContent)[0];
  const whose = () => screen.getByRole('combobox', { name: 'Whose' });
  const search = () => screen.getByRole('searchbox', { name: 'Search leads' });
  const shown = () => ['Spotted', 'Applied', 'Closed'].map(cardsIn);

  test('[FIT11] only what fits me is left, in every column, until the toggle is pressed again', async () => {
    const added = [
      page.add({ company: 'Spotted' }, BOB),
      page.add({ company: 'Mine', stage: 'applied' }),
      page.add({ company: 'Over', stage: 'closed' }, BOB),
    ];
    page.add({ company: 'Other' }, BOB);
    page.add({ company: 'His', stage: 'applied' }, BOB);
    draw();
    nowFits(...added);
    expect(isPressed()).toBe('false');
    await page.user.click(toggle());
    expect(isPressed()).toBe('true');
    expect(shown()).toEqual([['Spotted'], ['Mine'], ['Over']]);
    expect(said()).toBe('');
    await page.user.keyboard('{Enter}');
    expect(isPressed()).toBe('false');
    expect(shown()).toEqual([['Other', 'Spotted'], ['His', 'Mine'], ['Over']]);
  });

  test('[FIT11] it goes along with the search and with whose they are, and is kept while I am on another page', async () => {
    const added = [
      page.add({ company: 'Northwind', stage: 'applied' }, BOB),
      page.add({ company: 'North Star', stage: 'applied' }),
      page.add({ company: 'Globex', stage: 'applied' }, BOB),
    ];
    page.add({ company: 'North Pole', stage: 'applied' }, BOB);
    const { unmount } = draw();
    nowFits(...added);
    await page.user.click(toggle());
    await page.user.type(search(), 'north');
    expect(cardsIn('Applied')).toEqual(['North Star', 'Northwind']);
    await page.user.selectOptions(whose(), 'bob');
    expect(cardsIn('Applied')).toEqual(['Northwind']);
    unmount();
    draw();
    expect([isPressed(), cardsIn('Applied')]).toEqual(['true', ['Northwind']]);
    await page.user.click(toggle());
    expect(cardsIn('Applied')).toEqual(['North Pole', 'Northwind']);
  });

  test('[FIT11] what comes to fit comes in, and what fits no more goes', async () => {
    const first = page.add({ company: 'First' }, BOB);
    const second = page.add({ company: 'Second' }, BOB);
    draw();
    nowFits(first);
    await page.user.click(toggle());
    expect(cardsIn('Spotted')).toEqual(['First']);
    nowFits(first, second);
    expect(cardsIn('Spotted')).toEqual(['Second', 'First']);
    nowFits(second);
    expect(cardsIn('Spotted')).toEqual(['Second']);
  });

  test('[FIT11] a card moves among those that fit, and Undo brings it back', async () => {
    const added = [page.add({ company: 'First' }, BOB), page.add({ company: 'Second' }, BOB)];
    page.add({ company: 'Other' }, BOB);
    draw();
    nowFits(...added);
    await page.user.click(toggle());
    await choose(page.user, 'First', 'Applied');
    expect(shown()).toEqual([['Second'], ['First'], []]);
    await page.user.click(await screen.findByRole('button', { name: 'Undo' }));
    expect(shown()).toEqual([['Second', 'First'], [], []]);
    await choose(page.user, 'First', 'Move up');
    expect(cardsIn('Spotted')).toEqual(['First', 'Second']);
    await page.user.click(toggle());
    expect(cardsIn('Spotted')).toEqual(['Other', 'First', 'Second']);
  });

  test('[FIT11] where nothing fits it says so, and leads to what I wrote', async () => {
    page.add({ company: 'Other' }, BOB);
    writePriorities();
    draw();
    await page.user.click(toggle());
    expect(said()).toBe('Nothing on the board fits what you wrote. Look at your priorities');
    await page.user.click(screen.getByRole('link', { name: 'Look at your priorities' }));
    expect(onOpenPriorities).toHaveBeenCalledTimes(1);
    await page.user.selectOptions(whose(), 'Mine');
    expect(said()).toBe('Nothing of yours on the board fits what you wrote. Look at your priorities');
    await page.user.selectOptions(whose(), 'bob');
    expect(said()).toBe('Nothing that bob has on the board fits what you wrote. Look at your priorities');
    await page.user.type(search(), 'weldr');
    expect(said()).toBe("Nothing that fits you is found for 'weldr'. Try fewer letters.");
    expect(screen.queryByText(/^Nothing spotted yet/u)).toBeNull();
  });

  test('[FIT11] who has written nothing is led to write, as long as they have not', async () => {
    page.add({ company: 'Other' }, BOB);
    draw();
    await page.user.click(toggle());
    expect(said()).toBe('Write what you look for, and what fits you is marked here. Write your priorities');
    await page.user.click(screen.getByRole('link', { name: 'Write your priorities' }));
    expect(onOpenPriorities).toHaveBeenCalledTimes(1);
    await page.user.type(search(), 'oth');
    expect(said()).toMatch(/^Write what you look for/u);
    await page.user.keyboard('{Escape}');
    act(writePriorities);
    expect(said()).toMatch(/^Nothing on the board fits/u);
  });
});
