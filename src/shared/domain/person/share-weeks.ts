import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';

/**
 * Says whether the others may see how one's own last weeks went.
 *
 * **Errors:** `not-found` when one has not written one's name yet. Source: SPEC COMM7.
 */
export function shareWeeks(
  doc: Y.Doc,
  input: { readonly isShared: boolean; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<unknown, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  if (recordAt(openCircleDoc(doc).people, ctx.actor) === undefined) return err({ code: 'not-found' });
  const value = input.isShared ? true : undefined;
  const change = { kind: 'set', root: 'people', path: [ctx.actor], key: 'sharesWeeks', value } as const;
  const by = { actor: ctx.actor, authorOf: input.authorOf };
  return ok({ undo: commitOwn(doc, 'weeks-shared', [change], by) });
}
