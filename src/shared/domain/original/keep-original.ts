import type * as Y from 'yjs';
import type { LeadId, OriginalId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { findLead } from '../board/find-card.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { ORIGINAL_LENGTH } from './original.ts';

/** What a page said, and where it stands. */
export interface OriginalInput {
  readonly text: string;
  readonly link?: string | undefined;
}

/** The change that keeps an original with a lead; none where it says nothing. What is too long is cut. */
export function planOriginal(
  leadId: LeadId,
  { text, link }: OriginalInput,
  ctx: Pick<CommandContext, 'newId' | 'now'>,
): readonly Change[] {
  const cut = text
    .trim()
    .slice(0, ORIGINAL_LENGTH)
    .replace(/[\uD800-\uDBFF]$/u, '');
  if (cut === '') return [];
  const fields = presentFields({ leadId, text: cut, link: link?.slice(0, LIMITS.link), at: ctx.now });
  return [{ kind: 'create', root: 'originals', path: [ctx.newId('original')], fields }];
}

/** Keeps what a page says of a lead that is there. Source: SPEC ORIG1. */
export function keepOriginal(
  doc: Y.Doc,
  input: OriginalInput & { readonly leadId: LeadId },
  ctx: CommandContext,
): CommandResult<{ readonly originalId: OriginalId | undefined }, 'not-found' | 'empty'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const lead = findLead(openCircleDoc(doc), input.leadId);
  if (lead === undefined) return err({ code: 'not-found' });
  const changes = planOriginal(lead.id, input, ctx);
  const [kept] = changes;
  if (kept?.kind !== 'create') return err({ code: 'empty', field: 'text' });
  return ok({ originalId: kept.path[0] as OriginalId, undo: commit(doc, 'original-kept', changes) });
}
