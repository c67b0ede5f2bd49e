import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { addDays, dayIn } from '../record/week.ts';
import type { Rest } from '../rest/rest.ts';
import { selectRestedWeeks } from '../rest/select-rests.ts';
import { type Act, collectActs, type SharedRecords } from './collect-acts.ts';
import { type FairShare, GIVING_WAYS, TAKING_WAYS, type TakingWay } from './fair-share.ts';

/** Of how many weeks it is told how they were. */
const RECENT_WEEKS = 4;
/** With how many weeks before these they are compared. */
const EARLIER_WEEKS = 8;
/** Before that nothing counts, wherever a day begins. */
const LONGEST_MS = (7 * (RECENT_WEEKS + EARLIER_WEEKS) + 2) * DAY_MS;
/** With fewer of them there is nothing to say yet. */
const FEWEST_RECENT = 2;
const FEWEST_EARLIER = 3;
/** A difference of less is chance, whatever was usual. */
const LEAST_DIFFERENCE = 3;
/** So many times the square root of what was usual is what chance makes of it. */
const SPREADS = 2;

/** How a member's giving and taking look, and what they are told from. */
export interface FairShareInput extends SharedRecords {
  readonly me: MemberId;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The member's time zone (IANA). */
  readonly zone: string;
  /** When the member joined, in epoch milliseconds; where that is not known, their first act. */
  readonly joinedAt: number | undefined;
  readonly rests: Iterable<Rest>;
}

/** Seven days that count: the member was there and did not rest. */
type Week = ReadonlySet<string>;

/**
 * How one member's giving and taking of the last four weeks look beside their own eight weeks before. What others do is no part
 * of it but for what they gave to that member. Source: SPEC FAIR1 to FAIR4.
 */
export function selectFairShare(input: FairShareInput): FairShare {
  const { me, zone } = input;
  const acts = collectActs(me, input);
  const [given, taken] = [countedDays(acts.given, input), countedDays(acts.taken, input)];
  const { recent, earlier } = selectWeeks(input, firstDayOf([...acts.given, ...ownAsks(acts.taken)], zone));
  const lately = daysOfLast(RECENT_WEEKS, dayIn(input.now, zone));
  const isLately = ({ day }: CountedAct): boolean => lately.has(day);
  const [waysGiven, waysTaken] = [waysOf(given.filter(isLately)), waysOf(taken.filter(isLately))];
  const gave = GIVING_WAYS.filter((way) => waysGiven.has(way));
  const took = TAKING_WAYS.filter((way) => waysTaken.has(way));
  if (recent.length < FEWEST_RECENT || earlier.length < FEWEST_EARLIER) return { kind: 'too-early', gave, took };
  const changeOf = (all: readonly CountedAct[]) => compare(all, recent, earlier);
  const [isGivingMore, isTakingMore] = [changeOf(given) === 'more', changeOf(taken) === 'more'];
  const all = [...given, ...taken];
  const isQuiet = countIn(all, recent) === 0 || changeOf(all) === 'less';
  const kind = isGivingMore
    ? isTakingMore
      ? 'both'
      : 'giving-more'
    : isTakingMore
      ? 'taking-more'
      : isQuiet
        ? 'quiet'
        : 'as-usual';
  return { kind, gave, took };
}

/** A day on which a member gave or took something in some way, with one other. */
interface CountedAct {
  readonly way: TakingWay;
  readonly day: string;
}

/** Of one way with one other member a day counts once, however much was said: a long talk is one, and so is a flood. */
function countedDays(acts: readonly Act<TakingWay>[], { now, zone }: FairShareInput): readonly CountedAct[] {
  const counted = new Map<string, CountedAct>();
  for (const { way, with: other, at } of acts) {
    if (at < now - LONGEST_MS) continue;
    const day = dayIn(at, zone);
    counted.set(JSON.stringify([way, other, day]), { way, day });
  }
  return [...counted.values()];
}

function ownAsks(taken: readonly Act<TakingWay>[]): readonly Act<TakingWay>[] {
  return taken.filter(({ with: other }) => other === undefined);
}

function firstDayOf(acts: readonly Act<TakingWay>[], zone: string): string | undefined {
  return acts.length === 0 ? undefined : dayIn(Math.min(...acts.map(({ at }) => at)), zone);
}

/** The weeks that count, back from today, seven days each. */
function selectWeeks(
  { me, now, zone, joinedAt, rests }: FairShareInput,
  firstAct: string | undefined,
): { readonly recent: readonly Week[]; readonly earlier: readonly Week[] } {
  const today = dayIn(now, zone);
  const since = joinedAt === undefined ? firstAct : dayIn(joinedAt, zone);
  const begins = Array.from({ length: RECENT_WEEKS + EARLIER_WEEKS }, (_, index) => addDays(today, -6 - 7 * index));
  const rested = selectRestedWeeks(rests, { memberId: me, weeks: begins, today });
  const pick = (days: readonly string[]): readonly Week[] =>
    days
      .filter((day) => since !== undefined && day >= since && !rested.has(day))
      .map((day) => new Set([0, 1, 2, 3, 4, 5, 6].map((after) => addDays(day, after))));
  return { recent: pick(begins.slice(0, RECENT_WEEKS)), earlier: pick(begins.slice(RECENT_WEEKS)) };
}

/** All the days of the last weeks, rested ones too. */
function daysOfLast(weeks: number, today: string): ReadonlySet<string> {
  return new Set(Array.from({ length: 7 * weeks }, (_, ago) => addDays(today, -ago)));
}

/** Whether the recent weeks differ from what would be usual for as many, by more than chance does. Source: SPEC FAIR3. */
function compare(
  acts: readonly CountedAct[],
  recent: readonly Week[],
  earlier: readonly Week[],
): 'more' | 'less' | 'as-usual' {
  const usual = (countIn(acts, earlier) / earlier.length) * recent.length;
  const difference = countIn(acts, recent) - usual;
  if (Math.abs(difference) < Math.max(LEAST_DIFFERENCE, SPREADS * Math.sqrt(usual))) return 'as-usual';
  return difference > 0 ? 'more' : 'less';
}

function countIn(acts: readonly CountedAct[], weeks: readonly Week[]): number {
  return acts.filter(({ day }) => weeks.some((week) => week.has(day))).length;
}

function waysOf(acts: readonly CountedAct[]): ReadonlySet<TakingWay> {
  return new Set(acts.map(({ way }) => way));
}
