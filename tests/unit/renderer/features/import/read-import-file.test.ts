import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseRecords } from '#renderer/features/import/parse-records.ts';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { atOnce, fileOf } from './text-file.ts';

const read = (content: string | Uint8Array) => readImportFile(fileOf(content), atOnce);

async function tableOf(content: string | Uint8Array) {
  const source = await read(content);
  if (!source.ok) throw new Error(`refused: ${source.error.code}`);
  const [part] = source.value.parts;
  if (part === undefined) throw new Error('nothing was found');
  return part.table;
}

async function faultOf(content: string | Uint8Array) {
  const table = await read(content);
  return table.ok ? undefined : table.error;
}

const unitsOf = (text: string): readonly number[] => Array.from(text, (sign) => sign.charCodeAt(0));

function utf16(text: string, isLittle: boolean): Uint8Array {
  const units = unitsOf(text);
  return Uint8Array.from(units.flatMap((unit) => (isLittle ? [unit & 255, unit >> 8] : [unit >> 8, unit & 255])));
}

describe('reading a file', () => {
  test.each([',', ';', '\t', '|'])('finds that %j stands between cells', async (sign) => {
    const lines = [
      ['Company', 'Role', 'Pay'],
      ['Globex, Inc', 'Welder; fitter', '50,5'],
      ['Initech', 'Analyst', '1,2,3'],
    ];
    const text = lines.map((cells) => cells.map((cell) => `"${cell}"`).join(sign)).join('\r\n');
    expect((await tableOf(text)).rows).toEqual(lines.slice(1));
  });

  test('takes what a first line declares', async () => {
    expect((await tableOf('sep=;\r\nCompany;Role\r\nGlobex, Inc;Welder')).rows).toEqual([['Globex, Inc', 'Welder']]);
  });

  test.each([
    ['UTF-8', new TextEncoder().encode('Firma,Stelle\nMüller,€')],
    ['UTF-8 with a mark', new TextEncoder().encode('\ufeffFirma,Stelle\nMüller,€')],
    ['UTF-16 with a mark', utf16('\ufeffFirma,Stelle\nMüller,€', true)],
    ['UTF-16, the other way round', utf16('\ufeffFirma,Stelle\nMüller,€', false)],
    ['UTF-16 without a mark', utf16('Firma,Stelle\nMüller,€', true)],
    ['Windows-1252', Uint8Array.from(unitsOf('Firma,Stelle\nM\u00fcller,\u0080'))],
  ])('reads %s', async (_name, bytes) => {
    expect(await tableOf(bytes)).toEqual({ headers: ['Firma', 'Stelle'], rows: [['Müller', '€']] });
  });

  test('old line ends, quotes inside quotes and lines inside cells', async () => {
    expect((await tableOf('Company,Notes\rGlobex,"say ""hi""\r\nto Dana"\r')).rows).toEqual([
      ['Globex', 'say "hi"\nto Dana'],
    ]);
  });

  test('a quote inside a cell that has none around is a sign like any other', async () => {
    expect((await tableOf('Company,Place\nGlobex,37°36\'37.8"N')).rows).toEqual([['Globex', '37°36\'37.8"N']]);
  });

  test.each([
    ['empty', ''],
    ['empty', '\ufeff \r\n\r\n'],
    ['broken-archive', Uint8Array.of(0x50, 0x4b, 3, 4, 20, 0)],
    ['workbook', Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 1)],
    ['not-text', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13)],
    ['not-text', Uint8Array.from({ length: 500 }, (_, index) => (index * 7) % 256)],
    ['web-page', '<!DOCTYPE html><p>Jobs, many'],
    ['no-rows', 'Company,Role\n'],
    ['no-rows', 'Company,Role'],
    ['too-many-rows', `Company\n${'Globex\n'.repeat(20_001)}`],
    ['too-many-columns', `Company${',x'.repeat(100)}\nGlobex`],
  ])('says %s and nothing else', async (code, content) => {
    expect(await faultOf(content)).toEqual({ code });
  });

  test('[IMP1] one line of words is one lead', async () => {
    expect(await tableOf('Acme Falls,Weaver\r\n')).toEqual({ headers: ['', ''], rows: [['Acme Falls', 'Weaver']] });
  });

  test('says where quotes are not in pairs', async () => {
    expect(await faultOf('Company,Role\nGlobex,"a\nb"\nInitech,"Analyst\nContoso,Fitter\n')).toEqual({
      code: 'open-quote',
      line: 4,
    });
    expect(await faultOf('Company,Role\n"Best" firm,Welder\n')).toEqual({ code: 'open-quote', line: 2 });
  });

  test('does not open what is too large', async () => {
    const arrayBuffer = () => Promise.reject(new Error('opened'));
    const huge = { name: 'jobs.csv', size: 100 * 1024 * 1024, arrayBuffer };
    expect(await readImportFile(huge, atOnce)).toEqual({ ok: false, error: { code: 'too-large' } });
    expect(await readImportFile({ name: 'jobs.csv', size: 10, arrayBuffer }, atOnce)).toEqual({
      ok: false,
      error: { code: 'unreadable' },
    });
  });

  test('gives the page a turn between parts, and loses no line there', async () => {
    let pauses = 0;
    const pause = (): Promise<void> => {
      pauses += 1;
      return Promise.resolve();
    };
    const lines = Array.from({ length: 5_000 }, (_, index) => [`Firm ${index}`, `"a ${index}\nb"`]);
    const records = await parseRecords(lines.map((cells) => cells.join(',')).join('\n'), pause);
    expect(records.ok && records.value.map(([name]) => name)).toEqual(lines.map(([name]) => name));
    expect(pauses).toBe(3);
  });

  test('lines of text in cells that look like another kind of list do not mislead', async () => {
    const rows = [
      ['', ';\n;', 'x'],
      ['', ';\n;', 'x'],
    ];
    const quoted = rows.map((cells) => cells.map((text) => `"${text}"`).join(','));
    const records = await parseRecords(['a,b,c', ...quoted].join('\r\n'), atOnce);
    expect(records).toEqual({ ok: true, value: [['a', 'b', 'c'], ...rows] });
  });

  test('whatever stands in cells comes out of them', async () => {
    const cell = fc.string({ unit: fc.constantFrom('a', '"', ',', ';', '\n', ' ', 'ß') });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(cell, cell, fc.constant('x')), { minLength: 1, maxLength: 20 }),
        async (rows) => {
          const quoted = rows.map((cells) => cells.map((text) => `"${text.replaceAll('"', '""')}"`).join(','));
          const records = await parseRecords(['a,b,c', ...quoted].join('\r\n'), atOnce);
          expect(records.ok && records.value.slice(1)).toEqual(rows);
        },
      ),
    );
  });
});
