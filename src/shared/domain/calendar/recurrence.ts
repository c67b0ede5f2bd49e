import { DAY_MS } from '#shared/kernel/durations.ts';
import type { RecurrenceRule, RuleDay } from './recurrence-rule.ts';

/** Days that may be looked at for a whole file, so that no rule makes reading slow. */
export interface StepBudget {
  left: number;
}

/**
 * The local times at which a rule says something begins, in order and the beginning first. `from` lets times before it be
 * left out, as far as that is quick; what has no end must be stopped by who asks, or by the budget.
 *
 * **Units:** all as `WrittenTime.local`. Source: SPEC CAL6.
 */
export function* repeat(
  rule: RecurrenceRule,
  start: number,
  { from, budget }: { readonly from: number; readonly budget: StepBudget },
): Generator<number> {
  const clock = start - midnightOf(start);
  const first = firstStep(rule, start, from);
  const cost = costOfStep(rule);
  let told = 0;
  if (first === 0) {
    // The beginning counts, whether the rule says so or not.
    told = 1;
    yield start;
  }
  for (let step = first; budget.left > 0 && told !== rule.count; step += 1) {
    budget.left -= cost;
    const days = daysOfStep(rule, start, step);
    if (days === undefined) return;
    for (const day of pick(days, rule.bySetPosition)) {
      if (day + clock <= start) continue;
      told += 1;
      yield day + clock;
      if (told === rule.count) return;
    }
  }
}

/** What is asked of a day in the time that it takes to make one. */
const QUESTIONS_OF_DAY = 12;

/** As many days as are looked at for one step; more where much is asked of each. */
function costOfStep(rule: RecurrenceRule): number {
  const questions = rule.byDay.length + rule.byMonthDay.length + rule.byMonth.length + rule.bySetPosition.length;
  return Math.ceil(daysPerStep(rule) * (1 + questions / QUESTIONS_OF_DAY));
}

function daysPerStep({ frequency, byDay, byMonthDay, byMonth }: RecurrenceRule): number {
  const isPlain = byDay.length === 0 && byMonthDay.length === 0;
  if (frequency === 'DAILY') return 1;
  if (frequency === 'WEEKLY') return 7;
  if (frequency === 'MONTHLY') return isPlain ? 1 : 31;
  return isPlain ? Math.max(1, byMonth.length) : byMonth.length === 0 ? 366 : 31 * byMonth.length;
}

/** Where the numbers of times do not matter, a step right before the one that is asked for. */
function firstStep(rule: RecurrenceRule, start: number, from: number): number {
  if (rule.count !== undefined || from <= start) return 0;
  const length = { DAILY: 1, WEEKLY: 7, MONTHLY: 31, YEARLY: 366 }[rule.frequency] * DAY_MS * rule.interval;
  return Math.max(0, Math.floor((from - start) / length) - 1);
}

const END = Date.UTC(2200, 0, 1);

/** The midnights of one day, week, month or year of the rule, in order; `undefined` beyond all calendars. */
function daysOfStep(rule: RecurrenceRule, start: number, step: number): readonly number[] | undefined {
  const begin = beginOfStep(rule, start, step);
  if (!(begin < END)) return undefined;
  const date = new Date(begin);
  const [year, month] = [date.getUTCFullYear(), date.getUTCMonth()];
  switch (rule.frequency) {
    case 'DAILY':
      return [begin].filter((day) => isIn(day, rule));
    case 'WEEKLY': {
      const wanted = rule.byDay.length > 0 ? rule.byDay.map(({ day }) => day) : [weekdayOf(start)];
      const week = Array.from({ length: 7 }, (_, index) => begin + index * DAY_MS);
      return week.filter((day) => wanted.includes(weekdayOf(day)) && isInMonth(day, rule));
    }
    case 'MONTHLY':
      return isInMonth(begin, rule) ? daysOfMonth(rule, start, { year, month }) : [];
    case 'YEARLY':
      return daysOfYear(rule, start, year);
  }
}

