import type * as Y from 'yjs';
import type { CircleId, LeadId, MemberId, PursuitId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { columnOrders } from '../board/column-orders.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type OriginalInput, planOriginal } from '../original/keep-original.ts';
import { planStart } from '../pursuit/plan-stage.ts';
import { type Stage, STAGES } from '../pursuit/stage.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { checkNextStep, type NextStepInput } from '../record/next-step.ts';
import { orderAt } from '../record/order-key.ts';
import type { LeadInput } from './lead.ts';
import { checkLeadInput, type LeadInputCode } from './lead-input.ts';
import { FOR_PREFIX, TAG_PREFIX } from './lead-reader.ts';
import { checkTags } from './tag.ts';

/** What a new lead begins with. */
export type NewLead = LeadInput &
  NextStepInput & {
    /** The members it is added for. */
    readonly forMembers?: readonly MemberId[] | undefined;
    readonly tags?: readonly string[] | undefined;
    readonly notes?: string | undefined;
    /** What a page said of it, to be kept word for word. */
    readonly original?: OriginalInput | undefined;
    /** Spotted when absent. */
    readonly stage?: Stage | undefined;
    /** For a private lead: the circle whose board it stands on. */
    readonly circle?: CircleId | undefined;
  };

/**
 * Adds a lead with its notes on top of its column; in a stage after Spotted also the run of the actor, or of the only
 * member it is for.
 *
 * **Errors:** `needs-company-or-role` when both are empty; `too-long` and `too-many` of tags. Source: SPEC LEAD1 to LEAD3, LEAD7, TAG1.
 */
export function addLead(
  doc: Y.Doc,
  input: NewLead,
  ctx: CommandContext,
): CommandResult<
  { readonly leadId: LeadId; readonly pursuitId: PursuitId | undefined },
  'needs-company-or-role' | 'too-many' | LeadInputCode
> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const fields = checkLeadInput(input);
  if (!fields.ok) return fields;
  const stage = input.stage ?? 'spotted';
  const step = checkNextStep(input);
  if (!step.ok) return step;
  if (fields.value.company === undefined && fields.value.role === undefined) {
    return err({ code: 'needs-company-or-role' });
  }
  if (!STAGES.includes(stage)) return err({ code: 'not-a-choice', field: 'stage' });
  const tags = checkTags(input.tags ?? []);
  if (!tags.ok) return err({ code: tags.error.code, field: 'tags' });
  const roots = openCircleDoc(doc);
  const leadId = ctx.newId('lead');
  const forMembers = [...new Set(input.forMembers)];
  const changes: Change[] = [
    {
      kind: 'create',
      root: 'leads',
      path: [leadId],
      fields: presentFields({
        ...fields.value,
        ...(stage === 'spotted' ? step.value : {}),
        ...Object.fromEntries(forMembers.map((memberId) => [FOR_PREFIX + memberId, true])),
        ...Object.fromEntries(tags.value.map((tag) => [TAG_PREFIX + tag, true])),
        circle: input.circle,
        addedAt: ctx.now,
        order: orderAt({}, columnOrders(roots, 'spotted', leadId), 'top', leadId),
      }),
    },
    { kind: 'notes', leadId, text: input.notes ?? '' },
    ...(input.original === undefined ? [] : planOriginal(leadId, input.original, ctx)),
  ];
  if (stage === 'spotted') return ok({ leadId, pursuitId: undefined, undo: commit(doc, 'lead-added', changes) });

  const pursuitId = ctx.newId('pursuit');
  const order = orderAt({}, columnOrders(roots, stage, pursuitId), 'top', pursuitId);
  const memberId = (forMembers.length === 1 ? forMembers[0] : undefined) ?? ctx.actor;
  const lead = { id: leadId, ...step.value };
  changes.push(...planStart({ lead, memberId, to: stage, order, pursuitId }, ctx));
  return ok({ leadId, pursuitId, undo: commit(doc, 'lead-added', changes) });
}
