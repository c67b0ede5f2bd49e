import { readOffset, readWrittenTime } from './calendar-time.ts';
import type { RawComponent, RawZone } from './raw-calendar.ts';
import { repeat, type StepBudget } from './recurrence.ts';
import { readRecurrenceRule } from './recurrence-rule.ts';
import type { Zone } from './zone.ts';

/** One change of the clocks: from when on, in epoch milliseconds, and what they are ahead then. */
interface Shift {
  readonly at: number;
  readonly offset: number;
}

/** Offices write 1601 for "always was"; no appointment is before 1970. */
const FIRST_YEAR = Date.UTC(1969, 0, 1);
const LAST_YEAR = Date.UTC(2200, 0, 1);
const MOST_SHIFTS = 2_000;
/** To read a time takes as long as to look at so many days. */
const COST_OF_TIME = 4;

/** The zone that a file explains by itself; `undefined` where that says nothing, or the file explains zones without end. Never throws. Source: SPEC CAL4. */
export function readFileZone({ observances }: RawZone, budget: StepBudget): Zone | undefined {
  if (budget.left <= 0) return undefined;
  const shifts = observances.flatMap((observance) => shiftsOf(observance, budget)).sort((a, b) => a.at - b.at);
  const first = observances.flatMap((observance) => offsetOf(observance, 'TZOFFSETFROM') ?? [])[0];
  if (shifts.length === 0 && first === undefined) return undefined;
  const before = first ?? shifts[0]?.offset ?? 0;
  return {
    name: undefined,
    offsetAt(at) {
      let [low, high] = [0, shifts.length];
      while (low < high) {
        const middle = (low + high) >>> 1;
        if ((shifts[middle]?.at ?? 0) <= at) low = middle + 1;
        else high = middle;
      }
      return shifts[low - 1]?.offset ?? before;
    },
  };
}

function shiftsOf(observance: RawComponent, budget: StepBudget): readonly Shift[] {
  const start = readWrittenTime(observance.get('DTSTART')?.[0]?.value ?? '');
  const offset = offsetOf(observance, 'TZOFFSETTO');
  if (start === undefined || offset === undefined) return [];
  const from = offsetOf(observance, 'TZOFFSETFROM') ?? offset;
  const shifts = [start.local, ...onceOf(observance, budget)].map((local) => ({ at: local - from, offset }));
  const ruleText = observance.get('RRULE')?.[0]?.value;
  const rule = ruleText === undefined ? undefined : readRecurrenceRule(ruleText, start);
  if (rule === undefined) return shifts;
  const until = rule.until === undefined ? LAST_YEAR : rule.until.local + (rule.until.offset === 0 ? from : 0);
  for (const local of repeat({ ...rule, until: undefined }, start.local, { from: FIRST_YEAR, budget })) {
    if (local > until || shifts.length > MOST_SHIFTS) break;
    shifts.push({ at: local - from, offset });
  }
  return shifts;
}

/** The local times at which the clocks changed once. */
function onceOf(observance: RawComponent, budget: StepBudget): readonly number[] {
  const once: number[] = [];
  for (const { value } of observance.get('RDATE') ?? []) {
    for (const text of value.split(',', MOST_SHIFTS - once.length)) {
      budget.left -= COST_OF_TIME;
      if (budget.left <= 0) return once;
      const time = readWrittenTime(text);
      if (time !== undefined) once.push(time.local);
    }
    if (once.length >= MOST_SHIFTS) break;
  }
  return once;
}

function offsetOf(observance: RawComponent, name: string): number | undefined {
  return readOffset(observance.get(name)?.[0]?.value ?? '');
}
