import { selectOpenAsks } from '#shared/domain/check-in/select-open-asks.ts';
import type { CheckIn } from '#shared/domain/check-in/check-in.ts';
import type { CardId, Space } from '#shared/domain/board/board.ts';
import { cardsOfLead } from '#shared/domain/board/cards-of-lead.ts';
import type { Collision } from '#shared/domain/duplicate/select-collisions.ts';
import type { ContactChance } from '#shared/domain/contact/select-chances.ts';
import type { Conversations } from '#shared/domain/conversation/message-queries.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { Nudge } from '#shared/domain/nudge/nudge.ts';
import type { StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { type NextStepRow, selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import { selectLeadsForMe } from '#shared/domain/today/select-leads-for-me.ts';
import type { Reminder } from '#shared/domain/reminder/reminder.ts';
import type { Suggestion } from '#shared/domain/suggestion/suggestion.ts';
import type { ClinicState } from '#shared/domain/clinic/clinic-state.ts';
import { selectUnanswered, type UnansweredRow as Unanswered } from '#shared/domain/today/select-unanswered.ts';
import { selectNews } from '#shared/domain/today/select-news.ts';
import type { WaitingIntroductions } from '#renderer/bindings/use-introductions.ts';
import type { Win } from '#shared/domain/win/win.ts';
import type { CircleId, LeadId, MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { type CharterRow, charterRows } from './charter-rows.ts';
import { type MeetingRow, type SaidRow, selectMeetingRows, type WaitingMeetings } from './meeting-rows.ts';
import { type ChooseRow, type ClinicRow, selectChooseRows, selectClinicRows } from './clinic-rows.ts';
import { type GoingTooRow, goingTooRows } from './collision-rows.ts';
import { type KnowSomebodyRow, knowSomebodyRows } from './know-somebody-rows.ts';
import { type FitsRow, fitsRows } from './fitting-rows.ts';
import { type AnsweredRow, answeredRows, type WishRow, wishRows } from './introduction-rows.ts';
import { type KindWordRow, kindWordRows } from './kind-word-rows.ts';
import { selectDeadlines } from './select-deadlines.ts';
import { type OwnInput, type OwnRow, selectOwn } from './select-own.ts';
import { type ReminderRow, selectReminderRows } from './reminder-rows.ts';
import { placeOwn } from './place-own.ts';
import { keptRows, type KeptThoughtRow, type ThoughtRow, thoughtRows } from './thought-rows.ts';

/** What every row leads to. */
interface LeadRow {
  readonly leadId: LeadId;
  readonly cardId: CardId;
}

/** A next step of the reader, or the deadline of a lead of theirs. */
export interface DueRow extends LeadRow {
  readonly kind: 'due';
  /** What is to be done; absent for a deadline. */
  readonly step: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
  readonly due: NextStepRow['due'];
}

/** What the reader has to do. */
export type YoursRow = DueRow | ReminderRow | OwnRow | ChooseRow | KnowSomebodyRow;

/** A lead that somebody added for the reader. */
export interface LeadForReaderRow extends LeadRow {
  readonly kind: 'lead-for-reader';
  readonly by: MemberId | undefined;
}

/** Something that somebody said to the reader, on a lead, beside priorities or to a check-in, and that waits for an answer. */
export type UnansweredRow = Pick<Unanswered, 'by' | 'as' | 'text' | 'isMention'> &
  (
    | ({ readonly kind: 'said-on-lead' } & LeadRow)
    | { readonly kind: 'said-beside'; readonly memberId: MemberId }
    | { readonly kind: 'said-to-check-in'; readonly checkIn: CheckIn }
  );

/** What somebody asks of the circle. */
export interface AskRow {
  readonly kind: 'ask';
  readonly checkIn: CheckIn;
  readonly text: string;
}

/** What somebody wants of the reader. */
export type AskedRow =
  | LeadForReaderRow
  | UnansweredRow
  | KindWordRow
  | ThoughtRow
  | AskRow
  | CharterRow
  | MeetingRow
  | SaidRow
  | ClinicRow
  | WishRow;

/** That another member checked in. */
export interface CheckedInRow {
  readonly kind: 'checked-in';
  readonly by: MemberId;
}

/** The last win that another member told of. */
export interface WonRow {
  readonly kind: 'won';
  readonly win: Win;
}

/** That another member has left the circle. */
export interface LeftRow {
  readonly kind: 'left';
  readonly by: MemberId;
}

/** What others did. */
export type NewsRow = AnsweredRow | FitsRow | GoingTooRow | NewRow | CheckedInRow | WonRow | KeptThoughtRow | LeftRow;

/** What another member did with a lead. */
export interface NewRow extends LeadRow {
  readonly kind: 'lead';
  readonly by: MemberId;
  /** Where it was moved to; absent when it was added. */
  readonly to: Stage | undefined;
}

/** All that waits for the reader, before it is cut to what a day can hold. */
export interface TodayRows {
  readonly yours: readonly YoursRow[];
  readonly asked: readonly AskedRow[];
  readonly news: readonly NewsRow[];
}

/** What the rows are made of. */
export interface TodayInput extends OwnInput {
  readonly circleId: CircleId;
  readonly circle: Space;
  readonly own: Space;
  /** Stage events of the circle. */
  readonly events: Iterable<StageEvent>;
  /** Of the circle. */
  readonly conversations: Conversations;
  readonly wins: Iterable<Win>;
  /** Those of which the reader is told. */
  readonly clinics: readonly ClinicState[];
  /** Nothing where the circle has no meetings. */
  readonly meetings: WaitingMeetings | undefined;
  readonly kindWords: readonly Nudge[];
  readonly introductions: WaitingIntroductions;
  /** Of the circle, whomever they are for. */
  readonly suggestions: ReadonlyMap<SuggestionId, Suggestion>;
  /** Where the reader and others go for one posting. */
  readonly collisions: readonly Collision[];
  /** Leads of others at whose companies the reader knows somebody. */
  readonly chances: readonly ContactChance[];
  /** What reminds the reader now, the earliest first. */
  readonly reminders: readonly Reminder[];
  /** The leads that fit the reader. */
  readonly fitting: ReadonlySet<LeadId>;
  /** Epoch milliseconds: what came before it is no news. */
  readonly since: number;
}

/**
 * Looks what waits for the reader: next steps and near deadlines by day, undated last; then what others said to them
 * and leads that others added for them; then what fits them, and what others did, without what stands above it already.
 */
export function selectToday(input: TodayInput): TodayRows {
  const { circleId, circle, own, today } = input;
  const spaces = [circle, own];
  const asked = selectLeadsForMe(circle);
  const askedIds = new Set(asked.map(({ id }) => id));
  const steps = selectNextSteps({ circleId, spaces, today });
  const deadlines = selectDeadlines({ circleId, spaces, today }).filter(
    ({ leadId, on }) => !askedIds.has(leadId) && !steps.some((step) => step.leadId === leadId && isBy(step.on, on)),
  );
  const cardOf = cardFinder(circle);
  const dueRows = [
    ...steps.map(({ nextStep, ...step }): DueRow => ({ kind: 'due', ...step, step: nextStep })),
    ...deadlines.map((deadline): DueRow => ({ kind: 'due', ...deadline, step: undefined })),
  ];
  return {
    yours: placeOwn(
      dueRows.sort((a, b) => compareDays(a.on, b.on)),
      selectReminderRows(input.isQuiet ? [] : input.reminders, steps),
      [...selectChooseRows(input.clinics, circle.me), ...selectOwn(input), ...knowSomebodyRows(input)],
    ),
    asked: [
      ...selectUnanswered(circle, input.conversations, input.checkIns).flatMap(
        (row) => unansweredRow(row, cardOf, input.checkIns) ?? [],
      ),
      ...kindWordRows(input.kindWords),
      ...thoughtRows(input),
      ...selectAsks(input),
      ...wishRows(input.introductions),
      ...selectMeetingRows(input.isQuiet ? undefined : input.meetings, circle.me),
      ...selectClinicRows(input.clinics, circle.me),
      ...charterRows(input),
      ...asked.map(({ id, addedBy }): AskedRow => ({
        kind: 'lead-for-reader',
        leadId: id,
        cardId: cardOf(id),
        by: addedBy,
      })),
    ],
    news: [...answeredRows(input.introductions), ...selectNewsRows(input, { askedIds, cardOf })],
  };
}

/** What fits the reader, then what others did, without leads of which the reader is told above. */
function selectNewsRows(
  input: TodayInput,
  { askedIds, cardOf }: { readonly askedIds: ReadonlySet<LeadId>; readonly cardOf: (leadId: LeadId) => CardId },
): readonly NewsRow[] {
  const { circle, events, since } = input;
  const fits = fitsRows({ ...input, space: circle }, cardOf);
  const going = goingTooRows({ ...input, space: circle }, cardOf);
  const toldIds = new Set([...askedIds, ...fits.map(({ leadId }) => leadId)]);
  // That they moved or added it says less.
  const isTold = ({ leadId, by }: { readonly leadId: LeadId; readonly by: MemberId }): boolean =>
    toldIds.has(leadId) || going.some((row) => row.theirLeadId === leadId && row.by === by);
  const others = [
    ...selectNews({ space: circle, events, since })
      .filter((row) => !isTold(row))
      .map(({ leadId, by, to, at }) => ({
        at,
        row: { kind: 'lead', leadId, cardId: cardOf(leadId), by, to } satisfies NewRow,
      })),
    ...going.map((row) => ({ at: row.at, row })),
    ...selectCheckedIn(input),
    ...selectWon(input),
    ...keptRows(input),
  ];
  return [...fits, ...others.sort((a, b) => b.at - a.at).map(({ row }) => row)];
}

function unansweredRow(
  { about, by, as: manner, text, isMention }: Unanswered,
  cardOf: (leadId: LeadId) => CardId,
  checkIns: TodayInput['checkIns'],
): UnansweredRow | undefined {
  const said = { by, as: manner, text, isMention };
  switch (about.kind) {
    case 'lead':
      return { kind: 'said-on-lead', leadId: about.id, cardId: cardOf(about.id), ...said };
    case 'priority-block':
      return { kind: 'said-beside', memberId: about.id, ...said };
    case 'check-in': {
      const checkIn = checkIns.get(about.id);
      return checkIn && { kind: 'said-to-check-in', checkIn, ...said };
    }
  }
}

/** Source: SPEC TODAY7. */
function selectAsks({ circle, conversations, checkIns, now }: TodayInput): readonly AskRow[] {
  const messages = [...conversations.values()].flat();
  return selectOpenAsks({ checkIns: checkIns.values(), messages, reader: circle.me, now }).map((checkIn) => ({
    kind: 'ask',
    checkIn,
    text: checkIn.ask,
  }));
}

/** The last of each member; who asks something stands above. Source: SPEC TODAY7. */
function selectCheckedIn(input: TodayInput): readonly { readonly at: number; readonly row: CheckedInRow }[] {
  const asking = new Set(selectAsks(input).map(({ checkIn }) => checkIn.author));
  const last = new Map<MemberId, number>();
  for (const { author, at } of input.checkIns.values()) {
    if (author === input.circle.me || asking.has(author) || at <= input.since) continue;
    last.set(author, Math.max(at, last.get(author) ?? 0));
  }
  return [...last].map(([by, at]) => ({ at, row: { kind: 'checked-in', by } }));
}

/** The last of each member. Source: SPEC TODAY7. */
function selectWon({ circle, wins, since }: TodayInput): readonly { readonly at: number; readonly row: WonRow }[] {
  const last = new Map<MemberId, Win>();
  for (const win of wins) {
    if (win.author === circle.me || win.at <= since || win.at < (last.get(win.author)?.at ?? 0)) continue;
    last.set(win.author, win);
  }
  return Array.from(last.values(), (win) => ({ at: win.at, row: { kind: 'won', win } }));
}

/** A step that is planned for the deadline or before it speaks for both. */
function isBy(stepOn: string | undefined, deadlineOn: string): boolean {
  return stepOn !== undefined && stepOn <= deadlineOn;
}

function compareDays(a: string | undefined, b: string | undefined): number {
  if (a === b) return 0;
  if (a === undefined) return 1;
  return b === undefined || a < b ? -1 : 1;
}

/** The card that stands for a lead: the reader's own where there is one. */
function cardFinder(space: Space): (leadId: LeadId) => CardId {
  const runs = selectAllShownPursuits(space.pursuits);
  return (leadId) => {
    const lead = space.leads.get(leadId);
    const cards = lead === undefined ? [] : cardsOfLead(lead, runs.get(leadId) ?? [], space, space.me);
    const { card } = cards.find((each) => each.card.memberId === space.me) ?? cards[0] ?? {};
    return card?.cardId ?? leadId;
  };
}
