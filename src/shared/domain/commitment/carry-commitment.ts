import type * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { Change } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { weekOf } from '../record/week.ts';
import { weekOfCommitment } from './commitment.ts';
import { checkReason } from './commitment-input.ts';
import {
  findOwnCommitment,
  isWeekFull,
  planInAllCopies,
  type PresentWeek,
  readShownCommitments,
} from './find-commitment.ts';

/**
 * Takes an open commitment of an earlier week along into the present one, with the same words.
 *
 * **Errors:** `this-week` when it stands there already; `three-already` when the present week has three. Source: SPEC COMM4.
 */
export function carryCommitment(
  doc: Y.Doc,
  input: PresentWeek & {
    readonly commitmentId: CommitmentId;
    readonly reason: string;
    readonly authorOf: AuthorOf;
  },
  ctx: CommandContext,
): CommandResult<
  { readonly commitmentId: CommitmentId },
  'not-found' | 'not-yours' | 'settled' | 'needs-reason' | 'too-long' | 'this-week' | 'three-already'
> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { authorOf, zone, firstDay } = input;
  const shown = readShownCommitments(openCircleDoc(doc), authorOf);
  const found = findOwnCommitment(shown, input.commitmentId, ctx);
  if (!found.ok) return found;
  const { id, text, measure, outcome } = found.value;
  if (outcome !== undefined) return err({ code: 'settled' });
  const reason = checkReason(input.reason);
  if (!reason.ok) return reason;
  if (weekOfCommitment(found.value, firstDay) >= weekOf(ctx.now, zone, firstDay)) return err({ code: 'this-week' });
  if (isWeekFull(shown, input, ctx)) return err({ code: 'three-already' });
  const commitmentId = ctx.newId('commitment');
  const fields = { text, measure, at: ctx.now, zone, carriedFrom: id };
  const changes: readonly Change[] = [
    ...planInAllCopies(found.value, { outcome: 'carried', reason: reason.value, settledAt: ctx.now }),
    { kind: 'create', root: 'commitments', path: [commitmentId], fields },
  ];
  return ok({ commitmentId, undo: commitOwn(doc, 'commitment-carried', changes, { actor: ctx.actor, authorOf }) });
}
