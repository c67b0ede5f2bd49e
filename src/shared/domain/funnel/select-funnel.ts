import { DAY_MS } from '#shared/kernel/durations.ts';
import { tellsOfTime } from '../company/application.ts';
import { createDayCounter } from '../record/zoned-time.ts';
import { type Attempt, type Ending, FUNNEL_STEPS, type FunnelStep, hasReached, REACHES } from './attempt.ts';
import { ENOUGH_FOR_SHARES, type Flow, type Funnel, type Period, STEP_BEFORE, type StepCount } from './funnel.ts';

const DAYS_OF_PERIOD: Readonly<Record<Exclude<Period, 'all'>, number>> = { 'last-90': 90, 'last-30': 30 };

const ENDS: readonly (Ending | 'open')[] = ['open', 'declined', 'rejected', 'withdrawn', 'no-reply', 'unknown'];

/** Which time is looked back on. */
export interface FunnelTime {
  readonly period: Period;
  /** The time zone (IANA) whose days are counted. */
  readonly zone: string;
  /** Epoch milliseconds. */
  readonly now: number;
}

/** Says of attempts how far they came. Source: SPEC FUN2 to FUN8. */
export function selectFunnel(attempts: readonly Attempt[], { period, zone, now }: FunnelTime): Funnel {
  const dayOf = createDayCounter(zone);
  // A clock may be ahead by less than a day; what lies further ahead was never then.
  const momentOf = (attempt: Attempt, step: FunnelStep): number | undefined => {
    const at = attempt.at[step];
    return at === undefined || at > now + DAY_MS ? undefined : at;
  };
  const firstDay = period === 'all' ? undefined : dayOf(now) - DAYS_OF_PERIOD[period] + 1;
  let undatedCount = 0;
  const counts = new Map<FunnelStep, number>();
  const days = new Map<FunnelStep, number[]>(FUNNEL_STEPS.map((step) => [step, []]));
  const stops = new Map<string, number>();
  for (const attempt of attempts) {
    const { reached, became } = attempt;
    if (firstDay !== undefined) {
      const at = momentOf(attempt, hasReached(reached, 'applied') ? 'applied' : 'applying');
      if (at === undefined) undatedCount += 1;
      if (at === undefined || dayOf(at) < firstDay) continue;
    }
    for (const step of FUNNEL_STEPS) {
      if (!hasCome(attempt, step)) continue;
      counts.set(step, (counts.get(step) ?? 0) + 1);
      const before = STEP_BEFORE[step];
      const [from, to] = [before && momentOf(attempt, before), momentOf(attempt, step)];
      if (from === undefined || to === undefined || !tellsOfTime(from, to)) continue;
      days.get(step)?.push(dayOf(to) - dayOf(from));
    }
    const stop = `${reached} ${became}`;
    stops.set(stop, (stops.get(stop) ?? 0) + 1);
  }
  const appliedCount = counts.get('applied') ?? 0;
  const steps = FUNNEL_STEPS.map((step, index): StepCount => {
    const [count, timed] = [counts.get(step) ?? 0, days.get(step) ?? []];
    const hasShare = index > FUNNEL_STEPS.indexOf('applied') && appliedCount >= ENOUGH_FOR_SHARES;
    return {
      step,
      count,
      share: hasShare ? count / appliedCount : undefined,
      medianDays: medianOf(timed),
      timedCount: timed.length,
    };
  });
  return { steps, flows: flowsOf(counts, stops), undatedCount };
}

/** Says whether an attempt came to a step. */
function hasCome({ reached, hasReply }: Attempt, step: FunnelStep): boolean {
  return step === 'replied' ? hasReply : hasReached(reached, step);
}

/** The one in the middle, of two the mean; nothing of nothing. Source: SPEC FUN5. */
export function medianOf(numbers: readonly number[]): number | undefined {
  const sorted = numbers.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? undefined : (low + high) / 2;
}

/** `stops` counts by where attempts stopped and what became of them. */
function flowsOf(counts: ReadonlyMap<FunnelStep, number>, stops: ReadonlyMap<string, number>): readonly Flow[] {
  return REACHES.flatMap((from, index) => {
    const next = REACHES[index + 1];
    // Whoever has taken a job is at the end.
    if (next === undefined) return [];
    const ends = ENDS.map((to): Flow => ({ from, to, count: stops.get(`${from} ${to}`) ?? 0 }));
    const flows: readonly Flow[] = [{ from, to: next, count: counts.get(next) ?? 0 }, ...ends];
    return flows.filter(({ count }) => count > 0);
  });
}

/** How many came to a step. */
export function countAt({ steps }: Funnel, step: FunnelStep): number {
  return steps.find((each) => each.step === step)?.count ?? 0;
}
