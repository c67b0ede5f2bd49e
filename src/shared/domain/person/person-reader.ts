import * as Y from 'yjs';
import type { MemberId } from '#shared/kernel/ids.ts';
import { type AuthorOf, authorOfField } from '../record/authorship.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { Person } from './person.ts';

/** Reads one entry of `people`. That somebody shares their weeks only they can say, by the log. Never throws. */
export function readPerson(id: MemberId, value: unknown, authorOf: AuthorOf): Person | Malformed {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  const name = fields.text('name', LIMITS.name);
  if (name === undefined) return malformed(id, 'incomplete');
  const sharesWeeks = value.get('sharesWeeks') === true && authorOfField(value, 'sharesWeeks', authorOf) === id;
  return { id, name, joinedAt: fields.instant('joinedAt'), sharesWeeks };
}
