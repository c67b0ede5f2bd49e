import type * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { checkWords, type CommitmentWords } from './commitment-input.ts';
import { isWeekFull, type PresentWeek, readShownCommitments } from './find-commitment.ts';

/**
 * Means to do a little thing within the present week.
 *
 * **Errors:** `three-already` when the actor's week has three. Source: SPEC COMM1, COMM2.
 */
export function addCommitment(
  doc: Y.Doc,
  input: CommitmentWords & PresentWeek & { readonly authorOf: AuthorOf },
  ctx: CommandContext,
): CommandResult<{ readonly commitmentId: CommitmentId }, 'empty' | 'too-long' | 'three-already'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const words = checkWords(input);
  if (!words.ok) return words;
  const shown = readShownCommitments(openCircleDoc(doc), input.authorOf);
  if (isWeekFull(shown, input, ctx)) return err({ code: 'three-already' });
  const commitmentId = ctx.newId('commitment');
  const fields = { ...words.value, at: ctx.now, zone: input.zone };
  const undo = commit(doc, 'commitment-made', [{ kind: 'create', root: 'commitments', path: [commitmentId], fields }]);
  return ok({ commitmentId, undo });
}
