import type * as Y from 'yjs';
import type { ContactId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { openCircleDoc } from '../circle-doc.ts';
import { commit, presentFields } from '../record/change.ts';
import type { CommandContext, CommandResult } from '../record/command.ts';
import { isMalformed } from '../record/malformed.ts';
import type { Contact } from './contact.ts';
import { checkContact, type ContactCode, type ContactInput } from './contact-input.ts';
import { readContact } from './contact-reader.ts';
import { privateRefusal } from './private-alone.ts';

/** Writes somebody down in one's private document. Undo removes them. Source: SPEC CONT1, CONT2. */
export function addContact(
  doc: Y.Doc,
  input: ContactInput,
  ctx: CommandContext,
): CommandResult<{ readonly contactId: ContactId }, ContactCode | 'not-private'> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const checked = checkContact(input);
  if (!checked.ok) return checked;
  const contactId = ctx.newId('contact');
  const fields = presentFields({ ...checked.value, at: ctx.now });
  return ok({
    contactId,
    undo: commit(doc, 'contact-added', [{ kind: 'create', root: 'contacts', path: [contactId], fields }]),
  });
}

/** Says what is known of somebody by now, all of it. Source: SPEC CONT1, CONT2. */
export function editContact(
  doc: Y.Doc,
  input: ContactInput & { readonly contactId: ContactId },
  ctx: CommandContext,
): CommandResult<unknown, ContactCode | 'not-private' | 'not-found'> {
  const found = findContact(doc, input.contactId, ctx);
  if (!found.ok) return found;
  const checked = checkContact(input);
  if (!checked.ok) return checked;
  const at = { kind: 'set', root: 'contacts', path: [input.contactId] } as const;
  const changes = Object.entries(checked.value).map(([key, value]) => ({ ...at, key, value }));
  return ok({ undo: commit(doc, 'contact-edited', changes) });
}

/** Removes somebody from the list; undo brings them back. Source: SPEC CONT2. */
export function removeContact(
  doc: Y.Doc,
  input: { readonly contactId: ContactId },
  ctx: CommandContext,
): CommandResult<unknown, 'not-private' | 'not-found'> {
  const found = findContact(doc, input.contactId, ctx);
  if (!found.ok) return found;
  const at = { kind: 'set', root: 'contacts', path: [input.contactId] } as const;
  return ok({ undo: commit(doc, 'contact-removed', [{ ...at, key: 'deletedAt', value: ctx.now }]) });
}

function findContact(
  doc: Y.Doc,
  id: ContactId,
  ctx: CommandContext,
): Result<Contact, { readonly code: 'not-private' | 'read-only' | 'not-found' }> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const contact = readContact(id, openCircleDoc(doc).contacts.get(id));
  return contact === undefined || isMalformed(contact) ? err({ code: 'not-found' }) : ok(contact);
}
