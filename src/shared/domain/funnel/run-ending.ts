import * as Y from 'yjs';
import type { MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { type Outcome, OUTCOMES } from '../pursuit/stage.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';

/** How somebody says that a run ended. Anybody can say it; of one's own numbers only one's own word counts. */
export interface RunEnding {
  readonly id: PursuitId;
  readonly outcome: Outcome;
  /** Who says so, by the log. */
  readonly by: MemberId | undefined;
}

/** Reads how a run is said to have ended; nothing where that is not said. Never throws. Source: SPEC FUN1, DOC4. */
export function readRunEnding(id: PursuitId, value: unknown, authorOf: AuthorOf): RunEnding | undefined {
  if (!(value instanceof Y.Map)) return undefined;
  const said = value.get('outcome');
  const outcome = OUTCOMES.find((known) => known === said);
  return outcome === undefined ? undefined : { id, outcome, by: authorOfField(value, 'outcome', authorOf) };
}
