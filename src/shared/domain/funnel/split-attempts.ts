import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { ANSWERING, selectApplications } from '../company/application.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import type { Outcome, Stage } from '../pursuit/stage.ts';
import { type Attempt, type FunnelStep, hasReached, type Reach } from './attempt.ts';

/** What was moved back so soon was moved by mistake. */
const SLIP_MS = HOUR_MS;

/** How far a closed attempt came at least, by how it ended. */
const REACHED_BY_END: Readonly<Partial<Record<Outcome, Reach>>> = {
  rejected: 'applied',
  'no-reply': 'applied',
  declined: 'offer',
  accepted: 'accepted',
};

/** The part of an attempt that one run tells. */
export type SplitAttempt = Omit<Attempt, 'memberId' | 'isPrivate'>;

/** The moves of one attempt, in order. */
interface Draft {
  readonly moves: StageEvent[];
  closedAt: number | undefined;
  /** Put back to Spotted, or followed by another. */
  isOver: boolean;
}

/**
 * The attempts of one run, from its changes of stage that stand, oldest first, and how its member says that it ended.
 * **Guarantees**: whatever the moves say, in whatever order, nothing is thrown. Source: SPEC FUN2 to FUN5.
 */
export function splitAttempts(events: readonly StageEvent[], outcome: Outcome | undefined): readonly SplitAttempt[] {
  const moves = withoutSlips(events);
  const drafts = draftAttempts(moves);
  const [first] = moves;
  return drafts.flatMap((draft, index) => {
    const isLast = index === drafts.length - 1 && !draft.isOver;
    return finish(draft, { first, outcome: isLast ? outcome : undefined }) ?? [];
  });
}

/** The moves without those that were moved back soon, each from where the one before it led. */
function withoutSlips(events: readonly StageEvent[]): readonly StageEvent[] {
  const kept: StageEvent[] = [];
  for (const event of events) {
    const from = kept.at(-1)?.to ?? 'spotted';
    if (event.to === from) continue;
    // As soon as one of them leads back they are gone: no two within the time are from the same stage, so these are few.
    const back = kept.findLastIndex((move) => event.at - move.at > SLIP_MS || move.from === event.to);
    const move = kept[back];
    if (move !== undefined && move.from === event.to && event.at - move.at <= SLIP_MS) kept.length = back;
    else kept.push(event.from === from ? event : { ...event, from });
  }
  return kept;
}

function draftAttempts(moves: readonly StageEvent[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let current: Draft | undefined;
  for (const move of moves) {
    const { to, at } = move;
    if (current !== undefined && (to === 'spotted' || isAnother(current, move))) {
      // Put back before anything had become of it: it was none.
      if (!hasBecomeSomething(current)) drafts.pop();
      current.isOver = true;
      current = undefined;
    }
    if (to === 'spotted') continue;
    if (current === undefined) {
      current = { moves: [], closedAt: undefined, isOver: false };
      drafts.push(current);
    }
    current.moves.push(move);
    current.closedAt = to === 'closed' ? at : undefined;
  }
  return drafts;
}

function isAnother({ closedAt }: Draft, { to, at }: StageEvent): boolean {
  return closedAt !== undefined && at - closedAt >= DAY_MS && (to === 'applying' || to === 'applied');
}

function hasBecomeSomething({ moves, closedAt }: Draft): boolean {
  return closedAt !== undefined || moves.some(({ to }) => to === 'interviewing' || to === 'offer');
}

/** Nothing where it is not told that anybody began. */
function finish(
  { moves, closedAt, isOver }: Draft,
  { first, outcome }: { readonly first: StageEvent | undefined; readonly outcome: Outcome | undefined },
): SplitAttempt | undefined {
  const isClosed = closedAt !== undefined;
  const ending = isClosed ? (outcome ?? 'unknown') : isOver ? 'unknown' : undefined;
  let reached = ending && REACHED_BY_END[ending];
  const seen = new Set<Stage>();
  const at: Partial<Record<FunnelStep, number>> = {};
  for (const move of moves) {
    const { to } = move;
    if (to === 'spotted' || to === 'closed' || seen.has(to)) continue;
    seen.add(to);
    if (reached === undefined || hasReached(to, reached)) reached = to;
    if (isDated(move, first)) at[to] = move.at;
  }
  if (reached === undefined) return undefined;
  const last = moves.at(-1);
  if (ending === 'accepted' && last !== undefined && isDated(last, first)) at.accepted = last.at;
  const answer = selectApplications(moves, { isClosed, outcome }).at(-1);
  if (answer?.became === 'answered') {
    const answered = moves.find((move) => move.at === answer.answeredAt);
    if (answered !== undefined && isDated(answered, first)) at.replied = answered.at;
  }
  const hasReply = hasReached(reached, 'interviewing') || ANSWERING.includes(ending);
  return { reached, hasReply, became: ending ?? 'open', at };
}

/** A history that begins further on was written down later; so was what a list brought in without a day. */
function isDated(move: StageEvent, first: StageEvent | undefined): boolean {
  return !move.isUndated && (move !== first || move.to === 'applying' || move.to === 'applied');
}
