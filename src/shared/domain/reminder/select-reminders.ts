import type { CircleId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import type { Space } from '../board/board.ts';
import { cardsOfLead } from '../board/cards-of-lead.ts';
import { standsOnBoard } from '../board/stands-on-board.ts';
import { cardsOfMember } from '../board/whose.ts';
import { compareMessages } from '../conversation/message-queries.ts';
import type { Message } from '../conversation/message.ts';
import { idsOf } from '../duplicate/joined-lead.ts';
import type { DoneStep } from '../done-step/done-step.ts';
import { selectDoneByLead, whoseDone } from '../done-step/select-done-steps.ts';
import type { Lead } from '../lead/lead.ts';
import type { StageEvent } from '../pursuit/pursuit.ts';
import { selectAllShownPursuits } from '../pursuit/pursuit-queries.ts';
import { LIMITS } from '../record/limits.ts';
import { dayIn } from '../record/week.ts';
import { instantIn } from '../record/zoned-time.ts';
import type { Rest } from '../rest/rest.ts';
import { selectRests } from '../rest/select-rests.ts';
import { type CallInput, planCalls } from './plan-calls.ts';
import type { ReminderAnswers } from './reminder-answer.ts';
import { type Reminder, reminderIdOf, type ReminderKind, USUAL_MINUTE } from './reminder.ts';
import { type CauseInput, selectCauses } from './select-causes.ts';

/** What a person is reminded from. */
export interface ReminderInput {
  readonly circleId: CircleId;
  /** The circle, and the private space; each kind at most once. */
  readonly spaces: readonly Space[];
  /** The changes of stage in these spaces. */
  readonly events: Iterable<StageEvent>;
  readonly messages: Iterable<Message>;
  /** The steps that were done in these spaces; none when left out. */
  readonly doneSteps?: Iterable<DoneStep> | undefined;
  readonly rests: Iterable<Rest>;
  readonly answers: ReminderAnswers;
  /** Of which kinds the person wants to hear. */
  readonly kinds: ReadonlySet<ReminderKind>;
  /** Epoch milliseconds. */
  readonly now: number;
  /** The person's time zone (IANA). */
  readonly zone: string;
  /** At which minute of the day reminders speak up; nine in the morning when left out. */
  readonly minuteOfDay?: number | undefined;
}

/**
 * What the reader is to be reminded of, now and later, the earliest first; `selectDueReminders` says what of it holds now. Only
 * their own cards, as TODAY1 has them, that are neither closed nor in the trash. Source: SPEC REM2, REM3.
 */
export function selectReminders(input: ReminderInput): readonly Reminder[] {
  const steps = selectRemindersInSteps(input);
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}

/** The same, for whoever cannot wait for all of a long board: it rests after every lead, and after what is due at one moment. */
export function* selectRemindersInSteps(input: ReminderInput): Generator<undefined, readonly Reminder[]> {
  const { now, zone, minuteOfDay = USUAL_MINUTE } = input;
  const me = readerOf(input.spaces);
  const [today, rests] = [dayIn(now, zone), selectRests(input.rests, me)];
  const planned = { rests, today, zone, minuteOfDay, instantOf: createInstants(zone) };
  const byMoment = new Map<number, Reminder[]>();
  for (const cards of ownCards(input)) {
    for (const reminder of cards.flatMap((source) => remindersOf(source, input, planned))) {
      const others = byMoment.get(reminder.dueAt);
      if (others === undefined) byMoment.set(reminder.dueAt, [reminder]);
      else others.push(reminder);
    }
    yield;
  }
  // To put all in order at once would take as long as reading hundreds of leads.
  const ordered: Reminder[] = [];
  for (const [, reminders] of [...byMoment].sort(([a], [b]) => a - b)) {
    const due = reminders.filter(({ goneAt }) => now < goneAt).sort((a, b) => (a.callId < b.callId ? -1 : 1));
    // One after the other: a call takes only so many at once, and a member can have made any number.
    for (const reminder of due) ordered.push(reminder);
    yield;
  }
  return ordered;
}

function remindersOf(
  source: OwnCard,
  { kinds, answers, zone }: ReminderInput,
  planned: Omit<CallInput, 'answer'>,
): readonly Reminder[] {
  return selectCauses({ ...source, zone })
    .filter(({ kind }) => kinds.has(kind))
    .flatMap((cause) => {
      const id = reminderIdOf(cause.kind, source.pursuit?.begunOn ?? source.lead.id, cause.source);
      // Nobody could answer it.
      if (id.length > LIMITS.line) return [];
      const { cardId, leadId, isPrivate } = source.card;
      const { company, role } = source.lead;
      const nextStep = cause.kind === 'own-date' ? (source.pursuit ?? source.lead).nextStep : undefined;
      const { kind, arisesOn } = cause;
      const about = { id, kind, cardId, leadId, isPrivate, company, role, nextStep, arisesOn };
      return planCalls(cause, { ...planned, answer: answers.get(id) }).map(({ key, dueAt, goneAt }): Reminder => ({
        ...about,
        callId: `${id} ${key}`,
        dueAt,
        goneAt,
      }));
    });
}

/** Clocks of zones are slow to read, and many leads share a day. */
function createInstants(zone: string): CallInput['instantOf'] {
  const known = new Map<string, number>();
  return (day, minutesOfDay) => {
    const key = `${day} ${minutesOfDay}`;
    const instant = known.get(key) ?? instantIn(day, minutesOfDay, zone);
    known.set(key, instant);
    return instant;
  };
}

type OwnCard = Omit<CauseInput, 'zone'>;

function readerOf(spaces: readonly Space[]): MemberId {
  return spaces.find(({ kind }) => kind === 'circle')?.me ?? spaces[0]?.me ?? ('' as MemberId);
}

/** The reader's own open cards of one lead after the other, each with what became of it. */
function* ownCards(input: ReminderInput): Generator<readonly OwnCard[], undefined> {
  const { spaces, circleId } = input;
  const circleMe = spaces.find(({ kind }) => kind === 'circle')?.me;
  const ids = new Set(spaces.map(({ me }) => me));
  const saidOf = lastSaidOf(input.messages, ids);
  const eventsOf = groupByRun(input.events);
  const allRuns = new Map(spaces.flatMap(({ pursuits }) => [...pursuits]));
  const doneBy = selectDoneByLead(input.doneSteps ?? [], allRuns);
  for (const space of spaces) {
    const runs = selectAllShownPursuits(space.pursuits);
    const me = circleMe ?? space.me;
    for (const lead of space.leads.values()) {
      if (!standsOnBoard(lead, space, circleId)) continue;
      const all = cardsOfLead(lead, runs.get(lead.id) ?? [], space, circleMe);
      yield cardsOfMember(all, lead, me, space, circleMe)
        .filter(({ card, pursuit }) => pursuit === undefined || card.memberId === me)
        .filter(({ card }) => card.stage !== 'closed')
        .map(({ card, pursuit }): OwnCard => {
          const runIds: readonly PursuitId[] = pursuit === undefined ? [] : [pursuit.id, ...pursuit.sameAs];
          const events = runIds.flatMap((id) => eventsOf.get(id) ?? []);
          const done = idsOf(lead)
            .flatMap((id) => doneBy.get(id) ?? [])
            .filter((each) => each.by === space.me && each.copiedBy === undefined)
            // For a run of another's one can say it as well.
            .filter((each) => whoseDone(each, allRuns) === space.me);
          return { card, pursuit, lead, me, events, lastSaid: lastOf(lead, saidOf), done };
        });
    }
  }
}

function groupByRun(events: Iterable<StageEvent>): ReadonlyMap<PursuitId, readonly StageEvent[]> {
  const groups = new Map<PursuitId, StageEvent[]>();
  for (const event of events) {
    if (event.pursuitId === undefined) continue;
    const group = groups.get(event.pursuitId);
    if (group === undefined) groups.set(event.pursuitId, [event]);
    else group.push(event);
  }
  return groups;
}

/** What somebody said last about each lead. */
function lastSaidOf(messages: Iterable<Message>, by: ReadonlySet<MemberId>): ReadonlyMap<LeadId, Message> {
  const last = new Map<LeadId, Message>();
  for (const message of messages) {
    const { about, author } = message;
    if (about.kind !== 'lead' || author === undefined || !by.has(author)) continue;
    const known = last.get(about.id);
    if (known === undefined || compareMessages(known, message) < 0) last.set(about.id, message);
  }
  return last;
}

function lastOf(lead: Lead, saidOf: ReadonlyMap<LeadId, Message>): Message | undefined {
  return idsOf(lead)
    .flatMap((id) => saidOf.get(id) ?? [])
    .sort(compareMessages)
    .at(-1);
}
