import { toHex } from '#shared/kernel/bytes.ts';
import type { CircleId, ClinicId, MemberId } from '#shared/kernel/ids.ts';
import { recordBytes } from '../record/record-bytes.ts';

const LABEL = 'lateral/idea/v1';

/** What is sealed of an idea: all of it, so that nobody carries the hash of another's under a name of their own. */
export interface IdeaContent {
  readonly circleId: CircleId;
  readonly clinicId: ClinicId;
  /** Whose idea it is, by their id in the circle. */
  readonly author: MemberId;
  /** Random, so that nobody finds a short text by trying. */
  readonly salt: string;
  readonly text: string;
}

/**
 * Writes an idea as the one sequence of bytes that its hash is taken of.
 *
 * **Shape:** as a wording's, with the id of the clinic as the record's and the fields `author`, `salt` and `text`.
 * Source: SPEC CLIN5.
 */
export function ideaBytes({ circleId, clinicId, author, salt, text }: IdeaContent): Uint8Array {
  return recordBytes(LABEL, { circleId, id: clinicId, fields: { author, salt, text } });
}

/** The hash of an idea, 64 hexadecimal digits. */
export function hashOfIdea(idea: IdeaContent, digestOf: (content: Uint8Array) => Uint8Array): string {
  return toHex(digestOf(ideaBytes(idea)));
}
