import type * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField } from './authorship.ts';
import { createFieldReader, type FieldReader } from './field-reader.ts';
import { isTakenBack } from './taken-back.ts';

/** The fields of a record that its author alone wrote; what others wrote into it reads as absent. Source: SPEC DOC3, DOC10. */
export interface AuthoredReader extends FieldReader {
  readonly isTakenBack: boolean;
}

/** Reads of a record what one member wrote. */
export function createAuthoredReader(record: Y.Map<unknown>, author: MemberId, authorOf: AuthorOf): AuthoredReader {
  return {
    ...createFieldReader(record, (key) => authorOfField(record, key, authorOf) === author),
    isTakenBack: isTakenBack(record, author, authorOf),
  };
}
