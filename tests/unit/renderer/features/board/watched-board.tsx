import { act } from '@testing-library/react';
import { Activity, type ReactNode } from 'react';
import { vi } from 'vitest';
import * as Y from 'yjs';

import { createBoardView } from '#renderer/bindings/board-view.ts';
import { type CircleSession, createCircleSession } from '#renderer/bindings/circle-session.ts';
import { useObservable } from '#renderer/bindings/use-observable.ts';
import { createIdSource } from '#renderer/adapters/browser/system-random.ts';
import { BoardView } from '#renderer/features/board/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable, type Subject } from '#shared/kernel/observable.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createSeededRandom } from '#tests/support/seeded-random.ts';
import { BOB, type BoardPage, createBoardPage } from './board-page.tsx';

type Write<T> = (doc: Y.Doc, ctx: CommandContext) => T;

/** A device that the board of alice gets edits from. */
export interface OtherDevice {
  /** Writes something that arrives at once, in one piece. */
  readonly write: <T>(write: Write<T>) => T;
  /** Moves the cards of leads, each by the name of its company, together. */
  readonly move: (toStage: Stage, ...companies: readonly string[]) => void;
}

/** The board of alice while others write. */
export interface WatchedBoard {
  readonly page: BoardPage;
  readonly session: CircleSession;
  /** What is said to be on its way. */
  readonly incoming: Subject<number>;
  readonly bob: OtherDevice;
  /** Another device of alice. */
  readonly laptop: OtherDevice;
  readonly draw: () => ReturnType<typeof renderInCircle>;
  /** Turns to another page and back; the board is kept meanwhile. */
  readonly show: (page: 'board' | 'another') => void;
}

export async function createWatchedBoard(): Promise<WatchedBoard> {
  const page = await createBoardPage();
  const { circle, own, clock } = page.app.session();
  const incoming = createSubject(0);
  const shown = createSubject<'board' | 'another'>('board');
  const authors = new Map<number, MemberId>([
    [200, BOB],
    [300, page.me],
  ]);
  const authorOf = (clientId: number): MemberId | undefined =>
    authors.get(clientId) ?? circle.replica.authorOf(clientId);
  const newId = createIdSource(createSeededRandom(7));
  const session = createCircleSession({
    circle: { ...circle.replica, authorOf, incoming },
    own: own.replica,
    clock,
    newId,
  });

  function createDevice(clientId: number, actor: MemberId): OtherDevice {
    const doc = new Y.Doc();
    doc.clientID = clientId;
    const ours = circle.replica.doc;
    const write: OtherDevice['write'] = (command) => {
      Y.applyUpdateV2(doc, Y.encodeStateAsUpdateV2(ours, Y.encodeStateVector(doc)));
      const result = command(doc, { now: clock.now(), actor, newId });
      act(() => Y.applyUpdateV2(ours, Y.encodeStateAsUpdateV2(doc, Y.encodeStateVector(ours))));
      return result;
    };
    const move: OtherDevice['move'] = (toStage, ...companies) =>
      write((at, ctx) => {
        for (const card of companies.map((company) => cardOf(session, company))) {
          const moved = moveCard(at, { cardId: card, toStage }, ctx);
          if (!moved.ok) throw new Error(`not moved: ${moved.error.code}`);
        }
      });
    return { write, move };
  }

  return {
    page,
    session,
    incoming,
    bob: createDevice(200, BOB),
    laptop: createDevice(300, page.me),
    draw: () =>
      renderInCircle(
        { ...page.app, session: () => session },
        <Pages shown={shown}>
          <BoardView
            view={createBoardView(session, { filter: {}, showOlderClosed: false })}
            onAddLead={vi.fn()}
            onImport={vi.fn()}
            onExport={vi.fn()}
            onOpenLead={vi.fn()}
            onOpenPriorities={vi.fn()}
          />
        </Pages>,
      ),
    show: (next) => act(() => shown.set(next)),
  };
}

function Pages({ shown, children }: { readonly shown: Observable<'board' | 'another'>; readonly children: ReactNode }) {
  return <Activity mode={useObservable(shown) === 'board' ? 'visible' : 'hidden'}>{children}</Activity>;
}

/** The card of a lead that has one. */
function cardOf({ circle }: CircleSession, company: string) {
  const lead = [...circle.leads.all.get().values()].find((each) => each.company === company);
  if (lead === undefined) throw new Error(`no lead of ${company}`);
  const run = [...circle.pursuits.all.get().values()].find(({ leadId }) => leadId === lead.id);
  return run?.id ?? lead.id;
}
