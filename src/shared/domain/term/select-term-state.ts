import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId, TermId } from '#shared/kernel/ids.ts';
import { addDays } from '../record/week.ts';
import { compareMade, contentOf, type Closing, type Term, type TermAnswer, type TermProposal } from './term.ts';

/** From so many days before its end on it is asked what comes after a term. */
const DAYS_OF_ENDING = 14;

/** A proposal with who agrees to it. */
export interface AnsweredProposal<Proposal extends TermProposal = TermProposal> {
  readonly proposal: Proposal;
  /** Whoever proposed it first, then in the order in which they agreed. Nobody but present members. */
  readonly agreed: readonly MemberId[];
  /** How many more need to agree; 0 once it is agreed. */
  readonly missingCount: number;
}

/** Which term a circle has, and what is open. */
export interface TermState {
  /** The term that was agreed last, unless the circle closed after it. It may not have begun, or be over. */
  readonly current: AnsweredProposal<Term> | undefined;
  /** The closing, when that was agreed last. */
  readonly closing: AnsweredProposal<Closing> | undefined;
  /** What was agreed before, newest first. */
  readonly earlier: readonly AnsweredProposal[];
  /** What can still be agreed on, newest first. */
  readonly open: readonly AnsweredProposal[];
}

/** What the state of the terms follows from. */
export interface TermRecords {
  readonly terms: Iterable<TermProposal>;
  readonly answers: Iterable<TermAnswer>;
  /** Who is a member now. */
  readonly members: readonly MemberId[];
}

/**
 * Which term a circle has: what was proposed last, ties by id, of all that more than half of the present members agree to.
 * Whatever was proposed before that is not open any more. Source: SPEC TERM2, TERM3.
 */
export function selectTermState({ terms, answers, members }: TermRecords): TermState {
  const answersOf = new Map<TermId, TermAnswer[]>();
  for (const answer of [...answers].sort(compareMade)) {
    const known = answersOf.get(answer.termId);
    if (known === undefined) answersOf.set(answer.termId, [answer]);
    else known.push(answer);
  }
  const present = new Set(members);
  const all = [...terms]
    .sort(compareMade)
    .map((proposal) => withAnswers(proposal, answersOf.get(proposal.id) ?? [], present));
  const last = all.findLastIndex(isAgreed);
  const decided = all[last];
  return {
    current: decided !== undefined && isTerm(decided) ? decided : undefined,
    closing: decided !== undefined && isClosing(decided) ? decided : undefined,
    earlier: all.slice(0, Math.max(last, 0)).filter(isAgreed).reverse(),
    open: all
      .slice(last + 1)
      .filter(({ proposal }) => !proposal.isWithdrawn)
      .reverse(),
  };
}

/** Whether it is asked if a term is renewed, reshaped or closed: on its last two weeks and afterwards. Source: SPEC TERM5. */
export function isTermEnding({ until }: Pick<Term, 'until'>, today: string): boolean {
  return today >= addDays(until, -DAYS_OF_ENDING);
}

/** A term as long as another, from the day after it on, for the same. Source: SPEC TERM5. */
export function draftRenewal({ from, until, purpose }: Term): Pick<Term, 'from' | 'until' | 'purpose'> {
  const next = addDays(until, 1);
  const dayCount = Math.round((Date.parse(until) - Date.parse(from)) / DAY_MS);
  return { from: next, until: addDays(next, dayCount), purpose };
}

function withAnswers(
  proposal: TermProposal,
  answers: readonly TermAnswer[],
  present: ReadonlySet<MemberId>,
): AnsweredProposal {
  const content = contentOf(proposal);
  const own = proposal.isWithdrawn ? [] : [proposal.author];
  const others = answers.filter(({ said }) => said === content).map(({ author }) => author);
  const agreed = [...new Set([...own, ...others])].filter((member) => present.has(member));
  const neededCount = Math.floor(present.size / 2) + 1;
  return { proposal, agreed, missingCount: Math.max(neededCount - agreed.length, 0) };
}

function isAgreed({ missingCount }: AnsweredProposal): boolean {
  return missingCount === 0;
}

function isTerm(answered: AnsweredProposal): answered is AnsweredProposal<Term> {
  return answered.proposal.kind === 'term';
}

function isClosing(answered: AnsweredProposal): answered is AnsweredProposal<Closing> {
  return answered.proposal.kind === 'closing';
}
