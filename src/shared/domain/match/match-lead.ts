import { comparePay } from './pay/compare-pay.ts';
import { judgeConditions } from './judge-conditions.ts';
import { judgePlaces } from './judge-place.ts';
import { judgeRole, judgeWords } from './judge-work.ts';
import { ASPECTS, type Aspect, type Match, type Reason, type Verdict } from './match.ts';
import type { Opening } from './read-opening.ts';
import { paidHoursOf } from './working-time.ts';
import type { WishedWord, Wishes } from './read-wishes.ts';

const ABOUT_THE_WORK: ReadonlySet<Aspect> = new Set(['role', 'field', 'skill']);
const VERDICTS: readonly Verdict[] = ['fits', 'clashes', 'unknown'];

/** Holds a lead against what a member wrote. The same two say the same, always. Source: SPEC FIT1. */
export function matchLead(opening: Opening, wishes: Wishes): Match {
  const reasons = [
    ...judgeConditions(opening, wishes.conditions),
    ...judgePlaces(opening, wishes.places),
    ...judgePay(opening, wishes),
    ...judgeRole(opening, wishes.roles),
    ...judgeWords(opening, 'field', wishes.fields),
    ...judgeWords(opening, 'skill', wishes.skills),
  ].sort((a, b) => rankOf(a) - rankOf(b));
  return { leadId: opening.leadId, memberId: wishes.memberId, verdict: decide(reasons, wishes, opening), reasons };
}

/** Whatever clashes keeps a lead from fitting, however much else does. */
function decide(reasons: readonly Reason[], { roles, fields, skills }: Wishes, { titles }: Opening): Verdict {
  if (reasons.some(({ verdict }) => verdict === 'clashes')) return 'clashes';
  const fitting = reasons.filter(({ verdict }) => verdict === 'fits');
  // What somebody would learn is no work that they name.
  const isNamed = ({ wish }: WishedWord): boolean => wish.kind !== 'entry' || wish.list !== 'wouldLearn';
  const saysWork = roles.length > 0 || fields.length > 0 || skills.some(isNamed);
  // Who takes any work does not take what nobody knows.
  const isTold = titles.length > 0 || fitting.some(({ aspect }) => aspect !== 'place');
  const isFit = saysWork ? fitting.some(({ aspect }) => ABOUT_THE_WORK.has(aspect)) : fitting.length > 0 && isTold;
  return isFit ? 'fits' : 'unknown';
}

function judgePay({ pay, workingTime }: Opening, { payFloor }: Wishes): readonly Reason[] {
  if (payFloor === undefined) return [];
  const base = { aspect: 'pay', wishes: [{ kind: 'pay-floor' }], isDenied: false } as const;
  if (pay === undefined) return [{ ...base, verdict: 'unknown', found: [], isGuessed: false }];
  const { verdict, isGuessed } = comparePay(pay.value, payFloor, paidHoursOf(workingTime));
  const said = { found: [pay.found], isGuessed: isGuessed || pay.isGuessed };
  return [
    { ...base, ...said, verdict: verdict === 'unknown' ? 'unknown' : verdict === 'reaches' ? 'fits' : 'clashes' },
  ];
}

const ASPECT_RANKS: ReadonlyMap<Aspect, number> = new Map(
  ASPECTS.map((aspect, rank) => [aspect, rank * VERDICTS.length]),
);
const VERDICT_RANKS: ReadonlyMap<Verdict, number> = new Map(VERDICTS.map((verdict, rank) => [verdict, rank]));

function rankOf({ aspect, verdict }: Reason): number {
  return (ASPECT_RANKS.get(aspect) ?? 0) + (VERDICT_RANKS.get(verdict) ?? 0);
}