function beginOfStep({ frequency, interval, weekStart }: RecurrenceRule, start: number, step: number): number {
  const midnight = midnightOf(start);
  const date = new Date(midnight);
  const far = step * interval;
  if (frequency === 'DAILY') return midnight + far * DAY_MS;
  if (frequency === 'WEEKLY') return midnight - ((weekdayOf(midnight) - weekStart + 7) % 7) * DAY_MS + far * 7 * DAY_MS;
  if (frequency === 'MONTHLY') return Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + far, 1);
  return Date.UTC(date.getUTCFullYear() + far, 0, 1);
}

function daysOfYear(rule: RecurrenceRule, start: number, year: number): readonly number[] {
  const date = new Date(start);
  const isOfWholeYear = rule.byMonth.length === 0 && rule.byMonthDay.length === 0 && rule.byDay.length > 0;
  if (isOfWholeYear) {
    const length = (Date.UTC(year + 1, 0, 1) - Date.UTC(year, 0, 1)) / DAY_MS;
    const days = Array.from({ length }, (_, index) => Date.UTC(year, 0, 1 + index));
    return days.filter((day, index) => rule.byDay.some((wanted) => isNth(wanted, day, { index, length })));
  }
  const isEveryMonth = rule.byMonth.length === 0 && rule.byMonthDay.length > 0;
  const months = isEveryMonth
    ? Array.from({ length: 12 }, (_, index) => index)
    : rule.byMonth.length > 0
      ? [...new Set(rule.byMonth.map((month) => Math.abs(month) - 1))].sort((a, b) => a - b)
      : [date.getUTCMonth()];
  return months.flatMap((month) => daysOfMonth(rule, start, { year, month }));
}

function daysOfMonth(
  { byDay, byMonthDay }: RecurrenceRule,
  start: number,
  { year, month }: { readonly year: number; readonly month: number },
): readonly number[] {
  const length = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  if (byDay.length === 0 && byMonthDay.length === 0) {
    const plain = new Date(start).getUTCDate();
    return plain > length ? [] : [Date.UTC(year, month, plain)];
  }
  const days = Array.from({ length }, (_, index) => Date.UTC(year, month, 1 + index));
  return days.filter((day, index) => {
    if (!isMonthDay(byMonthDay, index, length)) return false;
    return byDay.length === 0 || byDay.some((wanted) => isNth(wanted, day, { index, length }));
  });
}

function isIn(day: number, rule: RecurrenceRule): boolean {
  const date = new Date(day);
  const length = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  if (!isInMonth(day, rule) || !isMonthDay(rule.byMonthDay, date.getUTCDate() - 1, length)) return false;
  return rule.byDay.length === 0 || rule.byDay.some((wanted) => wanted.day === weekdayOf(day));
}

function isInMonth(day: number, { byMonth }: RecurrenceRule): boolean {
  return byMonth.length === 0 || byMonth.includes(new Date(day).getUTCMonth() + 1);
}

function isMonthDay(byMonthDay: readonly number[], index: number, length: number): boolean {
  return byMonthDay.length === 0 || byMonthDay.includes(index + 1) || byMonthDay.includes(index - length);
}

/** Whether a day is the nth of its name within a span in which it is the one at `index`. */
function isNth(
  { day: wanted, nth }: RuleDay,
  day: number,
  { index, length }: { readonly index: number; readonly length: number },
): boolean {
  if (weekdayOf(day) !== wanted) return false;
  if (nth === undefined) return true;
  return nth > 0 ? Math.floor(index / 7) + 1 === nth : -Math.floor((length - 1 - index) / 7) - 1 === nth;
}

function pick(days: readonly number[], positions: readonly number[]): readonly number[] {
  if (positions.length === 0) return days;
  const picked = positions.map((position) => days.at(position > 0 ? position - 1 : position));
  return [...new Set(picked)].flatMap((day) => day ?? []).sort((a, b) => a - b);
}

function midnightOf(local: number): number {
  return Math.floor(local / DAY_MS) * DAY_MS;
}

/** 1970 began on a Thursday. */
function weekdayOf(local: number): number {
  return (((Math.floor(local / DAY_MS) + 4) % 7) + 7) % 7;
}
