import { DAY_MS } from '#shared/kernel/durations.ts';
import type { CircleId, IntroductionAskId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { companyKey } from '../duplicate/company-key.ts';
import { compareAge, type Introduction, type IntroductionAnswer, type IntroductionStep } from './introduction.ts';
import type { KeptAnswer } from './kept-answer.ts';

/** How long somebody is asked on their own page. Afterwards it stands with the lead alone. */
const ASKED_MS = 28 * DAY_MS;
/** Clocks that differ by more than this are wrong. */
const CLOCK_ERROR_MS = DAY_MS;

/** An introduction that is asked for, with what the circle sees of it. */
export interface IntroductionState extends Introduction {
  /** The last answer of each who could give one, oldest first; what it says only two can read. */
  readonly answers: readonly IntroductionAnswer[];
  /** What became of it, newest first. */
  readonly steps: readonly IntroductionStep[];
}

/** An answer as the reader has it: opened before, or still to be opened. */
export type ReadableAnswer =
  | { readonly kind: 'kept'; readonly author: MemberId; readonly kept: KeptAnswer }
  | { readonly kind: 'sealed'; readonly author: MemberId; readonly answer: IntroductionAnswer };

/**
 * Puts together all introductions that are asked for, newest first, ties by id. Of what others write as answers of somebody, as
 * steps of another's, or without having been asked, nothing counts. Source: SPEC INTRO5, INTRO7.
 */
export function selectIntroductions(
  introductions: Iterable<Introduction>,
  answers: Iterable<IntroductionAnswer>,
  steps: Iterable<IntroductionStep>,
): readonly IntroductionState[] {
  const answersOf = groupByAsk([...answers].sort(compareAge));
  const stepsOf = groupByAsk(steps);
  return [...introductions]
    .sort((a, b) => compareAge(b, a))
    .map((each) => {
      const isOfAsked = ({ author }: IntroductionAnswer): boolean =>
        author !== each.asker && (each.to === undefined || each.to === author);
      // Whoever answers again stands where they answered last.
      const last = new Map<MemberId, IntroductionAnswer>();
      for (const answer of (answersOf.get(each.id) ?? []).filter(isOfAsked)) {
        last.delete(answer.author);
        last.set(answer.author, answer);
      }
      const told = (stepsOf.get(each.id) ?? []).filter(({ author }) => author === each.asker);
      return { ...each, answers: [...last.values()], steps: told.sort((a, b) => compareAge(b, a)) };
    });
}

function groupByAsk<T extends { readonly introductionId: IntroductionAskId }>(
  records: Iterable<T>,
): ReadonlyMap<IntroductionAskId, T[]> {
  const groups = new Map<IntroductionAskId, T[]>();
  for (const record of records) {
    const group = groups.get(record.introductionId);
    if (group === undefined) groups.set(record.introductionId, [record]);
    else group.push(record);
  }
  return groups;
}

/**
 * The introductions at a company, and those that were asked at a lead, whatever the company is called there by now.
 * Source: SPEC INTRO8.
 */
export function selectIntroductionsAt(
  states: readonly IntroductionState[],
  at: {
    readonly company: string | undefined;
    /** The lead that is shown, and how a lead that was merged is found. */
    readonly lead?: { readonly id: LeadId; readonly canonicalOf: (leadId: LeadId) => LeadId };
  },
): readonly IntroductionState[] {
  const key = companyKey(at.company);
  const { lead } = at;
  return states.filter(({ company, leadId }) => {
    if (lead !== undefined && leadId !== undefined && lead.canonicalOf(leadId) === lead.id) return true;
    return key !== undefined && companyKey(company) === key;
  });
}

/**
 * What waits for the reader's answer, newest first: asked of them by a member, in the last 28 days, not answered by them, of which
 * nothing has come yet. Source: SPEC INTRO9.
 */
export function selectAskedOfReader(
  states: readonly IntroductionState[],
  {
    me,
    members,
    now,
  }: {
    readonly me: MemberId;
    readonly members: readonly MemberId[];
    /** Epoch milliseconds. */
    readonly now: number;
  },
): readonly IntroductionState[] {
  return states.filter(({ asker, to, at, answers, steps }) => {
    const isForReader = asker !== me && members.includes(asker) && (to === undefined || to === me);
    const isNear = at > now - ASKED_MS && at < now + CLOCK_ERROR_MS;
    return isForReader && isNear && steps.length === 0 && !answers.some(({ author }) => author === me);
  });
}

/**
 * The answers that the reader may read: to what they asked, and their own; of each author the last one, the one that answered
 * first on top. What they have kept stays, also where its record is gone. Source: SPEC INTRO6.
 */
export function selectReadable(
  { id, asker, answers }: IntroductionState,
  { me, circleId, kept }: { readonly me: MemberId; readonly circleId: CircleId; readonly kept: Iterable<KeptAnswer> },
): readonly ReadableAnswer[] {
  const last = new Map<MemberId, ReadableAnswer & { readonly at: number }>();
  const own = [...kept].filter((each) => each.circleId === circleId && each.introductionId === id);
  for (const each of own) {
    if (each.at >= (last.get(each.author)?.at ?? 0)) {
      last.set(each.author, { kind: 'kept', author: each.author, kept: each, at: each.at });
    }
  }
  for (const answer of answers) {
    const { author, at } = answer;
    const known = last.get(author);
    const isKept = own.some((each) => each.author === author && each.answerId === answer.id);
    if (!isKept && at > (known?.at ?? 0)) last.set(author, { kind: 'sealed', author, answer, at });
  }
  return [...last.values()].filter(({ author }) => me === asker || author === me).sort((a, b) => a.at - b.at);
}

/** The answers that the reader asked for and has not read yet, newest first. Source: SPEC INTRO9. */
export function selectUnread(
  states: readonly IntroductionState[],
  reader: { readonly me: MemberId; readonly circleId: CircleId; readonly kept: Iterable<KeptAnswer> },
): readonly { readonly introduction: IntroductionState; readonly answer: IntroductionAnswer }[] {
  const kept = [...reader.kept];
  return states
    .filter(({ asker }) => asker === reader.me)
    .flatMap((introduction) =>
      selectReadable(introduction, { ...reader, kept }).flatMap((readable) =>
        readable.kind === 'sealed' ? [{ introduction, answer: readable.answer }] : [],
      ),
    )
    .sort((a, b) => compareAge(b.answer, a.answer));
}
