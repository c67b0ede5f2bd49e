import * as Y from 'yjs';
import type { ContactId } from '#shared/kernel/ids.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { createFieldReader } from '../record/field-reader.ts';
import { LIMITS } from '../record/limits.ts';
import { type Malformed, malformed } from '../record/malformed.ts';
import type { Contact } from './contact.ts';

/** Reads one contact of the private document; `undefined` when it was removed. Never throws. Source: SPEC CONT2, DOC4. */
export function readContact(id: ContactId, value: unknown): Contact | Malformed | undefined {
  if (!(value instanceof Y.Map)) return malformed(id, 'not-a-record');
  const fields = createFieldReader(value);
  if (fields.number('deletedAt') !== undefined) return undefined;
  const name = fields.text('name', LIMITS.line);
  const at = fields.instant('at');
  if (name === undefined || at === undefined) return malformed(id, 'incomplete');
  return {
    id,
    name,
    company: fields.text('company', LIMITS.line),
    position: fields.text('position', LIMITS.line),
    connectedOn: fields.checked('connectedOn', isCalendarDay),
    link: fields.text('link', LIMITS.link),
    email: fields.text('email', LIMITS.line),
    note: fields.text('note', LIMITS.message),
    at,
  };
}
