import { expect, test } from 'vitest';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { wordRows, workbookOf, zipOf } from './made-files.ts';
import { atOnce, fileOf } from './text-file.ts';

const LENGTH = 2_500_000;
const full = (text: string): string => text.repeat(Math.ceil(LENGTH / text.length)).slice(0, LENGTH);
const board = (value: object): string => JSON.stringify({ lists: [{ id: 'l', name: full('x') }], ...value });
const cards = (card: object, count = 20_000): readonly object[] =>
  Array.from({ length: count }, (_, index) => ({ name: `Firm ${index}`, idList: 'l', ...card }));
const sheet = (xml: string): Uint8Array => workbookOf([{ name: 'Jobs', xml }]);

/** Files of 5 MB that would take minutes if anything of them were looked at as often as it is long. */
const HOSTILE: Readonly<Record<string, () => string | Uint8Array>> = {
  'lists inside of lists': () => full('['),
  'objects inside of objects': () => full('{"a":'),
  'one name for every card': () => board({ cards: cards({}) }),
  'one label for every card': () =>
    board({ cards: cards({ idLabels: ['a'] }), labels: [{ id: 'a', name: full('x') }] }),
  'one checklist for every card': () =>
    board({
      cards: cards({ idChecklists: ['a'] }),
      checklists: [{ id: 'a', checkItems: [{ name: full('x'), state: 'complete' }] }],
    }),
  'one id for every card, with comments': () =>
    board({
      cards: cards({ id: 'a' }),
      actions: [{ type: 'commentCard', data: { card: { id: 'a' }, text: full('x') } }],
    }),
  'a field for every card': () =>
    board({
      cards: Array.from({ length: 20_000 }, (_, index) => ({
        name: 'x',
        idList: 'l',
        customFieldItems: [{ idCustomField: `${index}`, value: { text: 'x' } }],
      })),
      customFields: Array.from({ length: 20_000 }, (_, index) => ({ id: `${index}`, name: `Field ${index}` })),
    }),
  'comments on one card': () =>
    board({
      cards: cards({ id: 'a' }, 1),
      actions: Array.from({ length: 60_000 }, () => ({ type: 'commentCard', data: { card: { id: 'a' }, text: 'x' } })),
    }),
  'a column for every cell': () => full('a,'),
  'columns, then rows': () => `${full('a,').slice(0, LENGTH / 2)}\n${full('a\n').slice(0, 40_000)}`,
  'columns of nothing, then rows': () => `${full(',').slice(0, LENGTH / 2)}x\n${full('a\n').slice(0, 40_000)}`,
  'quotes only': () => full('"'),
  'digits that are no number': () => `${full('1')}x,b\n1,2`,
  'brackets in the header': () => `"${full('(')}\n",Company\n1,2`,
  'money without a number': () => `a,Company\n${full('€')},Globex`,
  'spaces in a name': () => `Company,Role\n"a${full(' ')}b",Welder`,
  'signs in every field': () => `Company,Status,Remote,Next step\n"a${full('€')}",b,c,d\na,b,${full('€')},d`,
  'spaces where a day is expected': () => `Company,Applied\nGlobex,2024-03-01\nInitech,"a${full(' ')}b"`,
  'slashes in links': () => `Company,Link\n${`Globex,https://a.example/${'/'.repeat(1_900)}x\n`.repeat(2_500)}`,
  'pages that are none': () => `Company,Calls\nGlobex,"${full(` (${'a'.repeat(1_900)}`)}"`,
  'tags without an end': () => sheet(full('<a ')),
  'tags inside of tags': () => sheet(full('<a>')),
  'attributes of one cell': () =>
    sheet(`<sheetData><row><c ${Array.from({ length: 500_000 }, (_, index) => `a${index}="1"`).join(' ')}/></row>`),
  'a text without an end': () => sheet(full('x')),
  'one word for every cell': () =>
    workbookOf(
      [
        {
          name: 'Jobs',
          xml: `<sheetData>${`<row>${'<c t="s"><v>0</v></c>'.repeat(90)}</row>`.repeat(2_000)}</sheetData>`,
        },
      ],
      { texts: [`<si><t>${full('word ')}</t></si>`] },
    ),
  'cells merged with all others': () => {
    const merges = Array.from({ length: 100_000 }, () => '<mergeCell ref="A1:A1001"/>').join('');
    return sheet(`${wordRows(...Array.from({ length: 1_500 }, () => ['x', 'y']))}<mergeCells>${merges}</mergeCells>`);
  },
  'archives inside of archives': () => {
    let bytes = zipOf({ 'jobs.csv': 'Company\nGlobex' });
    for (let depth = 0; depth < 50; depth += 1) bytes = zipOf({ 'in.zip': bytes });
    return bytes;
  },
};

test.each(Object.keys(HOSTILE))('[IMP16] %s: read or refused within a moment', async (name) => {
  const source = await readImportFile(fileOf(HOSTILE[name]?.() ?? '', 'x'), atOnce);
  for (const { table } of source.ok ? source.value.parts : []) {
    const fields = recogniseColumns(table);
    const plan = planImport(table, { fields, stages: new Map(), dayOrder: 'day-first' }, []);
    expect(plan.fresh.length + plan.heldBack.length).toBe(table.rows.length);
  }
  expect(source.ok || source.error.code !== 'unreadable').toBe(true);
});
