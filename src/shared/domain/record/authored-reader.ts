import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField, hasWritten } from './authorship.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
import { isTakenBack } from './taken-back.ts';

/** The fields of a record that its author alone wrote; what others wrote into it reads as absent. Source: SPEC DOC3, DOC10. */
export interface AuthoredReader extends FieldReader {
  readonly isTakenBack: boolean;
  /**
   * Whether others have written over a field of the author's or taken it out, so that nobody can tell what it said. Only for one
   * that its author never takes out: by whom that was done nothing tells.
   */
  isLost(key: string): boolean;
}

/** Reads of a record what one member wrote. */
export function createAuthoredReader(record: Y.Map<unknown>, author: MemberId, authorOf: AuthorOf): AuthoredReader {
  const isAuthors = (key: string): boolean => authorOfField(record, key, authorOf) === author;
  return {
    ...createFieldReader(record, isAuthors),
    isTakenBack: isTakenBack(record, author, authorOf),
    isLost: (key) => !isAuthors(key) && hasWritten(record, key, author, authorOf),
  };
}
