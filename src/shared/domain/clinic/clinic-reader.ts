import * as Y from 'yjs';
import type { ClinicId, MemberId } from '#shared/kernel/ids.ts';
import { createAuthoredReader } from '../record/authored-reader.ts';
import { type AuthorOf, authorOfField, authorOfRecord } from '../record/authorship.ts';
import type { FieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import { type Clinic, CLINIC_MANNERS, type ClinicTimes } from './clinic.ts';

/** What the keys of those who are asked to take part begin with. */
export const WITH_PREFIX = 'with:';

/**
 * Reads one clinic; `undefined` when its bringer has withdrawn it. Only what the bringer wrote counts, by the log. Never throws.
 * Source: SPEC CLIN1, DOC4.
 */
export function readClinic(id: ClinicId, value: unknown, authorOf: AuthorOf): Clinic | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const bringer = authorOfRecord(value, authorOf);
  if (bringer === undefined) return malformed(id, 'incomplete');
  const isByBringer = (key: string): boolean => authorOfField(value, key, authorOf) === bringer;
  const fields = createAuthoredReader(value, bringer, authorOf);
  if (fields.isTakenBack) return undefined;
  const statement = fields.text('statement', LIMITS.clause);
  const at = fields.instant('at');
  const times = readTimes(fields);
  if (statement === undefined || at === undefined || times === undefined) return malformed(id, 'incomplete');
  const asked = [...value.keys()]
    .filter((key) => key.startsWith(WITH_PREFIX) && value.get(key) === true && isByBringer(key))
    .map((key) => key.slice(WITH_PREFIX.length) as MemberId)
    .filter((member) => member !== bringer)
    .sort();
  return { id, bringer, statement, manner: fields.oneOf('manner', CLINIC_MANNERS) ?? 'written', at, asked, ...times };
}

function readTimes(fields: FieldReader): ClinicTimes | undefined {
  const statementUntil = fields.instant('statementUntil');
  const questionsUntil = fields.instant('questionsUntil');
  const sayingBackUntil = fields.instant('sayingBackUntil');
  const ideasUntil = fields.instant('ideasUntil');
  const choosingUntil = fields.instant('choosingUntil');
  if (statementUntil === undefined || questionsUntil === undefined || sayingBackUntil === undefined) return undefined;
  if (ideasUntil === undefined || choosingUntil === undefined) return undefined;
  return { statementUntil, questionsUntil, sayingBackUntil, ideasUntil, choosingUntil };
}
