import type { CardId } from '#shared/domain/board/board.ts';
import { isOnBoard } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { ShownPursuit } from '#shared/domain/pursuit/pursuit.ts';
import type { MemberId } from '#shared/kernel/ids.ts';

/** Which of a lead's runs a panel is about, and the other ones on the board. */
export interface ShownRun {
  /** Absent while nobody goes for the lead. */
  readonly run: ShownPursuit | undefined;
  readonly others: readonly ShownPursuit[];
}

/**
 * Finds the run under a card id. A card that has become another one since (taken out of Spotted, put back, merged)
 * gives the person's own run, else the first.
 */
export function selectShownRun(runs: readonly ShownPursuit[], cardId: CardId, me: MemberId): ShownRun {
  const running = runs.filter(isOnBoard);
  const run =
    running.find(({ id, sameAs }) => id === cardId || sameAs.some((same) => same === cardId)) ??
    running.find(({ memberId }) => memberId === me) ??
    running[0];
  return { run, others: running.filter((other) => other !== run) };
}
