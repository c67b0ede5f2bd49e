import type * as Y from 'yjs';
import type { ContactId } from '#shared/kernel/ids.ts';
import { err, ok, type Result } from '#shared/kernel/result.ts';
import { canWrite } from '../circle-doc.ts';
import { type Change, commit, presentFields } from '../record/change.ts';
import type { CommandContext } from '../record/command.ts';
import type { UndoStep } from '../record/undo-step.ts';
import { checkContact, type ContactCode, type ContactFields, type ContactInput } from './contact-input.ts';
import { privateRefusal } from './private-alone.ts';

/** How many people come in with one transaction: the page stays awake between. */
const CONTACTS_PER_TRANSACTION = 200;

/** Where somebody works by now who is in the list already. */
export interface NewPlace {
  readonly contactId: ContactId;
  readonly company: string | undefined;
  readonly position: string | undefined;
}

/** Who comes in, and who works elsewhere by now. */
export interface ContactImport {
  readonly drafts: readonly ContactInput[];
  readonly moved?: readonly NewPlace[] | undefined;
}

/**
 * Brings people into one's private document.
 *
 * **Guarantees:** with an error nothing is written. Each turn of the answer is one transaction of at most 200 people and
 * gives the way to take it back; all of them together are one act. Turns end when the document can no longer be written.
 * Source: SPEC CONT1, CONT6.
 */
export function importContacts(
  doc: Y.Doc,
  input: ContactImport,
  ctx: CommandContext,
): Result<Iterable<UndoStep>, { readonly code: ContactCode | 'not-private' | 'read-only' }> {
  const refusal = privateRefusal(doc, ctx);
  if (refusal !== undefined) return err({ code: refusal });
  const checked: ContactFields[] = [];
  for (const draft of input.drafts) {
    const fields = checkContact(draft);
    if (!fields.ok) return fields;
    checked.push(fields.value);
  }
  return ok(bringIn(doc, checked, input.moved ?? [], ctx));
}

function* bringIn(
  doc: Y.Doc,
  fresh: readonly ContactFields[],
  moved: readonly NewPlace[],
  ctx: CommandContext,
): Iterable<UndoStep> {
  const all: readonly (() => readonly Change[])[] = [
    ...fresh.map((fields) => () => [createContact(fields, ctx)]),
    ...moved.map((place) => () => moveContact(place)),
  ];
  for (let begin = 0; begin < all.length && canWrite(doc); begin += CONTACTS_PER_TRANSACTION) {
    const part = all.slice(begin, begin + CONTACTS_PER_TRANSACTION);
    yield commit(
      doc,
      'contacts-imported',
      part.flatMap((changes) => changes()),
    );
  }
}

function createContact(fields: ContactFields, ctx: CommandContext): Change {
  const path = [ctx.newId('contact')];
  return { kind: 'create', root: 'contacts', path, fields: presentFields({ ...fields, at: ctx.now }) };
}

function moveContact({ contactId, company, position }: NewPlace): readonly Change[] {
  const at = { kind: 'set', root: 'contacts', path: [contactId] } as const;
  return [
    { ...at, key: 'company', value: company },
    { ...at, key: 'position', value: position },
  ];
}
