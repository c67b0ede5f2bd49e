import { describe, expect, test } from 'vitest';
import { readSavedCells } from '#shared/domain/export/read-csv.ts';
import { readSafeCell, toSafeCell } from '#shared/domain/export/safe-cell.ts';
import type { SavedLead } from '#shared/domain/export/saved-lead.ts';
import { separatorIn } from '#shared/domain/export/write-csv.ts';
import { ALICE, createReplica } from '../fixture.ts';
import { bringIn, csvOf, draftsOf, hour, NOTHING_KNOWN, savedIn } from './export-fixture.ts';

/** The cells of a line, as a program takes it apart that knows nothing of quotes. */
const rawCells = (text: string, separator: RegExp): readonly string[] =>
  text.split(/\r?\n|\r/u).flatMap((line) => line.split(separator));
/** What a spreadsheet would take for a formula that calls something. */
const CALLING = /^["'\s]*$|^[\s"]*[=+\-@＝＋－＠].*[(|]/u;

describe('a safe cell', () => {
  test('[EXP3] a role that is a formula comes back as it was, and is none in the file', async () => {
    const role = '=HYPERLINK("http://x","y")';
    const text = csvOf([{ ...NOTHING_KNOWN, role }]);
    expect(text).toContain(`"'=HYPERLINK(""http://x"",""y"")"`);
    expect((await draftsOf(text)).map(({ lead }) => lead.role)).toEqual([role]);
  });

  test.each([
    '=1+1',
    '+33 1 23',
    '-5',
    '@sum',
    '\tx',
    '\nx',
    ' =1',
    "'=1",
    "''-x",
    '＝1',
    '＋1',
    '－1',
    '＠x',
    '\u00a0=1',
  ])('[EXP3] %j gets one sign more and loses just that one', (text) => {
    expect(toSafeCell(text).startsWith("'")).toBe(true);
    expect(readSafeCell(toSafeCell(text))).toBe(text);
  });

  test.each(['', 'Welder', "'quoted'", "rock 'n' roll", '2025-06-01', 'C++', 'a-b', '(call me)', "'"])(
    '[EXP3] %j stays as it is',
    (text) => {
      expect(toSafeCell(text)).toBe(text);
      expect(readSafeCell(text)).toBe(text);
    },
  );

  test.each([
    `a,=cmd|'/c calc'!A0`,
    'a;=HYPERLINK("x")',
    'a\t@SUM(1)',
    'a\n-cmd|x',
    `a," =cmd|'x'"`,
    `a,'=cmd|x`,
    'one,two\n;+A1(',
    'a|=b(c)',
    '\t,;=x(',
    'a,＝x(1)',
  ])('[EXP3] %j holds no formula wherever it is split, and comes back', async (notes) => {
    const text = csvOf([{ ...NOTHING_KNOWN, company: 'Globex', notes }]);
    for (const separator of [/,/u, /;/u, /\t/u, /\|/u, /[,;\t|]/u]) {
      const formulas = rawCells(text, separator).filter((cell) => /\S/u.test(cell.replaceAll(/["']/gu, '')));
      expect(formulas.filter((cell) => CALLING.test(cell.replace(/^"+/u, '')))).toEqual([]);
    }
    expect((await draftsOf(text)).map((draft) => draft.notes)).toEqual([notes]);
  });

  test('[EXP3] hundreds of thousands of separators take a moment', () => {
    const text = `${'\t'.repeat(150_000)}${',-'.repeat(75_000)}=(`;
    const before = performance.now();
    expect(readSafeCell(toSafeCell(text))).toBe(text);
    expect(performance.now() - before).toBeLessThan(3_000);
  });
});

describe('a spreadsheet', () => {
  test('[EXP4] begins with the mark that spreadsheets need, quotes every cell and ends lines as they do', () => {
    const text = csvOf([{ ...NOTHING_KNOWN, company: 'Globex "South"', place: 'Lyon; or Paris' }], ';');
    expect(text.startsWith('\ufeff"Company";"Role";"Stage";')).toBe(true);
    expect(text).toContain('"Globex ""South""";"";"spotted";"";"Lyon; or Paris";');
    expect(text.endsWith('\r\n')).toBe(true);
    expect([separatorIn('de'), separatorIn('en'), separatorIn('fr'), separatorIn('ja')]).toEqual([';', ',', ';', ',']);
  });

  test('[EXP4] what no cell can hold goes on in further columns, whole characters each, and comes back', async () => {
    const notes = `=${'😀'.repeat(20_000)}\n${'-x(,'.repeat(10_000)}`;
    const lead: SavedLead = { ...NOTHING_KNOWN, company: 'Globex', notes };
    const text = csvOf([lead, { ...NOTHING_KNOWN, company: 'Northwind', notes: 'short' }]);
    expect(text).toContain('"Notes","Notes (2)","Notes (3)"');
    const longest = Math.max(...text.split('","').map((cell) => cell.length));
    expect(longest).toBeLessThan(32_767);
    expect((await draftsOf(text)).map((draft) => draft.notes)).toEqual([notes, 'short']);
  });

  test('[EXP5] a second run of the same file adds nothing; leads of one name all come in', async () => {
    const alice = createReplica(ALICE);
    const twins = [1, 2].map((count) => ({ ...NOTHING_KNOWN, company: 'Globex', addedAt: hour(count) }));
    bringIn(alice, await draftsOf(csvOf(twins)));
    expect(savedIn(alice)).toHaveLength(2);
  });

  test('[EXP5] what somebody changed in it is no loss: strange values, columns and cells are in the notes', () => {
    const cells = [
      ['Only me', 'COMPANY', 'Role', 'Stage', 'Stage history', 'Mood', 'Role', 'Deadline', 'Added at', 'Notes'],
      ['NO', 'Globex', 'Welder', 'Talked', '2025-06-01 Applied', '=fine', 'Smith', '3/4/2025', 'soon', 'own', 'extra'],
      ['', '', '', '', '', '', '', '', '', ''],
      ['whatever', '', '', 'APPLIED', '', '', '', '2026/02/13', '', 'Ask Dana', ''],
    ];
    const [first, second, ...more] = readSavedCells(cells) ?? [];
    expect(more).toEqual([]);
    expect(first?.lead).toMatchObject({ company: 'Globex', role: 'Welder', stage: 'spotted', notes: 'own' });
    expect(first?.lead.isOnlyMine).toBe(false);
    expect(first?.rest.toSorted()).toEqual([
      'Added at: soon',
      'Deadline: 3/4/2025',
      'Mood: =fine',
      'Role: Smith',
      'Stage history: 2025-06-01 Applied',
      'Stage: Talked',
      'extra',
    ]);
    expect(second?.lead).toMatchObject({ stage: 'applied', deadlineOn: '2026-02-13', isOnlyMine: true });
  });

  test('[EXP5] a list of any other kind is not ours', () => {
    expect(
      readSavedCells([
        ['Company', 'Role', 'Stage'],
        ['Globex', 'Welder', 'applied'],
      ]),
    ).toBeUndefined();
    expect(readSavedCells([])).toBeUndefined();
  });
});
