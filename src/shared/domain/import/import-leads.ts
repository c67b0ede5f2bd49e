import type * as Y from 'yjs';
import type { CircleId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { columnOrders } from '../board/column-orders.ts';
import type { CardId } from '../board/board.ts';
import { canWrite, type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import { checkLeadInput, type LeadFields, type LeadInputCode } from '../lead/lead-input.ts';
import type { Stage } from '../pursuit/stage.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { orderAt, orderBetween } from '../record/order-key.ts';
import type { UndoStep } from '../record/undo-step.ts';
import type { ImportDraft } from './import-draft.ts';
import { planImportedRun } from './plan-imported-run.ts';
import { planSavedLead, type SavedLeadPlace } from './plan-saved-lead.ts';

/** How many leads come in with one transaction: what others are sent stays small, and the page stays awake between. */
const LEADS_PER_TRANSACTION = 200;
/** And how many characters of long texts. */
const MOST_TEXT = 1_000_000;
/** About what a change of stage takes. */
const MOVE_LENGTH = 100;

/** What comes in. */
export interface LeadImport {
  readonly drafts: readonly ImportDraft[];
  /** For private leads: the circle whose board they stand on. */
  readonly circle?: CircleId | undefined;
  /** The member who is called so, if there is just one: for whom a lead is, where it comes from a file of ours. */
  readonly memberNamed?: ((name: string) => MemberId | undefined) | undefined;
}

/**
 * Brings leads in, on top of their columns in the order of the file. Those in a stage after Spotted come with the run of
 * the actor and its history.
 *
 * **Guarantees:** with an error nothing is written. Each turn of the answer is one transaction of at most 200 leads and
 * gives the way to take it back; all of them together are one act. Turns end when the document can no longer be written.
 * Source: SPEC IMP9, IMP10.
 */
export function importLeads(
  doc: Y.Doc,
  input: LeadImport,
  ctx: CommandContext,
): Result<Iterable<UndoStep>, { readonly code: LeadInputCode | 'needs-company-or-role' | 'read-only' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const checked: CheckedDraft[] = [];
  for (const draft of input.drafts) {
    const fields = checkLeadInput(draft.lead);
    if (!fields.ok) return fields;
    if (fields.value.company === undefined && fields.value.role === undefined) {
      return err({ code: 'needs-company-or-role' });
    }
    checked.push({ draft, fields: fields.value });
  }
  return ok(bringIn(doc, checked, input, ctx));
}

interface CheckedDraft {
  readonly draft: ImportDraft;
  readonly fields: LeadFields;
}

/** The last rows first: each is put on top, so that the first of the file ends above all. */
function* bringIn(
  doc: Y.Doc,
  all: readonly CheckedDraft[],
  { circle, memberNamed = () => undefined }: Omit<LeadImport, 'drafts'>,
  ctx: CommandContext,
): Iterable<UndoStep> {
  // Known for the whole import: to look through columns that grow by it would take longer with each part.
  const topOf = createTops(openCircleDoc(doc));
  for (let end = all.length; end > 0 && canWrite(doc);) {
    const begin = beginOfPart(all, end);
    const part = all.slice(begin, end).reverse();
    yield commit(
      doc,
      'leads-imported',
      part.flatMap((each) => planLead(each, { circle, topOf, memberNamed }, ctx)),
    );
    end = begin;
  }
}

/** One lead at least, and only as many as the page and the others take in one go. */
function beginOfPart(all: readonly CheckedDraft[], end: number): number {
  let [begin, length] = [end, 0];
  while (begin > 0 && end - begin < LEADS_PER_TRANSACTION) {
    length += lengthOf(all[begin - 1]);
    if (length > MOST_TEXT && begin < end) break;
    begin -= 1;
  }
  return begin;
}

/** About how much text a lead brings along. */
function lengthOf(checked: CheckedDraft | undefined): number {
  const { notes = '', saved } = checked?.draft ?? {};
  const texts = [...(saved?.originals ?? []), ...(saved?.conversation ?? []), ...(saved?.doneSteps ?? [])];
  const records = [saved?.history, saved?.othersHistory, saved?.doneSteps];
  const moveCount = records.reduce((count, each) => count + (each?.length ?? 0), 0);
  return texts.reduce((sum, { text }) => sum + text.length, notes.length + moveCount * MOVE_LENGTH);
}

function planLead(
  { draft, fields }: CheckedDraft,
  place: Omit<SavedLeadPlace, 'leadId'>,
  ctx: CommandContext,
): readonly Change[] {
  const leadId = ctx.newId('lead');
  if (draft.saved !== undefined) {
    return planSavedLead({ ...draft.saved, notes: draft.notes }, presentFields(fields), { ...place, leadId }, ctx);
  }
  const { circle, topOf } = place;
  const { stage, notes, nextStep, nextStepOn, savedAt, appliedAt, stageAt } = draft;
  const times = [savedAt, appliedAt, stageAt].filter((at): at is number => at !== undefined);
  const changes: readonly Change[] = [
    {
      kind: 'create',
      root: 'leads',
      path: [leadId],
      fields: presentFields({
        ...fields,
        ...(stage === 'spotted' ? { nextStep, nextStepOn } : {}),
        circle,
        addedAt: Math.min(ctx.now, ...times),
        order: topOf('spotted', leadId),
      }),
    },
    { kind: 'notes', leadId, text: notes },
  ];
  if (stage === 'spotted') return changes;
  const pursuitId: PursuitId = ctx.newId('pursuit');
  const run = { leadId, pursuitId, stage, order: topOf(stage, pursuitId) };
  return [...changes, ...planImportedRun(draft, run, ctx)];
}

type TopOf = SavedLeadPlace['topOf'];

/** Looks through a column once, and then knows what stands on top. */
function createTops(roots: CircleRoots): TopOf {
  const tops = new Map<Stage, string>();
  return (stage, id: CardId) => {
    const top = tops.get(stage);
    const order =
      top === undefined ? orderAt({}, columnOrders(roots, stage, id), 'top', id) : orderBetween(undefined, top, id);
    tops.set(stage, order);
    return order;
  };
}
