import { editContact, removeContact } from '#shared/domain/contact/change-contacts.ts';
import { answerChance } from '#shared/domain/contact/answer-chance.ts';
import { importContacts } from '#shared/domain/contact/import-contacts.ts';
import type { ContactId, LeadId } from '#shared/kernel/ids.ts';
import { ok } from '#shared/kernel/result.ts';
import type { Answer, Situation } from '../equals-situations.ts';
import type { Replica } from '../fixture.ts';
import { add, added, inPrivate } from './contact-fixture.ts';

/** Each is alone with a document of their own. */
const alone = (me: Replica): Replica => ({ ...me, ctx: inPrivate(me.ctx) });
const KUMQUAT = { name: 'Kumquat Quince', company: 'Northwind' };
const LEAD = 'lead' as LeadId;

const imported = ({ doc, ctx }: Replica, names: readonly string[]): Answer => {
  const steps = importContacts(doc, { drafts: names.map((name) => ({ name })) }, ctx);
  return steps.ok ? ok([...steps.value]) : steps;
};

/** The commands of the people whom somebody knows, by name, in situations that whoever acts can be in. */
export const CONTACT_WALK: Readonly<Record<string, readonly Situation[]>> = {
  addContact: [
    ['done', ({ me }) => add(alone(me), KUMQUAT)],
    ['empty', ({ me }) => add(alone(me), { name: ' ' })],
    ['not-private', ({ me }) => add(me, KUMQUAT)],
  ],
  editContact: [
    ['done', ({ me }) => edit(alone(me), added(alone(me), KUMQUAT))],
    ['not-private', ({ me }) => edit(me, added(alone(me), KUMQUAT))],
    ['not-found', ({ me }) => edit(alone(me), 'nobody' as ContactId)],
  ],
  removeContact: [
    ['done', ({ me }) => remove(alone(me), added(alone(me), KUMQUAT))],
    ['not-private', ({ me }) => remove(me, added(alone(me), KUMQUAT))],
  ],
  importContacts: [
    ['done', ({ me }) => imported(alone(me), ['one', 'two'])],
    ['empty', ({ me }) => imported(alone(me), [' '])],
    ['not-private', ({ me }) => imported(me, ['one'])],
  ],
  answerChance: [
    ['done', ({ me: { doc, ctx } }) => answerChance(doc, { leadId: LEAD, answer: 'not-now' }, inPrivate(ctx))],
    ['not-private', ({ me: { doc, ctx } }) => answerChance(doc, { leadId: LEAD, answer: 'not-now' }, ctx)],
  ],
};

function edit({ doc, ctx }: Replica, contactId: ContactId): Answer {
  return editContact(doc, { ...KUMQUAT, contactId, company: 'Globex' }, ctx);
}

function remove({ doc, ctx }: Replica, contactId: ContactId): Answer {
  return removeContact(doc, { contactId }, ctx);
}
