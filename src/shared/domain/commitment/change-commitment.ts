import type * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { err, ok } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { checkWords, type CommitmentWords } from './commitment-input.ts';
import { findOwnCommitment, planInAllCopies, readShownCommitments } from './find-commitment.ts';

/** Which commitment is meant, and how to tell whose it is. */
interface Which {
  readonly commitmentId: CommitmentId;
  readonly authorOf: AuthorOf;
}

/** Rewrites an open commitment of one's own. Source: SPEC COMM3. */
export function editCommitment(
  doc: Y.Doc,
  input: Which & CommitmentWords,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours' | 'settled' | 'empty' | 'too-long'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { commitmentId, authorOf } = input;
  const found = findOwnCommitment(readShownCommitments(openCircleDoc(doc), authorOf), commitmentId, ctx);
  if (!found.ok) return found;
  if (found.value.outcome !== undefined) return err({ code: 'settled' });
  const words = checkWords(input);
  if (!words.ok) return words;
  const { text, measure } = words.value;
  const changes = planInAllCopies(found.value, { text, measure });
  return ok({ undo: commitOwn(doc, 'commitment-edited', changes, { actor: ctx.actor, authorOf }) });
}

/** Removes a commitment of one's own; undo brings it back. Source: SPEC COMM3. */
export function removeCommitment(
  doc: Y.Doc,
  input: Which,
  ctx: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-yours'> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const { commitmentId, authorOf } = input;
  const found = findOwnCommitment(readShownCommitments(openCircleDoc(doc), authorOf), commitmentId, ctx);
  if (!found.ok) return found;
  const changes = planInAllCopies(found.value, { deletedAt: ctx.now });
  return ok({ undo: commitOwn(doc, 'commitment-removed', changes, { actor: ctx.actor, authorOf }) });
}
