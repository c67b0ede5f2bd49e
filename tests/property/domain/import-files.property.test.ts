import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { walkXml } from '#renderer/features/import/walk-xml.ts';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { recognisePart } from '#shared/domain/import/import-part.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { readTrelloBoard } from '#shared/domain/import/trello-board.ts';
import { wordRows, workbookOf, zipOf } from '#tests/unit/renderer/features/import/made-files.ts';
import { atOnce, fileOf } from '#tests/unit/renderer/features/import/text-file.ts';

const text = fc.oneof(
  fc.constantFrom(
    '',
    'a',
    'b',
    'Applied',
    '2024-03-01T10:00:00Z',
    'https://globex.example/1',
    '__proto__',
    'constructor',
  ),
  fc.string({ unit: 'grapheme' }),
);
const anything = fc.oneof({ weight: 2, arbitrary: text }, { weight: 1, arbitrary: fc.jsonValue() });
const KEYS = [
  'id',
  'name',
  'idList',
  'closed',
  'pos',
  'desc',
  'url',
  'due',
  'labels',
  'idLabels',
  'idChecklists',
  'actions',
];
const MORE_KEYS = [
  'attachments',
  'customFieldItems',
  'idCustomField',
  'value',
  'data',
  'card',
  'text',
  'type',
  'checkItems',
];
/** Objects with the keys of a board, and whatever below them. */
const record = fc.dictionary(fc.constantFrom(...KEYS, ...MORE_KEYS), anything, { maxKeys: 8 });
const card = fc
  .tuple(record, text, fc.constantFrom('l1', 'l2', 'gone'))
  .map(([more, name, idList]): object => ({ ...more, name, idList }));
const records = fc.array(fc.oneof(record, anything), { maxLength: 4 });
const board = fc
  .record({ cards: fc.array(card, { maxLength: 6 }), actions: records, labels: records, members: records })
  .chain((some) =>
    fc.record({ checklists: records, customFields: records, name: anything }).map((others): object => ({
      ...some,
      ...others,
      lists: [
        { id: 'l1', name: 'Applied', pos: 1 },
        { id: 'l2', name: '', closed: true, pos: 'x' },
      ],
    })),
  );

test('[IMP12] a board of any shape is read without a fault, and every card of it is a row', () => {
  fc.assert(
    fc.property(board, (value) => {
      const found = readTrelloBoard(value);
      const count = 'cards' in value && Array.isArray(value.cards) ? value.cards.length : 0;
      const rows = found?.table.rows ?? [];
      expect(rows.length).toBeLessThanOrEqual(count);
      expect(rows.every((row) => row.length === found?.table.headers.length)).toBe(true);
      const table = found?.table ?? { headers: [], rows: [] };
      const plan = planImport(table, { fields: recogniseColumns(table), stages: new Map(), dayOrder: 'day-first' }, []);
      expect(plan.fresh.length + plan.heldBack.length).toBe(rows.length);
    }),
  );
});

test('[IMP16] JSON of any shape is a board or refused, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.jsonValue(), board), async (value) => {
      const written = JSON.stringify(value);
      const source = await readImportFile(fileOf(written), atOnce);
      expect(source.ok ? source.value.parts.length : 1).toBe(1);
      expect(readTrelloBoard(value)).toEqual(readTrelloBoard(JSON.parse(written)));
    }),
  );
});

const ZIPS = [
  zipOf({ 'jobs.csv': 'Company,Role\nGlobex,Welder\n', 'a/board.json': '{"lists":[],"cards":[]}' }),
  zipOf({ 'in.zip': zipOf({ 'jobs.csv': 'Company,Role\nGlobex,Welder\n' }) }),
  workbookOf([{ name: 'Jobs', xml: wordRows(['Company', 'Role'], ['Globex', 'Welder']) }], {
    texts: ['<si><t>x</t></si>'],
    styles: '<cellXfs><xf numFmtId="14"/></cellXfs>',
  }),
];

test('[IMP16] an archive that is cut or damaged anywhere is read or refused, and never throws', async () => {
  const damage = fc.record({
    zip: fc.constantFrom(...ZIPS),
    keep: fc.double({ min: 0, max: 1, noNaN: true }),
    changes: fc.array(fc.tuple(fc.nat(), fc.integer({ min: 0, max: 255 })), { maxLength: 6 }),
    more: fc.uint8Array({ maxLength: 30 }),
  });
  await fc.assert(
    fc.asyncProperty(damage, async ({ zip, keep, changes, more }) => {
      const bytes = Uint8Array.from([...zip.subarray(0, Math.ceil(keep * zip.length)), ...more]);
      for (const [at, byte] of changes) bytes[4 + (at % Math.max(1, bytes.length - 4))] = byte;
      const source = await readImportFile(fileOf(bytes), atOnce);
      expect(source.ok ? source.value.parts.length > 0 : source.error.code.length > 0).toBe(true);
    }),
    { numRuns: 500 },
  );
});

const piece = fc.oneof(
  fc.constantFrom('<row>', '</row>', '<c', '<c r="B2" t="s">', '<v>', '1', '</v>', '</c>', '<!DOCTYPE a [', ']>'),
  fc.constantFrom(
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    '<?xml',
    '?>',
    '&amp;',
    '&#1114112;',
    '&e;',
    '"',
    "'",
    ' s="',
    '/>',
  ),
  fc.string(),
);

test('[IMP16] XML of any kind is walked through or refused, and never throws', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(piece, { maxLength: 40 }), async (pieces) => {
      const xml = pieces.join('');
      const names: string[] = [];
      const isWhole = await walkXml(
        new TextEncoder().encode(xml),
        { open: (name, attributeOf) => names.push(name + attributeOf('r')), text: (said) => names.push(said) },
        atOnce,
      );
      expect([true, false]).toContain(isWhole);
      // Nothing is longer than what was written.
      expect(names.join('').length).toBeLessThanOrEqual(xml.length);
      const source = await readImportFile(fileOf(workbookOf([{ name: 'Jobs', xml }])), atOnce);
      expect(source.ok ? source.value.parts.length : 1).toBe(1);
    }),
    { numRuns: 500 },
  );
});

test('[IMP17] whatever stands in cells, a table is recognised as something and keeps its rows', () => {
  const cells = fc.array(fc.array(text, { maxLength: 5 }), { maxLength: 10 });
  const header = fc.array(
    fc.constantFrom(
      'Card Name',
      'List Name',
      'Archived',
      'Company',
      'First Name',
      'Last Name',
      'Connected On',
      'Job Url',
    ),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(header, cells, text, fc.boolean(), (head, body, fileName, isMarked) => {
      const table = toImportTable([head, ...body]);
      const part = recognisePart({ table, fileName, isMarked });
      expect([part.table.rows.length, part.table.headers]).toEqual([table.rows.length, table.headers]);
    }),
  );
});
