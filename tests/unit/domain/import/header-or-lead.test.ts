import { describe, expect, test } from 'vitest';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { mayHeaderBeLead, withHeaderAsRow } from '#shared/domain/import/header-or-lead.ts';

const tableOf = (...lines: readonly string[]) => toImportTable(lines.map((line) => line.split('|')));

describe('the header of a table', () => {
  test.each([
    ['words that name no column', 'Acme Falls|Weaver'],
    ['a stage beside them', 'Acme Falls|Weaver|Applied'],
    ['a kind of work beside them', 'Acme Falls|Weaver|Remote'],
    ['one cell that is filled', '|Acme Falls|'],
  ])('[IMP1] may be a lead: %s', (_what, line) => {
    const table = tableOf(line, 'Globex|Smith|Saved');
    expect(table.rows).toHaveLength(1);
    expect(mayHeaderBeLead(table)).toBe(true);
  });

  test.each([
    ['a word for a column', 'Acme Falls|Role'],
    ['a word for a name', 'Name|Mood'],
    ['a word for what is nobody else’s business', 'Who|Phone'],
    ['more words for columns', 'Company|Role|Applied|Remote'],
  ])('[IMP1] is none: %s', (_what, line) => {
    expect(mayHeaderBeLead(tableOf(line, 'Globex|Smith'))).toBe(false);
  });

  test('[IMP1] that is not there cannot be a lead', () => {
    expect(mayHeaderBeLead(tableOf('1|Globex', '2|Initech'))).toBe(false);
    expect(mayHeaderBeLead({ headers: [], rows: [] })).toBe(false);
  });

  test('[IMP1] made a row, it is the first, whole, in the same columns, which then have no names', () => {
    const table = tableOf('', ' Acme Falls ||Weaver|', 'Globex|||Lyon', '|||', 'Initech');
    expect(withHeaderAsRow(table)).toEqual({
      headers: ['', '', ''],
      rows: [
        ['Acme Falls', 'Weaver', ''],
        ['Globex', '', 'Lyon'],
        ['Initech', '', ''],
      ],
    });
  });
});

test('[IMP1] the only line of a file is a lead, unless it names columns', () => {
  for (const rest of [[], ['|'], ['', '|']]) {
    expect(tableOf('Acme Falls|Weaver', ...rest)).toEqual({ headers: ['', ''], rows: [['Acme Falls', 'Weaver']] });
    expect(tableOf('Company|Weaver', ...rest)).toEqual({ headers: ['Company', 'Weaver'], rows: [] });
  }
});

test('[IMP1] a line below the first that only holds values is a row, and nothing above it is lost', () => {
  const { headers, rows } = tableOf('Globex|Welder', 'Initech|Analyst|Applied|Remote');
  expect([headers, ...rows].flat()).toEqual(expect.arrayContaining(['Globex', 'Initech']));
  expect(rows.flat()).toContain('Initech');
});
