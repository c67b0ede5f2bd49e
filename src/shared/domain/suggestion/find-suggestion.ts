import type * as Y from 'yjs';
import type { SuggestionId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite, openCircleDoc } from '../circle-doc.ts';
import type { AuthorOf } from '../record/authorship.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Suggestion } from './suggestion.ts';
import { readSuggestion } from './suggestion-reader.ts';

/** Which suggestion, and who wrote what of it. */
export interface SuggestionRef {
  readonly suggestionId: SuggestionId;
  readonly authorOf: AuthorOf;
}

/** A suggestion that is there, in a document that can be written. Source: SPEC THINK3, DOC2. */
export function findSuggestion(
  doc: Y.Doc,
  { suggestionId, authorOf }: SuggestionRef,
): Result<Suggestion, { readonly code: 'read-only' | 'not-found' }> {
  if (!canWrite(doc)) return err({ code: 'read-only' });
  const found = readSuggestion(suggestionId, openCircleDoc(doc).suggestions.get(suggestionId), authorOf);
  return found === undefined || isMalformed(found) ? err({ code: 'not-found' }) : ok(found);
}
