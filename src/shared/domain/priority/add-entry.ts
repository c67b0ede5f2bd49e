import type * as Y from 'yjs';
import type { PriorityEntryId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { checkEntryText } from './entry-text.ts';
import { planEntry } from './plan-entry.ts';
import type { PriorityList } from './priorities.ts';

/** Adds a line at the end of a list of one's own; the block is made with the first of them. Source: SPEC PRI2, PRI4. */
export function addEntry(
  doc: Y.Doc,
  input: { readonly list: PriorityList; readonly text: string; readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<{ readonly entryId: PriorityEntryId }, 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const text = checkEntryText(input.text);
  if (!text.ok) return text;
  const { list, authorOf } = input;
  const by = { actor: ctx.actor, authorOf };
  const { entryId, changes } = planEntry(openCircleDoc(doc), { list, text: text.value }, by, ctx.newId);
  const undo = commitOwn(doc, 'entry-added', changes, by);
  return ok({ entryId, undo });
}
