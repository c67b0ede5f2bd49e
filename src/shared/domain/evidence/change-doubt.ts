import type * as Y from 'yjs';
import type { DoubtId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed } from '../record/malformed.ts';
import { readDoubt } from './doubt.ts';

/** Writes a doubt down in one's private document. Undo removes it. Source: SPEC EVID7. */
export function writeDoubt(
  doc: Y.Doc,
  input: { readonly text: string },
  ctx: CommandContext,
): CommandResult<{ readonly doubtId: DoubtId }, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const text = checkText(input.text);
  if (!text.ok) return text;
  const doubtId = ctx.newId('doubt');
  const fields = { text: text.value, at: ctx.now };
  return ok({
    doubtId,
    undo: commit(doc, 'doubt-written', [{ kind: 'create', root: 'doubts', path: [doubtId], fields }]),
  });
}

/** Rewrites a doubt. Source: SPEC EVID7. */
export function editDoubt(
  doc: Y.Doc,
  { doubtId, text: written }: { readonly doubtId: DoubtId; readonly text: string },
  _ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'empty' | 'too-long'> {
  const refusal = refusalOf(doc, doubtId);
  if (refusal !== undefined) return err({ code: refusal });
  const text = checkText(written);
  if (!text.ok) return text;
  const change = { kind: 'set', root: 'doubts', path: [doubtId], key: 'text', value: text.value } as const;
  return ok({ undo: commit(doc, 'doubt-edited', [change]) });
}

/** Removes a doubt; undo brings it back. Source: SPEC EVID7. */
export function removeDoubt(
  doc: Y.Doc,
  { doubtId }: { readonly doubtId: DoubtId },
  { now }: CommandContext,
): CommandResult<unknown, 'not-found'> {
  const refusal = refusalOf(doc, doubtId);
  if (refusal !== undefined) return err({ code: refusal });
  const change = { kind: 'set', root: 'doubts', path: [doubtId], key: 'deletedAt', value: now } as const;
  return ok({ undo: commit(doc, 'doubt-removed', [change]) });
}

function refusalOf(doc: Y.Doc, id: DoubtId): 'read-only' | 'not-found' | undefined {
  if (!canWrite(doc)) return 'read-only';
  const doubt = readDoubt(id, openCircleDoc(doc).doubts.get(id));
  return doubt === undefined || isMalformed(doubt) ? 'not-found' : undefined;
}

function checkText(written: string): Result<string, { readonly code: 'empty' | 'too-long'; readonly field: 'text' }> {
  const text = written.trim();
  if (text === '') return err({ code: 'empty', field: 'text' });
  return text.length > LIMITS.clause ? err({ code: 'too-long', field: 'text' }) : ok(text);
}
