import { describe, expect, test } from 'vitest';
import { toImportTable } from '#shared/domain/import/find-header.ts';
import { isOfLeads, likelyPart, partsOfArchive, recognisePart } from '#shared/domain/import/import-part.ts';
import { joinTables } from '#shared/domain/import/join-tables.ts';
import { isNotionTable, notionName, withoutPagePaths } from '#shared/domain/import/notion.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { readStage } from '#shared/domain/import/stage-words.ts';
import { recogniseTracker } from '#shared/domain/import/tracker.ts';
import { planLines } from './import-fixture.ts';

const tableOf = (...lines: readonly string[]) => toImportTable(lines.map((line) => line.split('|')));
const partOf = (fileName: string, ...lines: readonly string[]) =>
  recognisePart({ table: tableOf(...lines), fileName, isMarked: false });

const APPLICATIONS = 'Application Date|Contact Email|Company Name|Job Title|Job Url|Question And Answers';
const SAVED = 'Saved Date|Job Url|Job Title|Company Name';
const CONNECTIONS = 'First Name|Last Name|URL|Company|Position|Connected On';

describe('a tool', () => {
  test.each([
    ['trello', 'Card ID|Card Name|Card Description|List Name|Board Name|Archived'],
    ['huntr', 'Employer|Job Title|List|URL|Date Saved'],
    ['teal', 'Job Position|Company|Max. Salary|Status|Excitement'],
    ['simplify', 'Job Title|Company Name|Job URL|Applied Date|Status|Status Date|Archived'],
    ['linkedin-applications', APPLICATIONS],
    ['linkedin-saved', SAVED],
    ['linkedin-contacts', CONNECTIONS],
    [undefined, 'Company|Role|Status|List'],
    [undefined, 'Card|List Name'],
  ] as const)('[IMP11] %s is known by its columns, in any order', (tracker, line) => {
    const headers = line.split('|');
    expect(recogniseTracker(headers)).toBe(tracker);
    expect(recogniseTracker([...headers.toReversed(), 'More'].map((header) => header.toUpperCase()))).toBe(tracker);
  });

  test('[IMP11] is not known by the name of its file', () => {
    expect(partOf('Job Applications.csv', 'Company|Role', 'Globex|Welder').kind).toBe('list');
    expect(partOf('whatever.csv', SAVED, '21 Jun 2025|https://a.example/1|Welder|Globex').kind).toBe('linkedin-saved');
  });

  test.each([
    ['Huntr', 'Wishlist, Applied, Interview, Offer, Rejected'],
    [
      'Teal',
      'Bookmarked, Applying, Applied, Interviewing, Negotiating, Accepted, I Withdrew, Not Selected, No Response',
    ],
    ['Simplify', 'SAVED, APPLIED, SCREEN, INTERVIEWING, OFFER, REJECTED, ARCHIVED, GHOSTED'],
    ['Trello', 'Wishlist, To Apply, Applied, Phone Interview, Interview, Offer, Rejected, Done'],
    ['Notion', 'Not started, Ready to apply, Applied, Interview, Offer, Rejected, Archived'],
  ])('[IMP11] the lists that %s begins with are known', (_tool, words) => {
    for (const word of words.split(', ')) expect([word, readStage(word)]).toEqual([word, expect.anything()]);
  });

  test('[IMP11] what only Trello understands is left out, and the list is the stage', () => {
    const fields = recogniseColumns(
      tableOf(
        'Card ID|Card Name|List ID|List Name|Vote Count|Archived|Status',
        '65e9|Welder|64f0|Applied|0|false|Offer',
      ),
    );
    expect(fields).toEqual(['left-out', 'role', 'left-out', 'stage', 'left-out', 'other', 'other']);
  });
});

