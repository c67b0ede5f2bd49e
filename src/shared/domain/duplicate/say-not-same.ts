import type * as Y from 'yjs';
import type { LeadId, NotSameId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { idsOf } from './joined-lead.ts';
import { inOrder, type NotSame, readAllNotSame } from './not-same.ts';

/** Two leads of which something is said. */
export interface LeadPair {
  readonly leadIds: readonly [LeadId, LeadId];
  /** For the private document: one of the two may stand in a circle. A circle never learns the id of a private one. */
  readonly isPrivate?: boolean | undefined;
}

/**
 * "These are two jobs": the pair is not told again. Undo takes it back.
 *
 * **Errors:** `same` for one lead twice, `not-found` when one is gone. Source: SPEC DUP4.
 */
export function sayNotSame(
  doc: Y.Doc,
  pair: LeadPair,
  ctx: CommandContext,
): CommandResult<{ readonly notSameId: NotSameId }, 'same' | 'not-found'> {
  const found = findSaid(doc, pair);
  if (!found.ok) return found;
  const [known] = found.value;
  if (known !== undefined) return ok({ notSameId: known.id, undo: commit(doc, 'not-same-said', []) });
  const notSameId = ctx.newId('notSame');
  const [first, second] = inOrder(...pair.leadIds);
  const fields = { first, second };
  const undo = commit(doc, 'not-same-said', [{ kind: 'create', root: 'notSame', path: [notSameId], fields }]);
  return ok({ notSameId, undo });
}

/** Takes that back, whoever said it, and however often. **Errors:** `not-said` when nobody does. Source: SPEC DUP4. */
export function takeBackNotSame(
  doc: Y.Doc,
  pair: LeadPair,
  { now }: CommandContext,
): CommandResult<unknown, 'same' | 'not-found' | 'not-said'> {
  const found = findSaid(doc, pair);
  if (!found.ok) return found;
  if (found.value.length === 0) return err({ code: 'not-said' });
  const changes = found.value.map(({ id }): Change => ({
    kind: 'set',
    root: 'notSame',
    path: [id],
    key: 'deletedAt',
    value: now,
  }));
  return ok({ undo: commit(doc, 'not-same-taken-back', changes) });
}

/** What stands of a pair that can be spoken of, lowest id first. */
function findSaid(
  doc: Y.Doc,
  { leadIds, isPrivate = false }: LeadPair,
): Result<readonly NotSame[], { readonly code: 'read-only' | 'same' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const [first, second] = inOrder(...leadIds);
  if (first === second) return err({ code: 'same' });
  const roots = openCircleDoc(doc);
  const leads = leadIds.map((leadId) => findLead(roots, leadId));
  if (leads.filter((lead) => lead !== undefined).length < (isPrivate ? 1 : 2)) return err({ code: 'not-found' });
  // Of leads that are shown as one, what was said of any.
  const [a = [], b = []] = leadIds.map((leadId, index) => idsOf(leads[index] ?? { id: leadId }));
  const said = readAllNotSame(roots, () => undefined).filter(
    (each) =>
      (a.includes(each.first) && b.includes(each.second)) || (b.includes(each.first) && a.includes(each.second)),
  );
  return ok(said.sort((a, b) => (a.id < b.id ? -1 : 1)));
}
