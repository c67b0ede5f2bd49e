import type { CircleId } from '#shared/kernel/ids.ts';
import { presentFields } from '../record/change.ts';
import { recordBytes } from '../record/record-bytes.ts';
import { type EvidenceContent, keyOfSkill } from './evidence.ts';

const LABEL = 'lateral/evidence/v1';

/**
 * Writes what somebody says they saw as the one sequence of bytes that its hash is taken of.
 *
 * **Shape:** as a wording's, with the fields `about`, `at`, `author`, `day` if there is one, a key per skill and `text`.
 * Source: SPEC EVID4.
 */
export function evidenceBytes(
  circleId: CircleId,
  { id, author, about, text, skills, at, day }: Omit<EvidenceContent, 'answer'>,
): Uint8Array {
  const skillFields = Object.fromEntries(skills.map((skill) => [keyOfSkill(skill), skill]));
  return recordBytes(LABEL, { circleId, id, fields: presentFields({ ...skillFields, about, at, author, day, text }) });
}
