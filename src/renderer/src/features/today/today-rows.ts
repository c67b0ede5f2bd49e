import type { CardId, Space } from '#shared/domain/board/board.ts';
import { cardsOfLead } from '#shared/domain/board/cards-of-lead.ts';
import type { Conversations } from '#shared/domain/conversation/message-queries.ts';
import { selectAllShownPursuits } from '#shared/domain/pursuit/pursuit-queries.ts';
import type { StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import { type NextStepRow, selectNextSteps } from '#shared/domain/today/select-next-steps.ts';
import { selectLeadsForMe } from '#shared/domain/today/select-leads-for-me.ts';
import { selectUnanswered, type UnansweredRow as Unanswered } from '#shared/domain/today/select-unanswered.ts';
import { selectNews } from '#shared/domain/today/select-news.ts';
import type { CircleId, LeadId, MemberId } from '#shared/kernel/ids.ts';
import { selectDeadlines } from './select-deadlines.ts';

/** What every row leads to. */
interface LeadRow {
  readonly leadId: LeadId;
  readonly cardId: CardId;
}

/** A next step of the reader, or the deadline of a lead of theirs. */
export interface DueRow extends LeadRow {
  /** What is to be done; absent for a deadline. */
  readonly step: string | undefined;
  /** ISO day. */
  readonly on: string | undefined;
  readonly due: NextStepRow['due'];
}

/** A lead that somebody added for the reader. */
export interface LeadForReaderRow extends LeadRow {
  readonly kind: 'lead-for-reader';
  readonly by: MemberId | undefined;
}

/** Something that somebody said to the reader, on a lead or beside a member's priorities, and that waits for an answer. */
export type UnansweredRow = Pick<Unanswered, 'by' | 'text' | 'isMention'> &
  (({ readonly kind: 'said-on-lead' } & LeadRow) | { readonly kind: 'said-beside'; readonly memberId: MemberId });

/** What somebody wants of the reader. */
export type AskedRow = LeadForReaderRow | UnansweredRow;

/** What another member did with a lead. */
export interface NewRow extends LeadRow {
  readonly by: MemberId;
  /** Where it was moved to; absent when it was added. */
  readonly to: Stage | undefined;
}

/** All that waits for the reader, before it is cut to what a day can hold. */
export interface TodayRows {
  readonly yours: readonly DueRow[];
  readonly asked: readonly AskedRow[];
  readonly news: readonly NewRow[];
}

/** What the rows are made of. */
export interface TodayInput {
  readonly circleId: CircleId;
  readonly circle: Space;
  readonly own: Space;
  /** Stage events of the circle. */
  readonly events: Iterable<StageEvent>;
  /** Of the circle. */
  readonly conversations: Conversations;
  /** ISO day, where the reader is. */
  readonly today: string;
  /** Epoch milliseconds: what came before it is no news. */
  readonly since: number;
}

/**
 * Looks what waits for the reader: next steps and near deadlines by day, undated last; then what others said to them
 * and leads that others added for them; then what others did, without what stands above it already.
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
    ...steps.map(({ nextStep, ...step }): DueRow => ({ ...step, step: nextStep })),
    ...deadlines.map((deadline): DueRow => ({ ...deadline, step: undefined })),
  ];
  return {
    yours: dueRows.sort((a, b) => compareDays(a.on, b.on)),
    asked: [
      ...selectUnanswered(circle, input.conversations).map((row) => unansweredRow(row, cardOf)),
      ...asked.map(({ id, addedBy }): AskedRow => ({
        kind: 'lead-for-reader',
        leadId: id,
        cardId: cardOf(id),
        by: addedBy,
      })),
    ],
    news: selectNews({ space: circle, events: input.events, since: input.since })
      .filter(({ leadId }) => !askedIds.has(leadId))
      .map(({ leadId, by, to }) => ({ leadId, cardId: cardOf(leadId), by, to })),
  };
}

function unansweredRow({ about, by, text, isMention }: Unanswered, cardOf: (leadId: LeadId) => CardId): UnansweredRow {
  return about.kind === 'lead'
    ? { kind: 'said-on-lead', leadId: about.id, cardId: cardOf(about.id), by, text, isMention }
    : { kind: 'said-beside', memberId: about.id, by, text, isMention };
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
