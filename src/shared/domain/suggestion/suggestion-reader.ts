import * as Y from 'yjs';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import type { CircleRoots } from '../circle-doc.ts';
import { type AuthoredReader, createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import type { GivenAnswer, Suggestion } from './suggestion.ts';

/**
 * Reads one suggestion; `undefined` when its author has withdrawn it and nobody has kept it. Of what was thought of only its
 * author's words count, of the answer only those of the member it is for. Never throws. Source: SPEC THINK1, THINK3, DOC4.
 */
export function readSuggestion(
  id: SuggestionId,
  value: unknown,
  authorOf: AuthorOf,
): Suggestion | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const author = authorOfRecord(value, authorOf);
  if (author === undefined) return malformed(id, 'incomplete');
  const writtenBy = (member: MemberId): AuthoredReader => createAuthoredReader(value, member, authorOf);
  const fields = writtenBy(author);
  const forMember = fields.checked('forMember', (text) => text.length <= LIMITS.line) as MemberId | undefined;
  const field = fields.text('field', LIMITS.line);
  const at = fields.instant('at');
  if (forMember === undefined || forMember === author || field === undefined || at === undefined) {
    return malformed(id, 'incomplete');
  }
  const answer = readAnswer(writtenBy(forMember));
  if (fields.isTakenBack && answer?.answer !== 'kept') return undefined;
  return { id, author, forMember, field, why: fields.text('why', LIMITS.entry), at, answer };
}

/** What was kept on one device stays kept, whatever another one says. */
function readAnswer(fields: FieldReader): GivenAnswer | undefined {
  const keptAt = fields.instant('keptAt');
  if (keptAt !== undefined) return { answer: 'kept', words: fields.text('keptWords', LIMITS.entry), at: keptAt };
  const declinedAt = fields.instant('declinedAt');
  if (declinedAt === undefined) return undefined;
  return { answer: 'declined', words: fields.text('declinedWords', LIMITS.entry), at: declinedAt };
}

/** All suggestions of a document that are there and can be read, in no order. */
export function readSuggestions(
  { suggestions }: Pick<CircleRoots, 'suggestions'>,
  authorOf: AuthorOf,
): readonly Suggestion[] {
  return [...suggestions.entries()].flatMap(([id, value]) => {
    const read = readSuggestion(id as SuggestionId, value, authorOf);
    return read === undefined || isMalformed(read) ? [] : [read];
  });
}
