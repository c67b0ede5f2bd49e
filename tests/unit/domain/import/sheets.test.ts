import { describe, expect, test } from 'vitest';
import { cellAt, rangeOf, sheetRecords } from '#shared/domain/import/sheet-records.ts';
import { currencyOf, numberKindOf, numberText, serialText } from '#shared/domain/import/sheet-value.ts';

describe('a number in a sheet', () => {
  test.each([
    [14, undefined, 'day'],
    [22, undefined, 'moment'],
    [20, undefined, 'time'],
    [0, undefined, 'number'],
    [9, undefined, 'number'],
    [164, 'dd/mm/yyyy', 'day'],
    [164, '[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'day'],
    [164, 'm/d/yy h:mm AM/PM', 'moment'],
    [164, '[h]:mm:ss', 'time'],
    [164, '#,##0.00 "days"', 'number'],
    [164, '[Red]0.00;[Blue]-0.00', 'number'],
    [164, 'General', 'number'],
    [164, '_-* #,##0.00\\ "€"_-', 'number'],
    [164, 'yyyy"年"m"月"d"日"', 'day'],
  ] as const)('[IMP14] with format %i %s is a %s', (id, code, kind) => {
    expect(numberKindOf(id, code)).toBe(kind);
  });

  test.each([
    ['1', 1900, '1900-01-01'],
    ['59', 1900, '1900-02-28'],
    ['60', 1900, '60'],
    ['61', 1900, '1900-03-01'],
    ['45358', 1900, '2024-03-07'],
    ['0', 1904, '1904-01-01'],
    ['43896', 1904, '2024-03-07'],
    ['45358.99999', 1900, '2024-03-08'],
    ['45358.5', 1900, '2024-03-07 12:00'],
    ['-1', 1900, '-1'],
    ['99999999', 1900, '99999999'],
    ['soon', 1900, 'soon'],
    ['', 1900, ''],
  ] as const)('[IMP14] %s counted from %i is %s', (text, system, shown) => {
    expect(serialText(text, 'day', system)).toBe(shown);
  });

  test('[IMP14] moments have their time, and a time alone has no day', () => {
    expect(serialText('45358.604166666664', 'moment', 1900)).toBe('2024-03-07 14:30');
    expect(serialText('45358', 'moment', 1900)).toBe('2024-03-07 00:00');
    expect(serialText('0.75', 'time', 1900)).toBe('18:00');
  });

  test('[IMP14] is written as people write it, with its money', () => {
    expect(['1.10', '0.30000000000000004', '3390000001', '1E3', 'x', ''].map((text) => numberText(text))).toEqual([
      '1.1',
      '0.3',
      '3390000001',
      '1000',
      'x',
      '',
    ]);
    expect(numberText('65000', currencyOf('[$€-407]\\ #,##0'))).toBe('€65000');
    expect(numberText('65000', currencyOf('"$"#,##0'))).toBe('$65000');
    expect(numberText('65000', currencyOf('[$CHF-807] #,##0'))).toBe('CHF 65000');
    expect([currencyOf('[$-409]0.00'), currencyOf('0.00'), currencyOf(undefined)]).toEqual(['', '', '']);
  });
});

describe('the cells of a sheet', () => {
  test('[IMP14] are known by their names', () => {
    expect([cellAt('A1'), cellAt('$AB$12'), cellAt('XFD1048576'), cellAt('a1'), cellAt('')]).toEqual([
      { column: 1, row: 1 },
      { column: 28, row: 12 },
      { column: 16_384, row: 1_048_576 },
      undefined,
      undefined,
    ]);
    expect([rangeOf('A1:C2'), rangeOf('B2'), rangeOf('x')]).toEqual([
      { top: 1, left: 1, bottom: 2, right: 3 },
      { top: 2, left: 2, bottom: 2, right: 2 },
      undefined,
    ]);
  });

  test('[IMP14] merged down they stand in each row that is there, and overwrite nothing', () => {
    const row = (number: number, ...cells: readonly (readonly [number, string])[]) => ({
      number,
      cells: new Map(cells),
    });
    const rows = [row(2, [1, 'Globex'], [2, 'Welder']), row(3, [2, 'Fitter']), row(4, [1, 'Initech'], [2, 'Analyst'])];
    expect(sheetRecords({ rows, merges: [{ top: 2, left: 1, bottom: 900, right: 1 }] })).toEqual([
      ['Globex', 'Welder'],
      ['Globex', 'Fitter'],
      ['Initech', 'Analyst'],
    ]);
  });
});
