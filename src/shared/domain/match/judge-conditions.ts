import type { WorkMode } from '../lead/lead.ts';
import { stemOf } from '../record/stem-word.ts';
import { comparePay } from './pay/compare-pay.ts';
import type { Pay } from './pay/pay.ts';
import { comparePlaces } from './place/compare-places.ts';
import type { Whereabouts } from './place/read-place.ts';
import { HYBRID, ONSITE, REMOTE } from './mode-keys.ts';
import { judgeBound } from './judge-bounds.ts';
import { judgeLanguages } from './judge-languages.ts';
import { judgeQualification } from './judge-qualifications.ts';
import { type Judged, UNKNOWN } from './judged.ts';
import type { Reason, Verdict } from './match.ts';
import type { Condition, Phrase } from './read-conditions.ts';
import type { Opening } from './read-opening.ts';
import type { Signal } from './read-signals.ts';
import { findTogether, isOfOneself, isOfOthers, isOfThePast } from './term-text.ts';
import { isPartTime, paidHoursOf } from './working-time.ts';

/** Kinds of contract and of hours that are not the other: who wants one, and reads the other, has a clash. */
const OPPOSITES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    permanent: ['fixedterm', 'freelance', 'agencywork', 'internship', 'zerohours'],
    fixedterm: ['permanent'],
    freelance: ['permanent'],
    parttime: ['fulltime'],
    fulltime: ['parttime'],
    dayshift: ['nightshift', 'evening'],
    earlyshift: ['nightshift', 'evening'],
    weekend: ['weekdays'],
    saturday: ['weekdays'],
    sunday: ['weekdays'],
    weekdays: ['weekend', 'saturday', 'sunday'],
    agencywork: ['directhire'],
    visa: ['novisa'],
    directhire: ['agencywork'],
    splitshift: ['straightshift'],
    daysoffinrow: ['daysoffapart'],
  }).map(([word, others]) => [stemOf(word), others.map(stemOf)]),
);
const UNPAID = stemOf('unpaid');
const [PART_TIME, FULL_TIME] = [stemOf('parttime'), stemOf('fulltime')];
/** What a lead can offer both of. */
const CHOICES: ReadonlySet<string> = new Set(
  ['parttime', 'fulltime', 'permanent', 'fixedterm', 'freelance', 'dayshift', 'earlyshift'].map(stemOf),
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

function judge(opening: Opening, { asked }: Condition): Judged {
  switch (asked.kind) {
    case 'bound':
      return judgeBound(opening, asked.bound);
    case 'language':
      return judgeLanguages(opening, asked.wished);
    case 'qualification':
      return judgeQualification(opening, asked.qualification);
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
  const isOne = more.length === 0;
  const mode = isOne ? MODE_KEYS.get(only) : undefined;
  if (mode !== undefined) return judgeMode(opening, mode, isWanted);
  const byHours = isOne ? judgeHours(opening, only, isWanted) : undefined;
  if (byHours !== undefined) return byHours;
  const said = findSaid(opening, phrase, isWanted);
  const offered = said.find(({ isDenied }) => !isDenied);
  const denied = said.find(({ isDenied }) => isDenied);
  const opposite = isOne ? findOpposite(opening, only) : undefined;
  const has: Verdict = isWanted ? 'fits' : 'clashes';
  const hasNot: Verdict = isWanted ? 'clashes' : 'fits';
  // "There are no night shifts. Births at night are covered by others": what is denied once is not meant elsewhere.
  if (denied !== undefined && (!isWanted || offered === undefined)) {
    return { verdict: hasNot, found: [denied.found], isDenied: true };
  }
  if (offered === undefined) return opposite === undefined ? UNKNOWN : { verdict: hasNot, found: [opposite.found] };
  // "Full time or part time": who does not want the one can have the other.
  const isChoice = !isWanted && opposite !== undefined && CHOICES.has(only);
  return isChoice ? { ...UNKNOWN, found: [offered.found, opposite.found] } : { verdict: has, found: [offered.found] };
}

/** Whether full time or part time, by the hours that a lead tells, where it does. */
function judgeHours({ workingTime }: Opening, key: string, isWanted: boolean): Judged | undefined {
  if (workingTime === undefined || (key !== PART_TIME && key !== FULL_TIME)) return undefined;
  const isPart = isPartTime(workingTime);
  if (isPart === undefined) return undefined;
  // From 60 to 100 per cent is a choice, and so both.
  const isBoth = isPart && (workingTime.share?.most === 100 || (workingTime.hours?.most ?? 0) >= 35);
  const isSo = isBoth ? isWanted : isPart === (key === PART_TIME);
  return { verdict: isSo === isWanted ? 'fits' : 'clashes', found: [workingTime.found] };
}

function findOpposite(opening: Opening, key: string): Signal | undefined {
  return (OPPOSITES.get(key) ?? [])
    .flatMap((opposite) => findSaid(opening, { keys: [opposite], isInTitle: false }, true))
    .find(({ isDenied }) => !isDenied);
}

/** Where a lead says it, in its words or in others. What was so once is not, and what others do is not theirs. */
function findSaid(opening: Opening, { keys, isInTitle }: Phrase, isWanted: boolean): readonly Signal[] {
  // "Unpaid pitches": where nothing is paid for what is asked, whatever it is called.
  const toldBy = keys.length === 1 ? keys[0] : keys.find((key) => key === UNPAID);
  const told = toldBy === undefined ? undefined : opening.signals.get(toldBy);
  const found = opening.texts
    .filter(({ field }) => !isInTitle || field === 'role' || field === 'company' || field === 'notes')
    .flatMap((text) =>
      findTogether(text, keys)
        .filter(({ first }) => !isInTitle || text.field !== 'notes' || isOfOneself(text, first))
        .filter(({ first }) => !isOfThePast(text, first))
        .map((one) =>
          !isWanted && !one.isDenied && isOfOthers(text, one.first, one.last) ? { ...one, isDenied: true } : one,
        ),
    );
  return told === undefined ? found : [...found, ...told];
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

function judgeLeastPay({ pay, workingTime }: Opening, least: Pay): Judged {
  const amount = least.least ?? least.most;
  if (pay === undefined || amount === undefined || least.per === 'week') return UNKNOWN;
  const currency = least.currency ?? pay.value.currency ?? NO_CURRENCY;
  const { verdict, isGuessed } = comparePay(pay.value, { amount, currency, per: least.per }, paidHoursOf(workingTime));
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
