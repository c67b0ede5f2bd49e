import * as Y from 'yjs';
import type { CommitmentId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfRecord } from '../record/authorship.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Commitment, COMMITMENT_OUTCOMES } from './commitment.ts';

/**
 * Reads one commitment, trashed ones too. Only what its member wrote counts, by the log. Never throws.
 * Source: SPEC COMM1, DOC4.
 */
export function readCommitment(id: CommitmentId, value: unknown, authorOf: AuthorOf): Commitment | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const memberId = authorOfRecord(value, authorOf);
  if (memberId === undefined) return malformed(id, 'incomplete');
  const fields = createAuthoredReader(value, memberId, authorOf);
  const text = fields.text('text', LIMITS.line);
  const measure = fields.text('measure', LIMITS.line);
  const at = fields.instant('at');
  if (text === undefined || measure === undefined || at === undefined) return malformed(id, 'incomplete');
  return {
    id,
    memberId,
    text,
    measure,
    at,
    zone: fields.text('zone', LIMITS.name) ?? 'UTC',
    outcome: fields.oneOf('outcome', COMMITMENT_OUTCOMES),
    reason: fields.text('reason', LIMITS.entry),
    settledAt: fields.instant('settledAt'),
    carriedFrom: fields.text('carriedFrom', LIMITS.line) as CommitmentId | undefined,
    isTakenBack: fields.isTakenBack,
  };
}
