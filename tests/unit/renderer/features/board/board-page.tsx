import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { vi } from 'vitest';

import { type BoardView as BoardBinding, createBoardView } from '#renderer/bindings/board-view.ts';
import type { SpaceView } from '#renderer/bindings/space-view.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import type { CardId } from '#shared/domain/board/board.ts';
import { addLead, type NewLead } from '#shared/domain/lead/add-lead.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

export const BOB = 'b0b' as MemberId;
const CAROL = 'ca401' as MemberId;

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

/** jsdom lays nothing out; what asks for a layout only has to find the functions. Rows are then all drawn. */
function stubLayout(): void {
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  vi.stubGlobal('CSS', { escape: (key: string) => key });
  Element.prototype.scrollTo = () => undefined;
  Element.prototype.scrollIntoView = () => undefined;
}

/** The board of alice, whose circle bob and carol have joined. */
export interface BoardPage {
  readonly app: TestApp;
  readonly view: BoardBinding;
  readonly me: MemberId;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly opened: (readonly [LeadId, CardId])[];
  /** Adds a lead as a member, to the circle unless said otherwise. */
  readonly add: (input: NewLead, by?: MemberId, space?: SpaceView) => Added;
  readonly draw: (openCardId?: CardId) => ReturnType<typeof renderInCircle>;
}

export interface Added {
  readonly leadId: LeadId;
  readonly pursuitId: PursuitId | undefined;
}

export async function createBoardPage(): Promise<BoardPage> {
  stubLayout();
  const app = await createTestApp();
  const session = app.session();
  const { circle } = session;
  for (const [actor, name] of [
    [BOB, 'bob'],
    [CAROL, 'carol'],
  ] as const) {
    await app.device.clock.advance(1);
    setName(circle.replica.doc, { name }, { ...session.contextFor(circle), actor });
  }
  const view = createBoardView(session, { filter: {}, showOlderClosed: false });
  const opened: (readonly [LeadId, CardId])[] = [];
  return {
    app,
    view,
    me: circle.me,
    user: userEvent.setup(),
    opened,
    add: (input, by = circle.me, space = circle) => {
      const actor = space === circle ? by : space.me;
      const added = addLead(space.replica.doc, input, { ...session.contextFor(space), actor });
      if (!added.ok) throw new Error(`not added: ${added.error.code}`);
      return added.value;
    },
    draw: (openCardId) =>
      renderInCircle(
        app,
        <BoardView
          onImport={() => undefined}
          onExport={() => undefined}
          view={view}
          onAddLead={() => undefined}
          onOpenLead={(...ids) => opened.push(ids)}
          onOpenPriorities={() => undefined}
          openCardId={openCardId}
        />,
      ),
  };
}

/** The names of the cards in a column, top first. */
export function cardsIn(column: string): readonly (string | null)[] {
  const region = screen.getByRole('region', { name: column });
  return within(region)
    .queryAllByRole('row')
    .map((row) => row.getAttribute('aria-label'))
    .filter((name) => name !== null);
}

/** Does something from the menu of a card. */
export async function choose(user: BoardPage['user'], card: string, entry: string): Promise<void> {
  const row = screen.getByRole('row', { name: card });
  await user.click(within(row).getByRole('button', { name: 'Move to…' }));
  await user.click(await screen.findByRole('menuitem', { name: entry }));
}
