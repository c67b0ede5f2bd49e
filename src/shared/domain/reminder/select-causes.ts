import { DAY_MS } from '#shared/kernel/durations.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { CardSource } from '../board/cards-of-lead.ts';
import type { Message } from '../conversation/message.ts';
import type { DoneStep } from '../done-step/done-step.ts';
import type { Lead } from '../lead/lead.ts';
import { selectStandingEvents } from '../pursuit/history-queries.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import { foldText } from '../record/fold-text.ts';
import { addDays, dayIn } from '../record/week.ts';
import type { ReminderKind } from './reminder.ts';

/** Why somebody is reminded of a card of theirs, and on which days. */
export interface Cause {
  readonly kind: ReminderKind;
  /** The day, or the id of the record, that it arises from: the same in every time zone. */
  readonly source: string;
  /** ISO day. */
  readonly arisesOn: string;
  /** The ISO days on which it speaks up, in order. */
  readonly days: readonly string[];
  /** The days for which it holds after it has spoken up; a deadline holds until it has passed. */
  readonly lastsDays: number;
}

/** A person's own card with what became of it. */
export interface CauseInput extends CardSource {
  readonly lead: Lead;
  /** The changes of stage of the run. */
  readonly events: readonly StageEvent[];
  /** The person, by their id in the circle. */
  readonly me: MemberId;
  /** What the person said last about the lead. */
  readonly lastSaid: Message | undefined;
  /** The person's own next steps of which they said that they are done, oldest first. */
  readonly done: readonly DoneStep[];
  /** The person's time zone (IANA). */
  readonly zone: string;
}

const FOLLOW_UP_DAYS = 7;
const THANK_YOU_DAYS = 1;
const NO_WORD_DAYS = 12;

/** For how many days more each still matters. Thanks that come later are none; what was forgotten for two weeks was let go. */
const LASTS_DAYS = { 'own-date': 6, 'follow-up': 13, 'thank-you': 2, 'no-word': 13 } as const;

/** What somebody noted to do in return for an interview: there is no thank-you for a thank-you. */
const THANKS = /\b(?:thank|dank|bedank|merci\b|remerci|gracias|agradec|grazie|ringrazi|obrigad)/u;

/** All that somebody may be reminded of at a card of theirs. Source: SPEC REM3, REM4, REM5, REM6. */
export function selectCauses(input: CauseInput): readonly Cause[] {
  const { card, pursuit, lead, zone } = input;
  const { nextStep, nextStepOn } = pursuit ?? lead;
  const step = nextStep === undefined ? undefined : nextStepOn;
  const reached = selectStandingEvents(input.events).findLast(({ to }) => to === card.stage);
  const waiting: Waiting = { step, nextStep, reached, lastSaid: input.lastSaid, done: input.done, zone };
  return [
    ...(step === undefined ? [] : [causeOf('own-date', { source: step, arisesOn: step, after: 0 })]),
    ...deadlineOf(input),
    ...(card.stage === 'applied' ? followUpOf(waiting) : []),
    ...(card.stage === 'interviewing' ? [...thankYouOf(waiting), ...noWordOf(waiting)] : []),
  ];
}

/** A run that waits for somebody else. */
interface Waiting {
  /** ISO day of the next step. */
  readonly step: string | undefined;
  readonly nextStep: string | undefined;
  /** How it came to its stage. */
  readonly reached: StageEvent | undefined;
  readonly lastSaid: Message | undefined;
  readonly done: readonly DoneStep[];
  readonly zone: string;
}

function causeOf(
  kind: keyof typeof LASTS_DAYS,
  { source, arisesOn, after }: { readonly source: string; readonly arisesOn: string; readonly after: number },
): Cause {
  return { kind, source, arisesOn, days: [addDays(arisesOn, after)], lastsDays: LASTS_DAYS[kind] };
}

/** Only before one has applied does a deadline matter, and not to who added the lead for others. */
function deadlineOf({ card, lead, me }: CauseInput): readonly Cause[] {
  const { deadlineOn: on, forMembers } = lead;
  const isOpen = card.stage === 'spotted' || card.stage === 'applying';
  const isForOthers = card.stage === 'spotted' && !card.isPrivate && forMembers.length > 0 && !forMembers.includes(me);
  if (on === undefined || !isOpen || isForOthers) return [];
  return [{ kind: 'deadline', source: on, arisesOn: on, days: [addDays(on, -1), on], lastsDays: 0 }];
}

/** Whatever the person has done or set themselves since they applied is a plan of their own. */
function followUpOf({ step, reached, lastSaid, done, zone }: Waiting): readonly Cause[] {
  if (reached === undefined) return [];
  const hasSaid = lastSaid !== undefined && lastSaid.at > reached.at;
  const arisesOn = dayIn(reached.at, zone);
  const hasPlan = step !== undefined && step > arisesOn;
  // What was done on the day itself is most likely the application.
  const hasActed = done.some(({ at }) => at > reached.at && dayIn(at, zone) > arisesOn);
  if (hasSaid || hasActed || hasPlan) return [];
  return [causeOf('follow-up', { source: reached.id, arisesOn, after: FOLLOW_UP_DAYS })];
}

/** Who talks with a company sets the day of the interview as their next step; else it was when they came so far. */
function thankYouOf({ step, nextStep = '', reached, done, zone }: Waiting): readonly Cause[] {
  if (isThanks(nextStep)) return [];
  const since = done.filter(({ at }) => reached === undefined || at > reached.at);
  const talked = since.at(-1);
  const causes = [
    ...(talked === undefined || isThanks(talked.text) ? [] : [thanksFor(talked.plannedOn ?? dayIn(talked.at, zone))]),
    ...(step === undefined || (reached !== undefined && beginOf(step) + DAY_MS <= reached.at) ? [] : [thanksFor(step)]),
  ];
  if (causes.length > 0) return causes.filter(({ source }, index) => source !== causes[index - 1]?.source);
  if (reached === undefined || talked !== undefined) return [];
  const arisesOn = dayIn(reached.at, zone);
  return [causeOf('thank-you', { source: reached.id, arisesOn, after: THANK_YOU_DAYS })];
}

function thanksFor(day: string): Cause {
  return causeOf('thank-you', { source: day, arisesOn: day, after: THANK_YOU_DAYS });
}

function isThanks(step: string): boolean {
  return THANKS.test(foldText(step));
}

/** The last sign is the latest of: coming so far, what the person said or did, the day of their step. */
function noWordOf({ step, reached, lastSaid, done, zone }: Waiting): readonly Cause[] {
  if (reached === undefined) return [];
  const signs = [
    { at: reached.at, source: reached.id, arisesOn: dayIn(reached.at, zone) },
    ...(lastSaid === undefined ? [] : [{ ...lastSaid, source: lastSaid.id, arisesOn: dayIn(lastSaid.at, zone) }]),
    ...done.slice(-1).map(({ id, at }) => ({ at, source: id, arisesOn: dayIn(at, zone) })),
    ...(step === undefined ? [] : [{ at: beginOf(step), source: step, arisesOn: step }]),
  ];
  const last = signs.reduce((a, b) => (b.at > a.at ? b : a));
  return [causeOf('no-word', { source: last.source, arisesOn: last.arisesOn, after: NO_WORD_DAYS })];
}

/** When a day begins in UTC: where the person is must not decide which sign is the last, else travelling would make it another. */
function beginOf(day: string): number {
  return Date.parse(`${day}T00:00:00Z`);
}
