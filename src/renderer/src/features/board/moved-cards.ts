import type { CardId } from '#shared/domain/board/board.ts';
import { type CardMove, selectMoves } from '#shared/domain/board/select-moves.ts';
import type { Dispose } from '#shared/kernel/dispose.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createSubject, type Observable } from '#shared/kernel/observable.ts';
import type { CircleSession } from '#renderer/bindings/circle-session.ts';

const WORN_MS = 4 * SECOND_MS;
/** What more than these do at once nobody can follow with their eyes. */
const MOST_TRAVELLING = 3;

/** What a card wears that somebody else has moved. */
export interface Worn {
  readonly by: MemberId;
}

/** The cards that others move while the board is on screen. */
export interface MovedCards {
  readonly worn: Observable<ReadonlyMap<CardId, Worn>>;
  /**
   * Looks on until disposed; then no card wears anything. `onTravel` is told of moves that are to be seen, while the page
   * still shows the cards where they were.
   */
  readonly watch: (onTravel: (moves: readonly CardMove[]) => void) => Dispose;
}

/** Starts with no card moved. Source: SPEC BOARD10, BOARD11. */
export function createMovedCards({ circle, clock }: CircleSession): MovedCards {
  const worn = createSubject<ReadonlyMap<CardId, Worn>>(new Map());
  const endings = new Set<Dispose>();

  /** Puts their colours on the cards that others have moved, and takes them off those that the reader has moved on. */
  function dress(moves: readonly CardMove[], others: readonly CardMove[]): void {
    const moved = new Set(moves.flatMap(({ card, was }) => [card.cardId, was.cardId]));
    const left = without(worn.get(), (id) => moved.has(id));
    if (others.length === 0 && left.size === worn.get().size) return;
    const given = new Map(others.map(({ card, by }) => [card.cardId, { by }]));
    worn.set(new Map([...left, ...given]));
    // Not by the time of day, which may jump.
    const stop = clock.after(WORN_MS, () => {
      endings.delete(stop);
      worn.set(without(worn.get(), (id, mark) => given.get(id) === mark));
    });
    endings.add(stop);
  }

  return {
    worn,
    watch: (onTravel) => {
      const { incoming } = circle.replica;
      let before = circle.space.get();
      let known = circle.events.all.get();
      let isCatchingUp = incoming.get() > 0;

      /** Called for each of the views that has changed; all of them have by then, and only the first call finds news. */
      function look(): void {
        const [now, events] = [circle.space.get(), circle.events.all.get()];
        const come = events === known ? [] : [...events.values()].filter(({ id }) => !known.has(id));
        const moves = come.length === 0 ? [] : selectMoves({ before, now, events: come });
        before = now;
        known = events;
        const others = moves.filter(({ by }) => by !== circle.me);
        if (!isCatchingUp && others.length > 0 && others.length <= MOST_TRAVELLING) onTravel(others);
        dress(moves, others);
      }

      const stops = [
        circle.space.subscribe(look),
        circle.events.all.subscribe(look),
        // The space hears of it earlier, and shows the last of what was fetched while this still says so.
        incoming.subscribe(() => {
          isCatchingUp = incoming.get() > 0;
        }),
      ];
      return () => {
        for (const stop of [...stops, ...endings]) stop();
        endings.clear();
        worn.set(new Map());
      };
    },
  };
}

function without(worn: ReadonlyMap<CardId, Worn>, isOff: (id: CardId, mark: Worn) => boolean): Map<CardId, Worn> {
  return new Map([...worn].filter(([id, mark]) => !isOff(id, mark)));
}
