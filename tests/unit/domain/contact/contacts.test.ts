import * as Y from 'yjs';
import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { answerChance } from '#shared/domain/contact/answer-chance.ts';
import { editContact, removeContact } from '#shared/domain/contact/change-contacts.ts';
import { readContactAnswer } from '#shared/domain/contact/contact-answer.ts';
import type { ContactInput } from '#shared/domain/contact/contact-input.ts';
import { readContact } from '#shared/domain/contact/contact-reader.ts';
import { importContacts } from '#shared/domain/contact/import-contacts.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { LIMITS } from '#shared/domain/record/limits.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { ContactAnswerId, ContactId, LeadId } from '#shared/kernel/ids.ts';
import { readSourceFiles } from '#tests/support/source-files.ts';
import { ALICE, codeOf, createReplica, NOON, type Replica, sync, value, watch } from '../fixture.ts';
import { add, added, contactsIn, peopleIn, privateReplica } from './contact-fixture.ts';

const KUMQUAT = { name: 'Kumquat Quince', company: 'Northwind' };
const edit = ({ doc, ctx }: Replica, contactId: ContactId, input: ContactInput) =>
  editContact(doc, { ...input, contactId }, ctx);
const remove = ({ doc, ctx }: Replica, contactId: ContactId) => removeContact(doc, { contactId }, ctx);
const bringIn = ({ doc, ctx }: Replica, drafts: readonly ContactInput[]) => importContacts(doc, { drafts }, ctx);
const answer = ({ doc, ctx }: Replica) => answerChance(doc, { leadId: 'lead' as LeadId, answer: 'not-now' }, ctx);

