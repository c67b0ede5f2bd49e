import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { Person } from './person.ts';

/** Reads one entry of `people`. Never throws. */
export function readPerson(id: MemberId, value: unknown): Person | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const name = fields.text('name', LIMITS.name);
  if (name === undefined) return malformed(id, 'incomplete');
  return { id, name, joinedAt: fields.instant('joinedAt') };
}
