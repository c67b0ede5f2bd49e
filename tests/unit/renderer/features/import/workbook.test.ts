import { describe, expect, test } from 'vitest';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { type MadeSheet, wordRows, workbookOf, zipOf } from './made-files.ts';
import { atOnce, fileOf } from './text-file.ts';

const read = (bytes: Uint8Array) => readImportFile(fileOf(bytes, 'jobs.xlsx'), atOnce);

async function partsOf(bytes: Uint8Array) {
  const source = await read(bytes);
  if (!source.ok) throw new Error(`refused: ${source.error.code}`);
  return source.value.parts;
}

async function faultOf(bytes: Uint8Array) {
  const source = await read(bytes);
  return source.ok ? undefined : source.error;
}

/** The table of a workbook with one sheet. */
async function tableOf(xml: string, book: Parameters<typeof workbookOf>[1] = {}) {
  const [part] = await partsOf(workbookOf([{ name: 'Jobs', xml }], book));
  return part?.table;
}

/** Formats that a workbook brings, and the styles that cells have by number. */
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="[$€-407]\\ #,##0"/><numFmt numFmtId="165" formatCode="yyyy\\-mm\\-dd\\ hh:mm"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="165"/><xf numFmtId="164"/><xf numFmtId="10"/></cellXfs>';
const word = (text: string): string => `<c t="inlineStr"><is><t>${text}</t></is></c>`;

