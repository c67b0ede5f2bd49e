import { err, ok, type Result } from '#shared/kernel/result.ts';
import { oneLine } from '../import/import-text.ts';
import { isCalendarDay } from '../record/calendar-day.ts';
import { LIMITS } from '../record/limits.ts';

/** What a person writes down of somebody; absent and empty text mean that it is not known. */
export interface ContactInput {
  readonly name: string;
  readonly company?: string | undefined;
  readonly position?: string | undefined;
  /** ISO day. */
  readonly connectedOn?: string | undefined;
  readonly link?: string | undefined;
  readonly email?: string | undefined;
  readonly note?: string | undefined;
}

/** How long each field may be. */
export const CONTACT_LIMITS = {
  name: LIMITS.line,
  company: LIMITS.line,
  position: LIMITS.line,
  link: LIMITS.link,
  email: LIMITS.line,
  note: LIMITS.message,
} as const;

/** The fields of a contact that hold text. */
export const CONTACT_TEXTS = ['name', 'company', 'position', 'link', 'email', 'note'] as const;

/** Why somebody was not written down. */
export type ContactCode = 'empty' | 'too-long' | 'bad-date';

/** Every field of a contact as it is to stand: `undefined` for what is not known. */
export type ContactFields = Readonly<Record<keyof ContactInput, string | undefined>> & { readonly name: string };

/** Takes what was written of somebody: trimmed, each field but the note on one line. Source: SPEC CONT2. */
export function checkContact(
  input: ContactInput,
): Result<ContactFields, { readonly code: ContactCode; readonly field: keyof ContactInput }> {
  const textOf = (key: (typeof CONTACT_TEXTS)[number]): string => {
    const text = (input[key] ?? '').trim();
    return key === 'note' ? text : oneLine(text);
  };
  const name = textOf('name');
  if (name === '') return err({ code: 'empty', field: 'name' });
  for (const field of CONTACT_TEXTS) {
    if (textOf(field).length > CONTACT_LIMITS[field]) return err({ code: 'too-long', field });
  }
  const connectedOn = (input.connectedOn ?? '').trim();
  if (connectedOn !== '' && !isCalendarDay(connectedOn)) return err({ code: 'bad-date', field: 'connectedOn' });
  const known = (text: string): string | undefined => (text === '' ? undefined : text);
  return ok({
    name,
    company: known(textOf('company')),
    position: known(textOf('position')),
    connectedOn: known(connectedOn),
    link: known(textOf('link')),
    email: known(textOf('email')),
    note: known(textOf('note')),
  });
}
