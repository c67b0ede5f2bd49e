import type { DoneStep } from '#shared/domain/done-step/done-step.ts';
import { selectDoneSteps, whoseDone } from '#shared/domain/done-step/select-done-steps.ts';
import type { Lead } from '#shared/domain/lead/lead.ts';
import { selectLeadHistory } from '#shared/domain/pursuit/history-queries.ts';
import type { Pursuit, StageEvent } from '#shared/domain/pursuit/pursuit.ts';
import type { Stage } from '#shared/domain/pursuit/stage.ts';
import type { MemberId, PursuitId } from '#shared/kernel/ids.ts';

/** One thing that happened to a lead, to be put into words. Names are absent where nobody knows them. */
export interface HistoryLine {
  readonly id: string;
  readonly what:
    | { readonly kind: 'added' | 'shared' }
    | { readonly kind: 'copied'; readonly place: string }
    | {
        readonly kind: 'done';
        readonly step: string;
        /** Whose step it was, when another said so. */ readonly forName?: string;
      }
    | {
        readonly kind: 'moved';
        readonly from: Stage;
        readonly to: Stage;
        /** When another moved it. */ readonly forName?: string;
      };
  readonly by: string | undefined;
  /** Who brought it along, by the log, where whose it was is told in words alone: anybody can write any name. */
  readonly told?: { readonly by: string | undefined };
  /** Epoch milliseconds. */
  readonly at: number | undefined;
}

/** The history of a lead, oldest first: what came along from where it was before, how it came here, what was done since. */
export function historyLines(
  lead: Lead,
  events: Iterable<StageEvent>,
  pursuits: ReadonlyMap<PursuitId, Pursuit>,
  nameOf: (member: MemberId | undefined) => string | undefined,
  written: Iterable<DoneStep> = [],
): readonly HistoryLine[] {
  const arrived = arrivalLines(lead, nameOf);
  const moved = selectLeadHistory(lead.id, events).map((event) => moveLine(event, pursuits, nameOf));
  const ofLead = [...written].filter(({ leadId }) => leadId === lead.id);
  const done = selectDoneSteps(ofLead, pursuits).map((step) => doneLine(step, pursuits, nameOf));
  return [...arrived, ...moved, ...done]
    .map((line, index) => ({ line, index }))
    .sort((a, b) => (a.line.at ?? 0) - (b.line.at ?? 0) || a.index - b.index)
    .map(({ line }) => line);
}

function arrivalLines(
  { id, addedAt, addedBy, copiedFrom, copiedAddedAt, copiedAddedBy }: Lead,
  nameOf: (member: MemberId | undefined) => string | undefined,
): readonly HistoryLine[] {
  const by = nameOf(addedBy);
  const isCopy = copiedAddedAt !== undefined || copiedFrom !== undefined;
  const added = {
    id,
    what: { kind: 'added' },
    by: copiedAddedBy ?? by,
    ...(copiedAddedBy && { told: { by } }),
  } as const;
  // Who added what came in from a file is told by that.
  if (!isCopy) return [{ ...added, at: addedAt }];
  const first: HistoryLine = { ...added, at: copiedAddedAt };
  const what =
    copiedFrom === undefined ? ({ kind: 'shared' } as const) : ({ kind: 'copied', place: copiedFrom } as const);
  return [first, { id: `${id} here`, what, by, at: addedAt }];
}

function moveLine(
  { id, pursuitId, from, to, at, by, copiedMember, copiedBy }: StageEvent,
  pursuits: ReadonlyMap<PursuitId, Pursuit>,
  nameOf: (member: MemberId | undefined) => string | undefined,
): HistoryLine {
  const runner = copiedMember ?? nameOf(pursuitId === undefined ? undefined : pursuits.get(pursuitId)?.memberId);
  const mover = copiedBy ?? nameOf(by);
  const isForAnother = runner !== undefined && runner !== mover;
  const isTold = copiedMember !== undefined || copiedBy !== undefined;
  const what = { kind: 'moved', from, to, ...(isForAnother && { forName: runner }) } as const;
  return { id, what, by: mover, at, ...(isTold && { told: { by: nameOf(by) } }) };
}

function doneLine(
  done: DoneStep,
  pursuits: ReadonlyMap<PursuitId, Pursuit>,
  nameOf: (member: MemberId | undefined) => string | undefined,
): HistoryLine {
  const { id, text, at, by, copiedMember, copiedBy } = done;
  const whose = copiedMember ?? nameOf(whoseDone(done, pursuits));
  const teller = copiedBy ?? copiedMember ?? nameOf(by);
  const isForAnother = whose !== undefined && whose !== teller;
  const isTold = copiedMember !== undefined || copiedBy !== undefined;
  const what = { kind: 'done', step: text, ...(isForAnother && { forName: whose }) } as const;
  return { id, what, by: teller, at, ...(isTold && { told: { by: nameOf(by) } }) };
}
