import type { NextStepRow } from '#shared/domain/today/select-next-steps.ts';
import type { Reminder } from '#shared/domain/reminder/reminder.ts';

/** What reminds the reader of something that stands nowhere else on the page. */
export interface ReminderRow {
  readonly kind: 'reminder';
  readonly reminder: Reminder & { readonly kind: ToldKind };
}

/** A day of the reader's own and a deadline stand there as what they are. */
const TOLD_KINDS = ['follow-up', 'thank-you', 'no-word'] as const;
type ToldKind = (typeof TOLD_KINDS)[number];

/** More at once would push away what the reader has planned themselves. */
const FIRST_COUNT = 3;
/** Whoever has answered these gets the next. */
const MOST_COUNT = 50;

/** A few of them, and the others for whoever wants to see all. */
export interface ReminderRows {
  readonly first: readonly ReminderRow[];
  readonly others: readonly ReminderRow[];
}

/** Of what is due that of which Today tells: in quiet hours what has its day alone. Source: SPEC REM12, TELL3. */
export function selectTold(due: readonly Reminder[], isQuiet: boolean): readonly Reminder[] {
  return isQuiet ? due.filter(({ kind }) => !TOLD_KINDS.some((each) => each === kind)) : due;
}

/** Of what the reader is reminded. Source: SPEC REM12. */
export function selectReminderRows(due: readonly Reminder[], steps: readonly NextStepRow[]): ReminderRows {
  const planned = new Set(steps.filter(({ on }) => on === undefined).map(({ cardId }) => cardId));
  const rows = due.flatMap((reminder): readonly ReminderRow[] => {
    const kind = TOLD_KINDS.find((each) => each === reminder.kind);
    // What the reader has noted without a day says already what comes next. Thanks are for what has been.
    const isPlanned = kind !== 'thank-you' && planned.has(reminder.cardId);
    return kind === undefined || isPlanned ? [] : [{ kind: 'reminder', reminder: { ...reminder, kind } }];
  });
  return { first: rows.slice(0, FIRST_COUNT), others: rows.slice(FIRST_COUNT, MOST_COUNT) };
}
