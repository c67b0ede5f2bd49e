import type * as Y from 'yjs';
import type { LeadId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import type { FieldValue } from '../record/undo-step.ts';
import { idsOf } from './joined-lead.ts';
import { standsWith } from './merges.ts';

/**
 * Shows two leads as one, under the one that is kept. Only that they are one is written: whatever else there is of either
 * stays where it is and is read together.
 *
 * **Errors:** `same` for one lead twice, `not-found` when one is gone, `elsewhere` for private ones that are kept for
 * different circles. Source: SPEC DUP5, DUP6.
 */
export function mergeLeads(
  doc: Y.Doc,
  input: { readonly keep: LeadId; readonly other: LeadId },
  _ctx: CommandContext,
): CommandResult<{ readonly leadId: LeadId }, 'same' | 'not-found' | 'elsewhere'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  if (input.keep === input.other) return err({ code: 'same' });
  const roots = openCircleDoc(doc);
  const [kept, other] = [findLead(roots, input.keep), findLead(roots, input.other)];
  if (kept === undefined || other === undefined) return err({ code: 'not-found' });
  if (!standsWith(kept, other)) return err({ code: 'elsewhere' });
  const isOneAlready = kept.id === other.id;
  // What the kept one was once merged into is gone, or it would stand there: it must not come back under that.
  const changes = isOneAlready ? [] : [mergedInto(other.id, kept.id), mergedInto(kept.id, undefined)];
  return ok({ leadId: kept.id, undo: commit(doc, 'leads-merged', changes) });
}

/**
 * Takes a lead out of the one that it was merged into, with all that had been merged into it before.
 *
 * **Errors:** `not-merged` when it stands by itself, `not-found` when it is gone. Source: SPEC DUP6.
 */
export function unmergeLead(
  doc: Y.Doc,
  { leadId }: { readonly leadId: LeadId },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-merged'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const lead = findLead(openCircleDoc(doc), leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  if (lead.id === leadId || !idsOf(lead).includes(leadId)) return err({ code: 'not-merged' });
  // Of some that were merged in a circle the one that is shown points on to the others.
  const changes = [mergedInto(leadId, undefined), mergedInto(lead.id, undefined)];
  return ok({ undo: commit(doc, 'lead-unmerged', changes) });
}

function mergedInto(leadId: LeadId, value: FieldValue | undefined): Change {
  return { kind: 'set', root: 'leads', path: [leadId], key: 'mergedInto', value };
}