describe('whom somebody knows', () => {
  test('[CONT1] nothing of it is ever written into a document of a circle, nor where nobody says which it is', () => {
    const mine = privateReplica(ALICE);
    const contactId = added(mine, KUMQUAT);
    const unsaid = createReplica(ALICE, 1);
    Y.applyUpdateV2(unsaid.doc, Y.encodeStateAsUpdateV2(mine.doc));
    const shared: Replica = { ...unsaid, ctx: { ...unsaid.ctx, kind: 'circle' } };
    for (const circle of [unsaid, shared]) {
      const { origins } = watch(circle.doc);
      const acts = [
        add(circle, KUMQUAT),
        edit(circle, contactId, { name: 'Kumquat' }),
        remove(circle, contactId),
        bringIn(circle, [KUMQUAT]),
        answer(circle),
      ];
      expect(acts.map(codeOf)).toEqual(['not-private', 'not-private', 'not-private', 'not-private', 'not-private']);
      expect(origins).toEqual([]);
    }
    expect(value(answer(mine)).undo.changes).toHaveLength(1);
  });

  test('[CONT1] only what asks for a private document writes where contacts are', () => {
    const writing = readSourceFiles('src/shared/domain', /\.ts$/).filter(({ text }) =>
      /root: 'contact|\.contacts\.set|\.contactAnswers\.set/.test(text),
    );
    expect(writing.map(({ path }) => path.split('/').at(-1) ?? '').toSorted()).toEqual([
      'answer-chance.ts',
      'change-contacts.ts',
      'import-contacts.ts',
    ]);
    for (const { text } of writing) expect(text).toContain('privateRefusal(doc, ctx)');
  });

  test('[CONT2] somebody is a name and what is known of them, on one line each', () => {
    const alice = privateReplica(ALICE);
    const id = added(alice, {
      ...{ name: '\n Kumquat\tQuince ', company: ' Northwind ', position: 'Recruiter', connectedOn: '2020-06-05' },
      ...{ link: 'https://example.org/in/kumquat', email: 'kumquat@example.org', note: ' Met at a fair.\nKind. ' },
    });
    expect(contactsIn(alice).get(id)).toEqual({
      ...{ id, name: 'Kumquat Quince', company: 'Northwind', position: 'Recruiter', connectedOn: '2020-06-05' },
      ...{ link: 'https://example.org/in/kumquat', email: 'kumquat@example.org', note: 'Met at a fair.\nKind.' },
      at: NOON,
    });
    value(edit(alice, id, { name: 'Kumquat Quince', company: '' }));
    expect(openCircleDoc(alice.doc).contacts.get(id)).toHaveProperty('size', 2);
    expect(peopleIn(alice)).toEqual(['Kumquat Quince, -']);
  });

  test('[CONT2] [DOC5] what cannot be written is refused with its field, and nothing is written', () => {
    const alice = privateReplica(ALICE);
    const id = added(alice, KUMQUAT);
    const { origins } = watch(alice.doc);
    const long = 'x'.repeat(LIMITS.line + 1);
    const refused: readonly (readonly [ContactInput, string, string])[] = [
      [{ name: ' ' }, 'empty', 'name'],
      [{ name: long }, 'too-long', 'name'],
      [{ name: 'a', company: long }, 'too-long', 'company'],
      [{ name: 'a', note: 'x'.repeat(LIMITS.message + 1) }, 'too-long', 'note'],
      [{ name: 'a', link: 'x'.repeat(LIMITS.link + 1) }, 'too-long', 'link'],
      [{ name: 'a', connectedOn: '2023-02-29' }, 'bad-date', 'connectedOn'],
    ];
    for (const [input, code, field] of refused) {
      expect(add(alice, input)).toEqual({ ok: false, error: { code, field } });
      expect(edit(alice, id, input)).toEqual({ ok: false, error: { code, field } });
      expect(bringIn(alice, [KUMQUAT, input])).toEqual({ ok: false, error: { code, field } });
    }
    expect(codeOf(edit(alice, 'nobody' as ContactId, KUMQUAT))).toBe('not-found');
    value(edit(alice, id, KUMQUAT));
    expect(origins).toEqual([]);
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect([add(alice, KUMQUAT), remove(alice, id), answer(alice)].map(codeOf)).toEqual(Array(3).fill('read-only'));
  });

  test('[CONT2] [UNDO1] each act is taken back', () => {
    const alice = privateReplica(ALICE);
    const { contactId, undo } = value(add(alice, KUMQUAT));
    const edited = value(edit(alice, contactId, { name: 'Kumquat', company: 'Globex' })).undo;
    value(applyUndo(alice.doc, edited, alice.ctx));
    expect(peopleIn(alice)).toEqual(['Kumquat Quince, Northwind']);
    const removed = value(remove(alice, contactId)).undo;
    expect(peopleIn(alice)).toEqual([]);
    expect([remove(alice, contactId), edit(alice, contactId, KUMQUAT)].map(codeOf)).toEqual(['not-found', 'not-found']);
    value(applyUndo(alice.doc, removed, alice.ctx));
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(peopleIn(alice)).toEqual([]);
  });

  test('[CONT2] [DOC8] fields that two devices change apart both stand', () => {
    const [laptop, desk] = [privateReplica(ALICE), privateReplica(ALICE, 1)];
    const id = added(laptop, KUMQUAT);
    sync(laptop, desk);
    value(edit(laptop, id, { ...KUMQUAT, company: 'Globex' }));
    value(edit(desk, id, { ...KUMQUAT, position: 'Recruiter' }));
    sync(laptop, desk, laptop);
    for (const device of [laptop, desk]) {
      expect(contactsIn(device).get(id)).toMatchObject({ company: 'Globex', position: 'Recruiter' });
    }
  });

  test('[CONT2] [DOC4] whatever stands there is read without harm', () => {
    const id = 'c' as ContactId;
    const { contacts } = openCircleDoc(new Y.Doc());
    const read = (fields: Readonly<Record<string, unknown>>) => {
      contacts.set(id, new Y.Map(Object.entries(fields)));
      return readContact(id, contacts.get(id));
    };
    expect(readContact(id, 'text')).toEqual(malformed(id, 'not-a-record'));
    expect(read({ name: 'a' })).toEqual(malformed(id, 'incomplete'));
    expect(read({ name: 7, at: NOON })).toEqual(malformed(id, 'incomplete'));
    const odd = { company: new Y.Map(), position: 4, connectedOn: '2023-02-29', link: [], email: null, note: {} };
    expect(read({ name: 'x'.repeat(9_999), at: NOON, ...odd })).toMatchObject({
      ...{ name: 'x'.repeat(LIMITS.line), company: undefined, position: undefined, connectedOn: undefined },
      ...{ link: undefined, email: undefined, note: undefined },
    });
    const answerOfNobody = (fields: Readonly<Record<string, unknown>>) => {
      contacts.set('a', new Y.Map(Object.entries(fields)));
      return readContactAnswer('a' as ContactAnswerId, contacts.get('a'));
    };
    expect(readContactAnswer('a' as ContactAnswerId, 1)).toEqual(malformed('a', 'not-a-record'));
    expect(answerOfNobody({ leadId: 'l', answer: 'maybe', at: NOON })).toEqual(malformed('a', 'incomplete'));
    expect(answerOfNobody({ leadId: 'l', answer: 'offered', at: NOON, messageId: 7 })).toMatchObject({
      messageId: undefined,
    });
  });

  test('[CONT6] people come in in parts of 200, and all parts together are taken back', () => {
    const alice = privateReplica(ALICE);
    const moved = added(alice, { name: 'Moved', company: 'Globex', position: 'Welder' });
    const drafts = Array.from({ length: 449 }, (_, index) => ({ name: `Person ${index}`, company: 'Northwind' }));
    const { origins } = watch(alice.doc);
    const places = [{ contactId: moved, company: 'Northwind', position: undefined }];
    const steps = [...value(importContacts(alice.doc, { drafts, moved: places }, alice.ctx))];
    expect([steps.length, origins.length, contactsIn(alice).size]).toEqual([3, 3, 450]);
    expect(contactsIn(alice).get(moved)).toMatchObject({ name: 'Moved', company: 'Northwind', position: undefined });
    for (const step of steps.toReversed()) value(applyUndo(alice.doc, step, alice.ctx));
    expect(peopleIn(alice)).toEqual(['Moved, Globex']);
    expect(contactsIn(alice).get(moved)).toMatchObject({ position: 'Welder' });
  });

  test('[CONT6] no more comes in once the document can no longer be written', () => {
    const alice = privateReplica(ALICE);
    const drafts = Array.from({ length: 300 }, (_, index) => ({ name: `Person ${index}` }));
    const parts = value(bringIn(alice, drafts))[Symbol.iterator]();
    parts.next();
    openCircleDoc(alice.doc).meta.set('minReader', 99);
    expect(parts.next().done).toBe(true);
    expect(contactsIn(alice).size).toBe(200);
  });
});
