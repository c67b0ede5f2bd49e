import type * as Y from 'yjs';
import type { MemberId, TermId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { selectTermState } from './select-term-state.ts';
import type { TermAnswer, TermProposal } from './term.ts';
import { readTerms } from './term-reader.ts';

/** Which proposal is meant. */
export interface TermRef {
  readonly termId: TermId;
}

/** A proposal as it stands. */
export interface FoundProposal {
  readonly proposal: TermProposal;
  /** Whether the circle has agreed on it, now or before. */
  readonly isAgreed: boolean;
  /** Whether it can be agreed on. */
  readonly isOpen: boolean;
  /** Who agrees, in whatever words it had then. */
  readonly answers: readonly TermAnswer[];
}

/** The proposal that is meant, if it is there and not withdrawn, or agreed all the same. Source: SPEC TERM4, DOC2. */
export function findProposal(
  doc: Y.Doc,
  { termId, members, authorOf }: TermRef & { readonly members: readonly MemberId[]; readonly authorOf: AuthorOf },
): Result<FoundProposal, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const records = readTerms(openCircleDoc(doc), authorOf);
  const proposal = records.terms.find(({ id }) => id === termId);
  if (proposal === undefined) return err({ code: 'not-found' });
  const { current, closing, earlier, open } = selectTermState({ ...records, members });
  const isIt = (one: { readonly proposal: TermProposal } | undefined): boolean => one?.proposal.id === termId;
  const isAgreed = isIt(current) || isIt(closing) || earlier.some(isIt);
  if (proposal.isWithdrawn && !isAgreed) return err({ code: 'not-found' });
  const answers = records.answers.filter((answer) => answer.termId === termId);
  return ok({ proposal, isAgreed, isOpen: open.some(isIt), answers });
}