describe('LinkedIn', () => {
  test('[IMP13] files that are split are one list, and of a job that was saved too the application comes in', () => {
    const parts = partsOfArchive([
      {
        fileName: 'Jobs/Job Applications.csv',
        part: partOf(
          'a.csv',
          APPLICATIONS,
          '1/9/23, 5:41 PM||Globex|Welder|https://www.linkedin.com/jobs/view/3390000001|Why?:So',
        ),
      },
      {
        fileName: 'Jobs/Job Applications_1.csv',
        part: partOf(
          'b.csv',
          APPLICATIONS,
          '3/7/24, 2:22 PM||Initech|Analyst|https://www.linkedin.com/jobs/view/3390000002|',
          '1/9/23, 5:41 PM||Globex|Welder|https://www.linkedin.com/jobs/view/3390000001|',
        ),
      },
      {
        fileName: 'Jobs/Saved Jobs.csv',
        part: partOf(
          'c.csv',
          SAVED,
          '10/3/24, 2:15 PM|https://www.linkedin.com/jobs/view/welder-at-globex-3390000001|Welder|Globex',
          '10/3/24, 2:15 PM|https://www.linkedin.com/jobs/view/3390000003/|Fitter|Hooli',
        ),
      },
      { fileName: 'Positions.csv', part: partOf('Positions.csv', 'Company Name|Title', 'Acme|Boss') },
      { fileName: 'Connections.csv', part: partOf('d.csv', CONNECTIONS, 'Dana|Lee||Globex|CTO|05 Jun 2024') },
    ]);
    expect(parts.map(({ kind, table, savedCount }) => [kind, table.rows.length, savedCount])).toEqual([
      ['linkedin-jobs', 5, 2],
      ['linkedin-applications', 3, 0],
      ['linkedin-saved', 2, 0],
      ['linkedin-contacts', 1, 0],
    ]);
    expect(likelyPart(parts)).toBe(0);
    const table = parts[0]?.table ?? { headers: [], rows: [] };
    const plan = planLines([table.headers, ...table.rows].map((cells) => cells.join('|')));
    expect(plan.fresh.map(({ lead, stage }) => [lead.company, stage])).toEqual([
      ['Globex', 'applied'],
      ['Initech', 'applied'],
      ['Hooli', 'spotted'],
    ]);
    expect(plan.fresh[0]?.notes).toBe('Question And Answers: Why?:So');
    expect(plan.heldBack.map(({ because }) => because)).toEqual(['in-file', 'in-file']);
  });

  test('[IMP15] connections are people and no leads, alone or beside others', () => {
    const people = partOf('x.csv', CONNECTIONS, 'Dana|Lee||Globex|CTO|05 Jun 2024');
    expect(isOfLeads(people)).toBe(false);
    expect(partsOfArchive([{ fileName: 'x.csv', part: people }])).toEqual([people]);
    const list = partOf('y.csv', 'Mood|Weather', 'good|rain');
    expect(likelyPart([people, list])).toBe(1);
  });

  test('[IMP13] joined, every cell stays below its header, and two columns of one name stay two', () => {
    const joined = joinTables([tableOf('A|B|A', '1|2|3'), tableOf('C|A', '4|5')]);
    expect(joined).toEqual({
      headers: ['A', 'B', 'A', 'C'],
      rows: [
        ['1', '2', '3', ''],
        ['5', '', '', '4'],
      ],
    });
  });
});

describe('Notion', () => {
  const id = '0123456789abcdef0123456789abcdef';

  test('[IMP11] is known by pages that cells refer to, or by the mark and the id together', () => {
    const plain = tableOf('Company|Role', 'Globex|Welder');
    expect(isNotionTable(plain, `Jobs ${id}.csv`, true)).toBe(true);
    expect(isNotionTable(plain, `Jobs ${id}.csv`, false)).toBe(false);
    expect(isNotionTable(plain, 'Jobs.csv', true)).toBe(false);
    expect(isNotionTable(tableOf('Company|Calls', `Globex|First (Jobs%20x/First%20${id}.md)`), '', false)).toBe(true);
  });

  test('[IMP11] its names are without ids, its cells with titles only', () => {
    expect([`a/Job hunt ${id}_all.csv`, `Job hunt ${id}.csv`, 'Plain.csv'].map(notionName)).toEqual([
      'Job hunt',
      'Job hunt',
      'Plain',
    ]);
    const table = tableOf('Company|Calls', `Globex|First (Jobs/First%20${id}.md), Second (really) (x%20${id}.csv)`);
    expect(withoutPagePaths(table).rows).toEqual([['Globex', 'First, Second (really)']]);
  });
});
