import { stemsOf } from '../record/stem-word.ts';
import type { Amount } from './amounts.ts';
import { type Judged, UNKNOWN } from './judged.ts';
import type { FoundWords } from './match.ts';
import { ONSITE, PRESENCE, REMOTE } from './mode-keys.ts';
import type { Bound } from './read-bound.ts';
import type { Opening } from './read-opening.ts';
import { hoursWithin, shareWithin, type Span } from './working-time.ts';

/** Lines about how long a contract is. */
const CONTRACT = stemsOf(
  'contract contrat vertrag fixedterm befristung laufzeit duration term assignment freelance vertrage contracten',
);
/** What makes a length of time in a lead that of its contract, and what that of something else. */
const OF_A_CONTRACT =
  stemsOf(`contract contrat vertrag fixedterm cover vertretung interim befristung assignment laufzeit duration project
  projekt initial rolling renewal renewable extension possible longer poss placement mission freelance contractor term interim
  verlangerung possibly agencywork`);
const OF_ANOTHER =
  stemsOf(`experienc probation probezeit erfahrung periode notice kundigungsfrist training ago first leave relevant minimum
  expérience leadership degree old essai warranty history since paid salary holiday vacation per every`);
const MONTHS: Readonly<Partial<Record<Amount['unit'], number>>> = { week: 12 / 52, month: 1, year: 12 };
const WORKDAYS = 5;
/** What is lifted by hand. */
const LIFTING = stemsOf('heavylifting');

/** Holds what a lead counts against a bound. Source: SPEC FIT3, FIT13. */
export function judgeBound(opening: Opening, bound: Bound): Judged {
  if (isOfPresence(bound)) return judgeOfficeDays(opening, bound);
  if (MONTHS[bound.unit] !== undefined && bound.keys.some((key) => CONTRACT.has(key)))
    return judgeLength(opening, bound);
  if ((bound.unit === 'hour' || bound.unit === 'percent') && bound.keys.length === 0) return judgeTime(opening, bound);
  const isLifting = bound.unit === 'kg' && bound.keys.every((key) => LIFTING.has(key));
  const subject = isLifting ? [] : bound.keys;
  const same = opening.amounts.filter(({ unit, near }) => unit === bound.unit && subject.every((key) => near.has(key)));
  const [amount] = isLifting ? same.toSorted((a, b) => b.most - a.most) : same;
  if (amount === undefined) return UNKNOWN;
  return told(isBeyond(valueFor(amount, bound), bound), amount.found, false);
}

function isOfPresence({ unit, keys, amount }: Bound): boolean {
  return unit === 'day' && keys.some((key) => PRESENCE.has(key)) && amount <= WORKDAYS;
}

function judgeOfficeDays({ officeDays, mode }: Opening, bound: Bound): Judged {
  const isAtHome = bound.keys.includes(REMOTE) && !bound.keys.includes(ONSITE);
  const known =
    officeDays ??
    (mode && mode.value !== 'hybrid' ? { ...mode, value: mode.value === 'remote' ? 0 : WORKDAYS } : undefined);
  if (known === undefined) return UNKNOWN;
  const days = isAtHome ? WORKDAYS - known.value : known.value;
  return told(isBeyond(days, bound), known.found, known.isGuessed);
}

/** Holds how much of a week a job takes against what somebody wants: where it lets people choose, some of it is enough. */
function judgeTime({ workingTime }: Opening, bound: Bound): Judged {
  if (workingTime === undefined) return UNKNOWN;
  const { least, most } = bound.unit === 'hour' ? hoursWithin(workingTime) : shareWithin(workingTime);
  const isOver = bound.side === 'more' ? whether(least, (value) => isBeyond(value, bound)) : false;
  const isUnder =
    bound.side === 'less'
      ? whether(most, (value) => isBeyond(value, bound))
      : bound.atLeast === undefined
        ? false
        : whether(most, (value) => value < (bound.atLeast ?? 0));
  if (isOver === true || isUnder === true) return told(true, workingTime.found, false);
  if (isOver === undefined || isUnder === undefined) return { ...UNKNOWN, found: [workingTime.found] };
  return told(false, workingTime.found, false);
}

/** Whether it is so at both ends; nothing where it is at one only. */
function whether({ least, most }: Span, test: (value: number) => boolean): boolean | undefined {
  return test(least) === test(most) ? test(least) : undefined;
}

/** Holds how long a contract is, where it ends, against what somebody wants. */
function judgeLength(opening: Opening, bound: Bound): Judged {
  const monthsOf = (unit: Amount['unit']): number => MONTHS[unit] ?? 1;
  const found = opening.amounts.find(
    ({ unit, near, isAlone }) =>
      MONTHS[unit] !== undefined &&
      ![...near].some((key) => OF_ANOTHER.has(key)) &&
      (isAlone || [...near].some((key) => OF_A_CONTRACT.has(key))),
  );
  if (found === undefined) return UNKNOWN;
  const inMonths = { ...bound, amount: bound.amount * monthsOf(bound.unit) };
  return told(isBeyond(found.most * monthsOf(found.unit), inMonths), found.found, false);
}

/** Of a range the end that people would have to live with. */
function valueFor({ least, most }: Amount, { side }: Bound): number {
  return side === 'more' ? most : least;
}

function isBeyond(value: number, { side, amount, isStrict }: Bound): boolean {
  if (value === amount) return isStrict;
  return side === 'more' ? value > amount : value < amount;
}

function told(isBad: boolean, found: FoundWords, isGuessed: boolean): Judged {
  return { verdict: isBad ? 'clashes' : 'fits', found: [found], isGuessed };
}