describe('a workbook', () => {
  test('[IMP14] words it shares, words of its own and words of formulas', async () => {
    const texts = [
      '<si><t>Company</t></si>',
      '<si><r><rPr/><t xml:space="preserve">Globex </t></r><r><t>&amp; &#128512; Sons_x000D_</t></r></si>',
      '<si><t>会社</t><rPh sb="0" eb="1"><t>カイシャ</t></rPh></si>',
    ];
    const rows = [
      '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Role</t></is></c></row>',
      '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" t="str"><f>UPPER("welder")</f><v>WELDER</v></c></row>',
      '<row r="3"><c r="A3" t="s"><v>2</v></c><c r="B3" t="e"><v>#REF!</v></c></row>',
      '<row r="4"><c r="A4" t="s"><v>99</v></c><c r="B4" t="inlineStr"><is><r><t>A</t></r><r><t>B</t></r></is></c></row>',
    ];
    expect(await tableOf(`<sheetData>${rows.join('')}</sheetData>`, { texts })).toEqual({
      headers: ['Company', 'Role'],
      rows: [
        ['Globex & 😀 Sons', 'WELDER'],
        ['会社', ''],
        ['', 'AB'],
      ],
    });
  });

  test('[IMP14] days by their style, pay with its money, truths as yes and no', async () => {
    const header = ['Company', 'Applied', 'Call', 'Salary', 'Remote', 'Share', 'Id', 'Found'].map(word).join('');
    const row = [
      word('Globex'),
      '<c s="1"><v>45358</v></c>',
      '<c s="2"><v>45358.604166666664</v></c>',
      '<c s="3"><v>65000</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c s="4"><v>0.30000000000000004</v></c>',
      '<c><v>3390000001</v></c>',
      '<c t="d"><v>2024-03-01T00:00:00</v></c>',
    ].join('');
    const sheet = `<sheetData><row>${header}</row><row>${row}</row></sheetData>`;
    expect((await tableOf(sheet, { styles: STYLES }))?.rows).toEqual([
      ['Globex', '2024-03-07', '2024-03-07 14:30', '€65000', 'Yes', '0.3', '3390000001', '2024-03-01'],
    ]);
    expect((await tableOf(sheet, { styles: STYLES, is1904: true }))?.rows[0]?.[1]).toBe('2028-03-08');
  });

  test('[IMP14] the header stands below a merged title, and in the lower of two rows', async () => {
    const titled = `${wordRows(['My search', '', ''], ['Company', 'Role', 'Applied'], ['Globex', 'Welder', '2024-03-01'])}<mergeCells><mergeCell ref="A1:C1"/></mergeCells>`;
    const expected = { headers: ['Company', 'Role', 'Applied'], rows: [['Globex', 'Welder', '2024-03-01']] };
    expect(await tableOf(titled)).toEqual(expected);
    const grouped = `${wordRows(['Company', 'Role', 'Days', ''], ['', '', 'Applied', 'Deadline'], ['Globex', 'Welder', '2024-03-01', '2024-04-01'])}<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:D1"/></mergeCells>`;
    expect(await tableOf(grouped)).toEqual({
      headers: ['Company', 'Role', 'Applied', 'Deadline'],
      rows: [['Globex', 'Welder', '2024-03-01', '2024-04-01']],
    });
  });

  test('[IMP14] a company that is merged over its roles stands beside each', async () => {
    const xml = `${wordRows(['Company', 'Role'], ['Globex', 'Welder'], ['', 'Fitter'], ['Initech', 'Analyst'])}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`;
    expect((await tableOf(xml))?.rows).toEqual([
      ['Globex', 'Welder'],
      ['Globex', 'Fitter'],
      ['Initech', 'Analyst'],
    ]);
  });

  test('[IMP14] cells keep their columns where others are not there', async () => {
    const rows = [
      '<row r="3"><c r="B3" t="inlineStr"><is><t>Company</t></is></c><c r="D3" t="inlineStr"><is><t>Role</t></is></c></row>',
      '<row r="9"><c r="D9" t="inlineStr"><is><t>Welder</t></is></c></row>',
    ];
    expect(await tableOf(`<sheetData>${rows.join('')}</sheetData>`)).toEqual({
      headers: ['Company', 'Role'],
      rows: [['', 'Welder']],
    });
  });

  test('[IMP14] an address behind other words is not lost', async () => {
    const formula = '<c t="str"><f>HYPERLINK("https://globex.example/1","Apply")</f><v>Apply</v></c>';
    const xml = `<sheetData><row>${['Company', 'Where to'].map(word).join('')}</row><row>${word('Globex')}${formula}</row></sheetData>`;
    expect((await tableOf(xml))?.rows).toEqual([['Globex', 'Apply', 'https://globex.example/1']]);
  });

  test('[IMP17] the first sheet with a list is chosen; those that are hidden or hold nothing are no choice', async () => {
    const sheets: readonly MadeSheet[] = [
      { name: 'Empty', xml: '<sheetData/>' },
      { name: 'Lists', xml: wordRows(['Mood'], ['good']) },
      { name: 'Jobs &amp; more', xml: wordRows(['Company', 'Role'], ['Globex', 'Welder']) },
      { name: 'Old', xml: wordRows(['Company', 'Role'], ['Initech', 'Analyst'], ['Hooli', 'Fitter']) },
      { name: 'Secret', xml: wordRows(['Company'], ['Nobody']), state: 'veryHidden' },
    ];
    const source = await read(workbookOf(sheets));
    expect(source.ok && source.value.parts.map(({ kind, name }) => [kind, name])).toEqual([
      ['sheet', 'Lists'],
      ['sheet', 'Jobs & more'],
      ['sheet', 'Old'],
    ]);
    expect(source.ok && source.value.likely).toBe(1);
  });

  test('[IMP11] a sheet may hold what another tool exports', async () => {
    const xml = wordRows(['Job Position', 'Company', 'Status', 'Excitement'], ['Welder', 'Globex', 'Applied', '4']);
    const [part] = await partsOf(workbookOf([{ name: 'Sheet1', xml }]));
    expect([part?.kind, part?.name]).toEqual(['teal', 'Sheet1']);
  });

  test('[IMP16] nothing that a document declares unfolds', async () => {
    const declared = Array.from(
      { length: 20 },
      (_, index) => `<!ENTITY e${index + 1} "${`&e${index};`.repeat(10)}">`,
    ).join('');
    const bytes = zipOf({
      'xl/workbook.xml': '<workbook xmlns:r="x"><sheets><sheet name="Jobs" r:id="a"/></sheets></workbook>',
      'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="a" Target="worksheets/a.xml"/></Relationships>',
      'xl/worksheets/a.xml': `<?xml version="1.0"?><!DOCTYPE w [<!ENTITY e0 "ha"><!ENTITY x SYSTEM "file:///etc/passwd">${declared}]><worksheet>${wordRows(['Company', 'Role'], ['Globex &e20;', '&x;'])}</worksheet>`,
    });
    const [part] = await partsOf(bytes);
    expect(part?.table.rows).toEqual([['Globex &e20;', '&x;']]);
  });

  test('[IMP16] broken, too long or too wide it says so', async () => {
    const sheet = (xml: string): Uint8Array => workbookOf([{ name: 'Jobs', xml }]);
    expect(await faultOf(sheet('<sheetData><row>'))).toEqual({ code: 'broken-workbook' });
    expect(await faultOf(sheet('<sheetData/>'))).toEqual({ code: 'no-rows' });
    expect(await faultOf(zipOf({ 'xl/workbook.xml': '<workbook/>' }))).toEqual({ code: 'broken-workbook' });
    const row = '<row><c><v>1</v></c></row>';
    expect(await faultOf(sheet(`<sheetData>${row.repeat(20_002)}</sheetData>`))).toEqual({ code: 'too-many-rows' });
    expect(await faultOf(sheet(`<sheetData><row>${'<c><v>1</v></c>'.repeat(101)}</row></sheetData>`))).toEqual({
      code: 'too-many-columns',
    });
    const far = '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>';
    expect(await faultOf(sheet(`<sheetData>${row}${far}</sheetData>`))).toBeUndefined();
  });
});
