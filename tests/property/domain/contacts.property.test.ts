import fc from 'fast-check';
import { expect, test } from 'vitest';
import { NO_CONTACTS, selectContactIndex, selectContactsAt } from '#shared/domain/contact/contact-index.ts';
import { importContacts } from '#shared/domain/contact/import-contacts.ts';
import { planContacts } from '#shared/domain/contact/plan-contacts.ts';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { ALICE, value } from '#tests/unit/domain/fixture.ts';
import { contact, contactsIn, privateReplica } from '#tests/unit/domain/contact/contact-fixture.ts';

const HEADERS = [
  ...['First Name', 'Last Name', 'Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On', 'Note'],
  ...['Phone', '', 'Nom', '__proto__'],
];
const cell = fc.oneof(
  fc.constantFrom('', 'Kumquat', 'Northwind', 'northwind GmbH', 'https://example.org/in/k', '3/4/2020', '05 Jun 2020'),
  fc.constantFrom('x'.repeat(400), `https://example.org/${'y'.repeat(2_100)}`, 'a\nb', '\u202Eevil', '\uD800'),
  fc.string({ unit: 'grapheme' }),
);
const table = fc
  .array(fc.constantFrom(...HEADERS), { minLength: 1, maxLength: 9 })
  .chain((headers) =>
    fc
      .array(fc.array(cell, { maxLength: headers.length + 1 }), { maxLength: 8 })
      .map((rows) => toImportTable([headers, ...rows])),
  );

test('[CONT4] [CONT5] no table makes reading people fail; each row is told once, all who are fresh can be written, and a second run adds nobody', () => {
  fc.assert(
    fc.property(table, (read) => {
      const alice = privateReplica(ALICE);
      const { fresh, moved, heldBack } = planContacts(read, []);
      expect(fresh.length + moved.length + heldBack.length).toBe(read.rows.length);
      const parts = importContacts(alice.doc, { drafts: fresh }, alice.ctx);
      expect([...value(parts)].flatMap(({ changes }) => changes)).toHaveLength(fresh.length);
      expect(contactsIn(alice).size).toBe(fresh.length);
      const again = planContacts(read, contactsIn(alice).values());
      expect(again.fresh).toEqual([]);
    }),
  );
});

test('[CONT7] an index that follows changes says the same as one that is made anew', () => {
  const person = fc.record({
    id: fc.integer({ max: 9, min: 0 }),
    company: fc.constantFrom('A', 'a Ltd', 'B', '', 'C'),
  });
  fc.assert(
    fc.property(fc.array(fc.array(person, { maxLength: 10 }), { maxLength: 5 }), (states) => {
      let index = NO_CONTACTS;
      for (const state of states) {
        const contacts = new Map(
          state.map(({ id, company }) => {
            const one = contact(`P${id}`, { company });
            const before = index.contacts.get(one.id);
            return [one.id, before?.company === company ? before : one] as const;
          }),
        );
        index = selectContactIndex(contacts, index);
        const whole = selectContactIndex(contacts);
        for (const company of ['A', 'B', 'C']) {
          expect(selectContactsAt(index, company)).toEqual(selectContactsAt(whole, company));
        }
        expect(index.byCompany.size).toBe(whole.byCompany.size);
      }
    }),
  );
});
