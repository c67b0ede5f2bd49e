import type { WorkMode } from '../lead/lead.ts';
import { stemOf } from '../record/stem-word.ts';
import type { Amount } from './amounts.ts';
import { comparePay } from './pay/compare-pay.ts';
import type { Pay } from './pay/pay.ts';
import { comparePlaces } from './place/compare-places.ts';
import type { Whereabouts } from './place/read-place.ts';
import { HYBRID, ONSITE, PRESENCE, REMOTE } from './mode-keys.ts';
import type { FoundWords, Reason, Verdict } from './match.ts';
import type { Bound } from './read-bound.ts';
import type { Condition, Phrase } from './read-conditions.ts';
import type { Opening } from './read-opening.ts';
import { findTogether, type Occurrence } from './term-text.ts';

/** Kinds of contract and of hours that are not the other: who wants one, and reads the other, has a clash. */
const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    permanent: ['fixedterm', 'freelance', 'agencywork', 'internship', 'zerohours'],
    fixedterm: ['permanent'],
    freelance: ['permanent'],
    parttime: ['fulltime'],
    fulltime: ['parttime'],
    dayshift: ['nightshift', 'evening'],
  }).map(([word, others]) => [stemOf(word), others.map(stemOf)]),
);
const MODE_KEYS: ReadonlyMap<string, WorkMode> = new Map([
  [REMOTE, 'remote'],
  [HYBRID, 'hybrid'],
  [ONSITE, 'onsite'],
]);

/** Where neither side names one they are the same, whichever it is. */
const NO_CURRENCY = 'XXX';

/** Holds a lead against the deal-breakers and must-haves. Source: SPEC FIT3. */
export function judgeConditions(opening: Opening, conditions: readonly Condition[]): readonly Reason[] {
  return conditions.map((condition) => {
    const { verdict, found = [], isDenied = false, isGuessed = false } = judge(opening, condition);
    return { verdict, aspect: condition.aspect, wishes: [condition.wish], found, isDenied, isGuessed };
  });
}

type Judged = { readonly verdict: Verdict } & Partial<Pick<Reason, 'found' | 'isDenied' | 'isGuessed'>>;

const UNKNOWN: Judged = { verdict: 'unknown' };

function judge(opening: Opening, { asked }: Condition): Judged {
  switch (asked.kind) {
    case 'bound':
      return judgeBound(opening, asked.bound);
    case 'least-pay':
      return judgeLeastPay(opening, asked.pay);
    case 'place':
      return judgeWhere(opening, asked.where, asked.isWanted);
    case 'words': {
      const { phrases, isWanted } = asked;
      const judged = phrases.map((phrase) => judgePhrase(opening, phrase, isWanted));
      // Of what is wanted one is enough; of what is unwanted one is too much.
      const [first, second]: readonly Verdict[] = isWanted ? ['fits', 'clashes'] : ['clashes', 'fits'];
      return pick(judged, first) ?? pick(judged, second) ?? UNKNOWN;
    }
  }
}

function pick(judged: readonly Judged[], verdict: Verdict | undefined): Judged | undefined {
  return judged.find((each) => each.verdict === verdict);
}

function judgePhrase(opening: Opening, phrase: Phrase, isWanted: boolean): Judged {
  const [only = '', ...more] = phrase.keys;
  const mode = more.length === 0 ? MODE_KEYS.get(only) : undefined;
  if (mode !== undefined) return judgeMode(opening, mode, isWanted);
  const said = findPhrase(opening, phrase);
  const offered = said.find(({ isDenied }) => !isDenied);
  const denied = said.find(({ isDenied }) => isDenied);
  const opposite = more.length === 0 ? findOpposite(opening, only) : undefined;
  const has: Verdict = isWanted ? 'fits' : 'clashes';
  const hasNot: Verdict = isWanted ? 'clashes' : 'fits';
  // "There are no night shifts. Births at night are covered by others": what is denied once is not meant elsewhere.
  if (denied !== undefined && (!isWanted || offered === undefined)) {
    return { verdict: hasNot, found: [denied.found], isDenied: true };
  }
  if (offered === undefined) return opposite === undefined ? UNKNOWN : { verdict: hasNot, found: [opposite.found] };
  // "Full time or part time": who does not want the one can have the other.
  const isChoice = !isWanted && opposite !== undefined;
  return isChoice ? { ...UNKNOWN, found: [offered.found, opposite.found] } : { verdict: has, found: [offered.found] };
}

function findOpposite(opening: Opening, key: string): Occurrence | undefined {
  return (OPPOSITES.get(key) ?? [])
    .flatMap((opposite) => findPhrase(opening, { keys: [opposite], isInTitle: false }))
    .find(({ isDenied }) => !isDenied);
}

function findPhrase({ texts }: Opening, { keys, isInTitle }: Phrase): readonly Occurrence[] {
  return texts
    .filter(({ field }) => !isInTitle || field === 'role' || field === 'company')
    .flatMap((text) => findTogether(text, keys));
}

function judgeMode({ mode }: Opening, wished: WorkMode, isWanted: boolean): Judged {
  if (mode === undefined) return UNKNOWN;
  const { value, found, isGuessed } = mode;
  const said = { found: [found], isGuessed };
  if (value === wished) return { verdict: isWanted ? 'fits' : 'clashes', ...said };
  // Between the two stands hybrid: some of both.
  const isBetween = value === 'hybrid' || wished === 'hybrid';
  if (isWanted)
    return { verdict: isBetween && value !== 'onsite' && wished !== 'remote' ? 'unknown' : 'clashes', ...said };
  return { verdict: isBetween ? 'unknown' : 'fits', ...said };
}

function judgeBound(opening: Opening, bound: Bound): Judged {
  const { officeDays, mode, amounts } = opening;
  if (bound.unit === 'day' && bound.keys.some((key) => PRESENCE.has(key)) && bound.amount <= 5) {
    const isAtHome = bound.keys.includes(REMOTE) && !bound.keys.includes(ONSITE);
    const known =
      officeDays ?? (mode && mode.value !== 'hybrid' ? { ...mode, value: mode.value === 'remote' ? 0 : 5 } : undefined);
    if (known === undefined) return UNKNOWN;
    const days = isAtHome ? 5 - known.value : known.value;
    return told(isBeyond(days, bound), known.found, known.isGuessed);
  }
  const subject = bound.keys;
  const same = amounts.filter(({ unit, near }) => unit === bound.unit && subject.every((key) => near.has(key)));
  const [amount] = same;
  if (amount === undefined) return UNKNOWN;
  return told(isBeyond(valueFor(amount, bound), bound), amount.found, false);
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

function judgeLeastPay({ pay }: Opening, least: Pay): Judged {
  const amount = least.least ?? least.most;
  if (pay === undefined || amount === undefined || least.per === 'week') return UNKNOWN;
  const currency = least.currency ?? pay.value.currency ?? NO_CURRENCY;
  const { verdict, isGuessed } = comparePay(pay.value, { amount, currency, per: least.per });
  const found = [pay.found];
  if (verdict === 'unknown') return { verdict, found };
  return { verdict: verdict === 'reaches' ? 'fits' : 'clashes', found, isGuessed: isGuessed || pay.isGuessed };
}

function judgeWhere({ where }: Opening, wished: Whereabouts, isWanted: boolean): Judged {
  if (where === undefined) return UNKNOWN;
  const { verdict } = comparePlaces([wished], where.value);
  if (verdict === 'unknown') return UNKNOWN;
  return { verdict: (verdict === 'same') === isWanted ? 'fits' : 'clashes', found: [where.found] };
}
