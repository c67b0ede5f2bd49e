import { DAY_MS, MINUTE_MS } from '#shared/kernel/durations.ts';
import type { Outcome } from '../pursuit/stage.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';

/**
 * What became of one application: they answered, at a moment (epoch milliseconds), after whole days where that is known; it
 * waits; they never answered; or it is over, and what they said is not known.
 */
export type Application =
  | { readonly became: 'answered'; readonly answeredAt: number; readonly afterDays: number | undefined }
  | { readonly became: 'waits' | 'no-reply' | 'over' };

/** How a run stands, as far as it tells what a company said. */
export interface Standing {
  readonly isClosed: boolean;
  readonly outcome: Outcome | undefined;
}

/** One application with its moments, epoch milliseconds. */
interface Sent {
  readonly at: number;
  readonly answeredAt?: number;
  readonly closedAt?: number;
}

/** What was put down within so short a time was caught up on: it does not tell how long they took. */
const AT_ONCE_MS = MINUTE_MS;
/** Nobody answers later; a clock was wrong. */
const LONGEST_DAYS = 1_000;
/** Closing so says that they had answered. */
export const ANSWERING: readonly (Outcome | undefined)[] = ['rejected', 'accepted', 'declined'];

/**
 * The applications of one run, from the changes of its stage that stand, oldest first: one begins where the run comes to
 * Applied. What is moved back there was not answered after all. Source: SPEC COMP4, COMP5.
 */
export function selectApplications(events: readonly StageEvent[], standing: Standing): readonly Application[] {
  const all: Sent[] = [];
  for (const event of events) {
    const last = all.pop();
    all.push(...takeEvent(last, event));
  }
  return all.map((sent, index) => becameOf(sent, index === all.length - 1 ? standing : undefined));
}

/** What a change of stage makes of the application before it. */
function takeEvent(last: Sent | undefined, { from, to, at }: StageEvent): readonly Sent[] {
  if (to === 'applied') {
    if (last === undefined) return [{ at }];
    const isClosedAgo = last.closedAt !== undefined && at - last.closedAt >= DAY_MS;
    const hasLongBeenOver =
      from === 'closed' ? isClosedAgo : from !== 'interviewing' && from !== 'offer' && isEnded(last);
    // Else it was moved by mistake, and waits on.
    return hasLongBeenOver ? [last, { at }] : [{ at: last.at }];
  }
  if (last === undefined) return [];
  if (to === 'closed') return [{ ...last, closedAt: at }];
  if (to === 'interviewing' || to === 'offer') return [{ at: last.at, answeredAt: last.answeredAt ?? at }];
  // Put back: as long as nothing had become of it, it turns out that nobody had applied.
  return isEnded(last) ? [last] : [];
}

function isEnded({ answeredAt, closedAt }: Sent): boolean {
  return answeredAt !== undefined || closedAt !== undefined;
}

function becameOf({ at, answeredAt, closedAt }: Sent, standing: Standing | undefined): Application {
  if (answeredAt !== undefined) return answeredAfter(at, answeredAt);
  // How an earlier one ended was overwritten since.
  if (standing === undefined) return { became: 'over' };
  if (closedAt === undefined) return { became: 'waits' };
  if (!standing.isClosed) return { became: 'over' };
  if (standing.outcome === 'no-reply') return { became: 'no-reply' };
  return ANSWERING.includes(standing.outcome) ? answeredAfter(at, closedAt) : { became: 'over' };
}

function answeredAfter(at: number, answeredAt: number): Application {
  const days = Math.round((answeredAt - at) / DAY_MS);
  return { became: 'answered', answeredAt, afterDays: tellsOfTime(at, answeredAt) ? days : undefined };
}

/** Whether two moments (epoch milliseconds) say how long something took. Source: SPEC COMP6. */
export function tellsOfTime(from: number, to: number): boolean {
  return to - from >= AT_ONCE_MS && Math.round((to - from) / DAY_MS) <= LONGEST_DAYS;
}
