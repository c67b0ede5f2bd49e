import type * as Y from 'yjs';
import type { EventId, LeadId, PursuitId } from '#shared/kernel/ids.ts';
import { columnOrders } from '../board/column-orders.ts';
import { planOriginal } from '../original/keep-original.ts';
import { selectOriginalsOf } from '../original/select-originals.ts';
import { findPursuit } from '../board/find-card.ts';
import { type CircleRoots, openCircleDoc } from '../circle-doc.ts';
import type { Lead } from '../lead/lead.ts';
import { readNotes } from '../lead/lead-notes.ts';
import { FOR_PREFIX } from '../lead/lead-reader.ts';
import type { ShownPursuit } from '../pursuit/pursuit.ts';
import { type Change, isFieldValue, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import { recordAt } from '../record/field-reader.ts';
import { orderAt } from '../record/order-key.ts';
import type { Fields } from '../record/undo-step.ts';
import { planCopiedHistory } from './plan-copied-history.ts';
import { planCopiedSteps } from './plan-copied-steps.ts';
import type { LeadSource } from './lead-source.ts';

// What says something about the place it stood in, or is said anew; all other fields, also unknown ones, go along.
const LEAD_FIELDS_LEFT = [
  ...['addedAt', 'order', 'circle', 'deletedAt', 'movedTo', 'heardFromMember'],
  // What others said and did elsewhere was not meant for the members there.
  ...['formerFor', 'formerStanding', 'formerTalk'],
];
const PURSUIT_FIELDS_LEFT = ['leadId', 'memberId', 'order', 'deletedAt'];

/** The changes that put a copy of a lead, its notes, its history and the actor's own run into a document. */
export function planCopy(
  to: CircleRoots,
  from: LeadSource,
  { lead, mergedInto }: { readonly lead: Lead; readonly mergedInto?: LeadId },
  ctx: CommandContext,
): { readonly leadId: LeadId; readonly changes: readonly Change[] } {
  const source = openCircleDoc(from.doc);
  const leadId = ctx.newId('lead');
  const order = orderAt({}, columnOrders(to, 'spotted', leadId), 'top', leadId);
  const fields = presentFields({ ...copiedLeadFields(source, from, lead, ctx), addedAt: ctx.now, order, mergedInto });
  const own = findPursuit(source, { id: lead.id }, from.me);
  const pursuitId = own === undefined ? undefined : ctx.newId('pursuit');
  return {
    leadId,
    changes: [
      { kind: 'create', root: 'leads', path: [leadId], fields },
      { kind: 'notes', leadId, text: readNotes(source, lead.id) },
      ...planOriginals(source, from, { lead, leadId }, ctx),
      ...(own === undefined || pursuitId === undefined ? [] : [planRun(to, source, own, { leadId, pursuitId }, ctx)]),
      ...planCopiedSteps(source, from, { lead, leadId, pursuitId }, () => ctx.newId('doneStep')),
      ...planCopiedHistory(source, from, { lead, leadId, pursuitId }, (): EventId => ctx.newId('event')),
    ],
  };
}

/** The originals go along as they were kept. */
function planOriginals(
  { originals }: CircleRoots,
  { authorOf }: LeadSource,
  { lead, leadId }: { readonly lead: Lead; readonly leadId: LeadId },
  ctx: CommandContext,
): readonly Change[] {
  return selectOriginalsOf(originals, lead.id, authorOf).flatMap((original) =>
    planOriginal(leadId, original, { newId: ctx.newId, now: original.at }),
  );
}

function copiedLeadFields(source: CircleRoots, from: LeadSource, lead: Lead, ctx: CommandContext): Fields {
  const { addedBy, heardFromMember } = lead;
  return presentFields({
    ...fieldsWithout(source.leads, lead.id, LEAD_FIELDS_LEFT),
    heardFrom: heardFromMember === undefined ? lead.heardFrom : from.nameOf(heardFromMember),
    copiedFrom: from.name,
    copiedAddedBy:
      lead.copiedAddedBy ?? (addedBy === undefined || addedBy === from.me ? undefined : from.nameOf(addedBy)),
    copiedAddedAt: lead.copiedAddedAt ?? lead.addedAt,
    ...(lead.forMembers.includes(from.me) ? { [FOR_PREFIX + ctx.actor]: true } : {}),
  });
}

function planRun(
  to: CircleRoots,
  source: CircleRoots,
  run: ShownPursuit,
  ids: { readonly leadId: LeadId; readonly pursuitId: PursuitId },
  ctx: CommandContext,
): Change {
  const { stage, nextStep, nextStepOn, outcome } = run;
  const fields = presentFields({
    ...fieldsWithout(source.pursuits, run.id, PURSUIT_FIELDS_LEFT),
    leadId: ids.leadId,
    memberId: ctx.actor,
    nextStep,
    nextStepOn,
    outcome,
    order: orderAt({}, columnOrders(to, stage, ids.pursuitId), 'top', ids.pursuitId),
  });
  return { kind: 'create', root: 'pursuits', path: [ids.pursuitId], fields };
}

function fieldsWithout(records: Y.Map<unknown>, id: string, left: readonly string[]): Fields {
  const entries = [...(recordAt(records, id)?.entries() ?? [])];
  const kept = entries.filter(
    ([key, value]) => isFieldValue(value) && !left.includes(key) && !key.startsWith(FOR_PREFIX),
  );
  return Object.fromEntries(kept) as Fields;
}
