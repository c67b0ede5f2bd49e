import { describe, expect, test } from 'vitest';
import { SCHEMA_FIELDS, openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readCompanyNote } from '#shared/domain/company/company-note-reader.ts';
import { trashLead } from '#shared/domain/lead/trash-lead.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { malformed } from '#shared/domain/record/malformed.ts';
import type { CircleId, CompanyNoteId, LeadId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value, watch } from '../fixture.ts';
import { edit, fieldsOf, forge, keep, kept, lead, notesIn, withdraw } from './company-fixture.ts';

const wordsIn = (replica: Parameters<typeof notesIn>[0]) =>
  notesIn(replica).map(({ author, text }) => `${author}: ${text}`);

function withNote() {
  const [alice, bob, carol] = [createReplica(ALICE), createReplica(BOB), createReplica(CAROL)] as const;
  const id = kept(alice);
  sync(alice, bob, carol);
  return { alice, bob, carol, id };
}

describe('what is kept of a company', () => {
  test('[COMP7] a question is kept as it was written, trimmed, with who, when and the lead', () => {
    const alice = createReplica(ALICE);
    const leadId = lead(alice);
    const { origins } = watch(alice.doc);
    kept(alice, { company: ' Northwind GmbH ', text: ' Why us?\nAnd why now? ', leadId });
    expect(origins).toHaveLength(1);
    expect(notesIn(alice)).toEqual([
      {
        ...{ id: expect.any(String), author: ALICE, company: 'Northwind GmbH', kind: 'question', at: NOON },
        ...{ text: 'Why us?\nAnd why now?', leadId, circle: undefined },
      },
    ]);
  });

  test('[COMP7] what cannot be kept answers why, with the field, and writes nothing', () => {
    const alice = createReplica(ALICE);
    const { origins } = watch(alice.doc);
    const errorOf = (note: Parameters<typeof keep>[1]) => {
      const answer = keep(alice, note);
      return answer.ok ? undefined : [answer.error.code, answer.error.field];
    };
    expect(errorOf({ text: ' \n' })).toEqual(['empty', 'text']);
    expect(errorOf({ text: 'x'.repeat(4_001) })).toEqual(['too-long', 'text']);
    expect(errorOf({ company: ' !? ' })).toEqual(['empty', 'company']);
    expect(errorOf({ company: 'N'.repeat(10_000) })).toEqual(['too-long', 'company']);
    expect(errorOf({ kind: 'rumour' as 'note' })).toEqual(['not-a-choice', 'kind']);
    expect(errorOf({ leadId: 'none' as LeadId })).toEqual(['not-found', 'leadId']);
    expect(origins).toEqual([]);
    openCircleDoc(alice.doc).meta.set('minReader', SCHEMA_FIELDS.minReader + 1);
    expect(errorOf({})).toEqual(['read-only', undefined]);
    expect(codeOf(withdraw(alice, 'any' as CompanyNoteId))).toBe('read-only');
  });

  test('[COMP8] its author edits it and takes it back, each with a way back', () => {
    const { alice, bob, id } = withNote();
    const leadId = lead(alice);
    const edited = value(edit(alice, id, ' Why do you change? ', leadId));
    sync(alice, bob);
    expect(notesIn(bob)).toMatchObject([{ text: 'Why do you change?', leadId }]);
    value(applyUndo(alice.doc, edited.undo, alice.ctx));
    expect(notesIn(alice)).toMatchObject([{ text: 'Why do you leave?', leadId: undefined }]);
    const { undo } = value(withdraw(alice, id));
    sync(alice, bob);
    expect(notesIn(bob)).toEqual([]);
    expect(codeOf(withdraw(alice, id))).toBe('not-found');
    expect(codeOf(edit(alice, id, 'Again'))).toBe('not-found');
    value(applyUndo(alice.doc, undo, alice.ctx));
    sync(alice, bob);
    expect(wordsIn(bob)).toEqual(['alice: Why do you leave?']);
  });

  test('[COMP8] an edit says why not, and a lead that is gone since may stay named', () => {
    const alice = createReplica(ALICE);
    const leadId = lead(alice);
    const id = kept(alice, { leadId });
    expect(codeOf(edit(alice, id, ' '))).toBe('empty');
    expect(codeOf(edit(alice, id, 'Why?', 'none' as LeadId))).toBe('not-found');
    value(trashLead(alice.doc, { leadId }, alice.ctx));
    value(edit(alice, id, 'Why?', leadId));
    expect(notesIn(alice)).toMatchObject([{ text: 'Why?', leadId }]);
    value(edit(alice, id, 'Why?'));
    expect(notesIn(alice)[0]?.leadId).toBeUndefined();
  });

  test('[COMP7] [UNDO3] undo of keeping takes it back, unless it changed since', () => {
    const alice = createReplica(ALICE);
    const first = value(keep(alice));
    value(applyUndo(alice.doc, first.undo, alice.ctx));
    expect(notesIn(alice)).toEqual([]);
    const second = value(keep(alice));
    value(edit(alice, second.noteId, 'Else'));
    expect(codeOf(applyUndo(alice.doc, second.undo, alice.ctx))).toBe('changed-since');
  });

  test("[COMP8] [DOC3] nobody edits another's, takes it back, or puts words into it", () => {
    const { alice, bob, carol, id } = withNote();
    expect(codeOf(edit(bob, id, 'Mine now'))).toBe('not-yours');
    expect(codeOf(withdraw(bob, id))).toBe('not-yours');
    fieldsOf(bob, id).set('deletedAt', NOON);
    fieldsOf(bob, id).set('author', BOB);
    fieldsOf(bob, id).set('leadId', 'forged');
    sync(alice, bob, carol);
    for (const replica of [alice, bob, carol]) {
      expect(wordsIn(replica)).toEqual(['alice: Why do you leave?']);
      expect(notesIn(replica)[0]?.leadId).toBeUndefined();
    }
    fieldsOf(bob, id).set('text', 'They are crooks.');
    sync(alice, bob, carol);
    expect(notesIn(carol)).toEqual([]);
  });

  test('[COMP8] what another wrote keeps nobody from taking it back, and undo does not write it', () => {
    const { alice, bob, id } = withNote();
    fieldsOf(bob, id).set('deletedAt', alice.ctx.now);
    sync(alice, bob);
    const { undo } = value(withdraw(alice, id));
    sync(alice, bob);
    expect(notesIn(bob)).toEqual([]);
    value(applyUndo(alice.doc, undo, alice.ctx));
    expect(fieldsOf(alice, id).get('deletedAt')).toBe(false);
  });

  test('[COMP7] [DOC8] two who write apart are both read, and one edited on two devices stands once', () => {
    const { alice, bob, id } = withNote();
    const phone = createReplica(ALICE, 1);
    sync(alice, phone);
    kept(bob, { company: 'NORTHWIND', text: 'Who wrote this code?' });
    value(edit(alice, id, 'From the laptop'));
    value(edit(phone, id, 'From the phone'));
    sync(alice, bob, phone);
    const [first] = [alice, bob, phone].map((replica) => wordsIn(replica).sort());
    expect(first).toHaveLength(2);
    expect(first).toContain('bob: Who wrote this code?');
    for (const replica of [bob, phone]) expect(wordsIn(replica).sort()).toEqual(first);
  });

  test('[COMP7] two who kept the same take one back apart without the other', () => {
    const { alice, bob, id } = withNote();
    kept(bob);
    value(withdraw(alice, id));
    sync(alice, bob);
    for (const replica of [alice, bob]) expect(wordsIn(replica)).toEqual(['bob: Why do you leave?']);
  });

  test('[COMP9] a private one names the circle beside whose knowledge it stands', () => {
    const own = createReplica(ALICE);
    kept(own, { circle: 'circle-one' as CircleId });
    expect(notesIn(own)).toMatchObject([{ circle: 'circle-one' }]);
  });

  test('[COMP7] [DOC4] one without a known author, company, kind, words, time or record is malformed', () => {
    const alice = createReplica(ALICE);
    const read = (entry: unknown) => readCompanyNote('x' as CompanyNoteId, entry, alice.authorOf);
    expect(read('words')).toEqual(malformed('x', 'not-a-record'));
    const whole = { company: 'Northwind', kind: 'note', text: 'Kind people.', at: NOON };
    for (const part of [{ company: 5 }, { kind: 'rumour' }, { text: ['a'] }, { text: '' }, { at: -1 }, { at: 1e300 }]) {
      forge(alice, 'companyNotes', 'x', { ...whole, ...part });
      expect(read(fieldsOf(alice, 'x'))).toEqual(malformed('x', 'incomplete'));
    }
    forge(alice, 'companyNotes', 'x', { ...whole, company: 'N'.repeat(10_000), text: 'x'.repeat(9_000), leadId: 7 });
    expect(read(fieldsOf(alice, 'x'))).toMatchObject({
      company: 'N'.repeat(300),
      text: 'x'.repeat(4_000),
      leadId: undefined,
    });
    alice.doc.clientID = 77;
    forge(alice, 'companyNotes', 'x', whole);
    expect(read(fieldsOf(alice, 'x'))).toEqual(malformed('x', 'incomplete'));
  });
});
