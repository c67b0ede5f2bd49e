import * as Y from 'yjs';
import type { CircleId, ClinicId, ClinicStepId, MemberId } from '#shared/kernel/ids.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { isMalformed, type Malformed, malformed } from '../record/malformed.ts';
import type { IdeaContent } from './idea-bytes.ts';

/**
 * An idea of one's own with its salt, kept where only oneself reads it, so that it can be opened later.
 *
 * **Shape:** one record of the root `sealedIdeas` of the private document, under the id that the sealed idea has in the circle.
 */
export interface KeptIdea extends IdeaContent {
  readonly id: ClinicStepId;
  /** When it was written, in epoch milliseconds. */
  readonly at: number;
}

/** Reads one kept idea. Never throws. Source: SPEC CLIN5, DOC4. */
export function readKeptIdea(id: ClinicStepId, value: unknown): KeptIdea | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const circleId = fields.text('circleId', LIMITS.name) as CircleId | undefined;
  const clinicId = fields.text('clinicId', LIMITS.name) as ClinicId | undefined;
  const author = fields.text('author', LIMITS.name) as MemberId | undefined;
  const text = fields.text('text', LIMITS.entry);
  const salt = fields.text('salt', LIMITS.name);
  const at = fields.instant('at');
  if (circleId === undefined || clinicId === undefined || author === undefined) return malformed(id, 'incomplete');
  if (text === undefined || salt === undefined || at === undefined) return malformed(id, 'incomplete');
  return { id, circleId, clinicId, author, salt, text, at };
}

/** All that a private document keeps of ideas, in no order. */
export function readKeptIdeas(doc: Y.Doc): readonly KeptIdea[] {
  return [...openCircleDoc(doc).sealedIdeas.entries()].flatMap(([id, value]) => {
    const idea = readKeptIdea(id as ClinicStepId, value);
    return isMalformed(idea) ? [] : [idea];
  });
}
