import fc from 'fast-check';
import { expect, test } from 'vitest';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { mayHeaderBeLead, withHeaderAsRow } from '#shared/domain/import/header-or-lead.ts';
import { isNameHeader, isPersonalHeader, readHeader } from '#shared/domain/import/header-words.ts';
import { importLeads } from '#shared/domain/import/import-leads.ts';
import { COLUMN_FIELDS } from '#shared/domain/import/import-table.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { readNotes } from '#shared/domain/lead/lead-notes.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { ALICE, createReplica, leadsIn, pursuitsIn, value, viewOf } from '#tests/unit/domain/fixture.ts';

const words = fc.constantFrom(
  '',
  'Globex',
  'Welder',
  'https://globex.example/1',
  'Applied',
  'Talked',
  '3/4/2024',
  'soon',
  '50k €',
);
const cell = fc.oneof({ weight: 4, arbitrary: words }, { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) });
const headers = fc.constantFrom(
  'Company',
  'Role',
  'Where',
  'Link',
  'Status',
  'Applied',
  'Saved',
  'Pay',
  'Notes',
  'Follow up',
  'Mood',
  '',
);
const table = fc
  .record({
    head: fc.array(headers, { maxLength: 6 }),
    body: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 30 }),
  })
  .map(({ head, body }) => toImportTable([['Company', ...head], ...body]));
const input = table.chain((found) =>
  fc.record({
    found: fc.constant(found),
    fields: fc.oneof(
      fc.constant(recogniseColumns(found)),
      fc.tuple(...found.headers.map(() => fc.constantFrom(...COLUMN_FIELDS.filter((field) => field !== 'left-out')))),
    ),
  }),
);

test('[IMP4] and [IMP8] and [IMP9] no row and no word is lost, a second run adds nothing, and undo leaves no trace', () => {
  fc.assert(
    fc.property(input, ({ found, fields }) => {
      const choices = { fields, stages: new Map(), dayOrder: 'day-first' } as const;
      const alice = createReplica(ALICE);
      value(addLead(alice.doc, { company: 'Before', stage: 'applied' }, alice.ctx));
      const before = viewOf(alice);
      const plan = planImport(found, choices, leadsIn(alice).values());
      expect(plan.fresh.length + plan.heldBack.length).toBe(found.rows.length);

      const drafts = [...plan.fresh, ...plan.heldBack.map(({ draft }) => draft)];
      const steps = [...value(importLeads(alice.doc, { drafts }, alice.ctx))];
      const present = [...leadsIn(alice).values()];
      expect(present).toHaveLength(found.rows.length + 1);
      expect(planImport(found, choices, present).fresh).toEqual([]);

      const notes = present.map(({ id }) => readNotes(openCircleDoc(alice.doc), id));
      const kept = [JSON.stringify(present), JSON.stringify([...pursuitsIn(alice).values()]), ...notes].join('\n');
      const written = ['Talked', 'soon', '50k €', 'https://globex.example/1'];
      const read = written.filter((text) => found.rows.some((row) => row.includes(text)));
      expect(read.filter((text) => !kept.includes(text))).toEqual([]);
      for (const step of steps.toReversed()) value(applyUndo(alice.doc, step, alice.ctx));
      expect(viewOf(alice)).toEqual(before);
    }),
  );
});

const plain = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom('', ' ', 'Acme Falls', 'Weaver', 'Globex GmbH', 'Smith', 'Interview') },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme' }) },
  )
  .filter((text) => readHeader(text) === undefined && !isNameHeader(text) && !isPersonalHeader(text));
const lines = fc.array(fc.array(plain, { maxLength: 5 }), { minLength: 1, maxLength: 12 });

test('[IMP1] and [IMP4] without a word that names a column, every line of a file is a lead or held back once the person says so', () => {
  fc.assert(
    fc.property(lines, (all) => {
      const written = all.map((cells) => cells.map((cell) => cell.trim()).filter((cell) => cell !== ''));
      const read = toImportTable(all);
      const found = mayHeaderBeLead(read) ? withHeaderAsRow(read) : read;
      expect(found.rows.map((row) => row.filter((cell) => cell !== ''))).toEqual(
        written.filter((cells) => cells.length > 0),
      );
      const choices = { fields: recogniseColumns(found), stages: new Map(), dayOrder: 'day-first' } as const;
      const plan = planImport(found, choices, []);
      expect(plan.fresh.length + plan.heldBack.length).toBe(found.rows.length);
      const [first] = written.filter((cells) => cells.length > 0);
      expect(plan.fresh.length > 0).toBe(first !== undefined);
    }),
  );
});
