import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { recordAt } from '../record/field-reader.ts';
import { SHARES_NUMBERS } from './shared-numbers.ts';

/**
 * Says whether the others may see how far one came, alone and in the sum of the circle; at first they may not.
 *
 * **Errors:** `not-found` when one has not written one's name yet. Source: SPEC FUN9.
 */
export function shareNumbers(
  doc: Y.Doc,
  input: { readonly isShared: boolean; readonly authorOf: AuthorOf },
  { actor }: CommandContext,
): CommandResult<unknown, 'not-found'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  if (recordAt(openCircleDoc(doc).people, actor) === undefined) return err({ code: 'not-found' });
  const value = input.isShared ? true : undefined;
  const change = { kind: 'set', root: 'people', path: [actor], key: SHARES_NUMBERS, value } as const;
  return ok({ undo: commitOwn(doc, 'numbers-shared', [change], { actor, authorOf: input.authorOf }) });
}
