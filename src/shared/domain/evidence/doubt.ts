import * as Y from 'yjs';
import type { DoubtId } from '#shared/kernel/ids.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';

/**
 * A doubt that somebody wrote down for themselves.
 *
 * **Shape:** one record of the root `doubts` of the private document, with `text`, `at` and, once it is removed, `deletedAt`.
 */
export interface Doubt {
  readonly id: DoubtId;
  readonly text: string;
  /** Epoch milliseconds. */
  readonly at: number;
}

/** Reads one doubt of the private document; `undefined` when it was removed. Never throws. Source: SPEC EVID7, DOC4. */
export function readDoubt(id: DoubtId, value: unknown): Doubt | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const text = fields.text('text', LIMITS.clause);
  const at = fields.instant('at');
  return text === undefined || at === undefined ? malformed(id, 'incomplete') : { id, text, at };
}
