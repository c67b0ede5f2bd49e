import * as Y from 'yjs';
import type { TermAnswerId, TermId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import { isRestDay } from '../rest/rest-day.ts';
import { TERM_KINDS, type TermAnswer, type TermProposal } from './term.ts';

/** Longer than anything that can be agreed to. */
const MOST_SAID = LIMITS.message;

/**
 * Reads one proposal, also when it was withdrawn. Only what its author wrote counts, by the log. Never throws.
 * Source: SPEC TERM1, DOC4.
 */
export function readTerm(id: TermId, value: unknown, authorOf: AuthorOf): TermProposal | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  const kind = fields.oneOf('kind', TERM_KINDS);
  const at = fields.instant('at');
  if (kind === undefined || at === undefined) return malformed(id, 'incomplete');
  const proposed = { id, author, at, isWithdrawn: fields.isTakenBack };
  if (kind === 'closing') return { ...proposed, kind, words: fields.text('words', LIMITS.entry) };
  const from = fields.checked('from', isRestDay);
  const until = fields.checked('until', isRestDay);
  const purpose = fields.text('purpose', LIMITS.line);
  if (from === undefined || until === undefined || until < from || purpose === undefined) {
    return malformed(id, 'incomplete');
  }
  return { ...proposed, kind, from, until, purpose };
}

/**
 * Reads one member's word that they agree; `undefined` when they took it back. Only what they wrote counts, by the log. Never
 * throws. Source: SPEC TERM2, DOC4.
 */
export function readTermAnswer(
  id: TermAnswerId,
  value: unknown,
  authorOf: AuthorOf,
): TermAnswer | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, author, authorOf);
  if (fields.isTakenBack) return undefined;
  const termId = fields.checked('termId', (text) => text.length <= LIMITS.name) as TermId | undefined;
  const said = fields.checked('said', (text) => text.length <= MOST_SAID);
  const at = fields.instant('at');
  if (termId === undefined || said === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, termId, author, said, at };
}

/** All that can be read of the terms of a document. */
export function readTerms(
  { terms, termAnswers }: Pick<CircleRoots, 'terms' | 'termAnswers'>,
  authorOf: AuthorOf,
): { readonly terms: readonly TermProposal[]; readonly answers: readonly TermAnswer[] } {
  return {
    terms: [...terms.entries()].flatMap(([id, value]) => {
      const read = readTerm(id as TermId, value, authorOf);
      return isMalformed(read) ? [] : [read];
    }),
    answers: [...termAnswers.entries()].flatMap(([id, value]) => {
      const read = readTermAnswer(id as TermAnswerId, value, authorOf);
      return read === undefined || isMalformed(read) ? [] : [read];
    }),
  };
}
