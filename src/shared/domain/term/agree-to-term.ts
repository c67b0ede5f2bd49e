import type * as Y from 'yjs';
import { err, ok } from '#shared/kernel/result.ts';
import { type Change, commit } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { commitOwn } from '../record/commit-own.ts';
import { findProposal, type TermRef } from './find-term.ts';
import type { InTerms } from './propose-term.ts';
import { contentOf } from './term.ts';

/**
 * Agrees to what somebody proposed about terms; who does so already, or proposed it, writes nothing. Undo takes it back.
 *
 * **Errors:** `not-open` when something else was agreed on since. Source: SPEC TERM2, TERM4.
 */
export function agreeToTerm(
  doc: Y.Doc,
  input: InTerms & TermRef,
  { actor, now, newId }: CommandContext,
): CommandResult<unknown, 'not-found' | 'not-open'> {
  const found = findProposal(doc, input);
  if (!found.ok) return found;
  const { proposal, answers, isOpen, isAgreed } = found.value;
  if (!isOpen && !isAgreed) return err({ code: 'not-open' });
  const said = contentOf(proposal);
  const isSaid =
    (proposal.author === actor && !proposal.isWithdrawn) ||
    answers.some((answer) => answer.author === actor && answer.said === said);
  if (isSaid) return ok({ undo: commit(doc, 'term-agreed', []) });
  const fields = { termId: proposal.id, said, at: now };
  const change: Change = { kind: 'create', root: 'termAnswers', path: [newId('termAnswer')], fields };
  return ok({ undo: commit(doc, 'term-agreed', [change]) });
}

/**
 * Agrees no more, however often merging has it; where one had not agreed nothing is written.
 *
 * **Errors:** `agreed` once the circle has agreed on it. Source: SPEC TERM4.
 */
export function withdrawAgreement(
  doc: Y.Doc,
  input: InTerms & TermRef,
  { actor, now }: CommandContext,
): CommandResult<unknown, 'not-found' | 'agreed'> {
  const found = findProposal(doc, input);
  if (!found.ok) return found;
  if (found.value.isAgreed) return err({ code: 'agreed' });
  const own = found.value.answers.filter(({ author }) => author === actor);
  const changes = own.map(({ id }): Change => ({
    kind: 'set',
    root: 'termAnswers',
    path: [id],
    key: 'deletedAt',
    value: now,
  }));
  return ok({ undo: commitOwn(doc, 'term-agreement-withdrawn', changes, { actor, authorOf: input.authorOf }) });
}
