import type { CardFilter, Column } from '#shared/domain/board/board.ts';
import { selectBoard } from '#shared/domain/board/select-board.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { CircleSession } from './circle-session.ts';
import { derive } from './derived.ts';

/** What the person wants to see of the board. */
export interface BoardWish {
  readonly filter: CardFilter;
  readonly showOlderClosed: boolean;
}

/** The columns of the board, following the documents and what the person wants to see. */
export interface BoardView {
  readonly columns: Observable<readonly Column[]>;
  readonly wish: Observable<BoardWish>;
  readonly setWish: (wish: BoardWish) => void;
}

export function createBoardView(session: CircleSession, initial: BoardWish): BoardView {
  const { circle, own, circleId, clock, fit } = session;
  const wish = createSubject(initial);

  // Nothing while nobody looks for it, so that what comes to fit then lays out no board anew.
  const fitting = derive([fit.fitting, wish], () =>
    wish.get().filter.isFittingOnly === true ? fit.fitting.get() : undefined,
  );
  const columns = derive<readonly Column[]>([circle.space, own.space, wish, fitting], (previous) => {
    const { filter, showOlderClosed } = wish.get();
    const spaces = [circle.space.get(), own.space.get()];
    const notes = filter.text === undefined || filter.text.trim() === '' ? undefined : allNotes(session);
    return selectBoard(
      { circleId, spaces, now: clock.now(), filter, notes, fitting: fitting.get(), showOlderClosed },
      previous,
    );
  });
  return { columns, wish, setWish: wish.set };
}

function allNotes(session: CircleSession): ReadonlyMap<LeadId, string> {
  const [circle, own] = [session.circle.notes().all.get(), session.own.notes().all.get()];
  return own.size === 0 ? circle : new Map([...circle, ...own]);
}
