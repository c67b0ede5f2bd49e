import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import { planContacts } from '#shared/domain/contact/plan-contacts.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import type { ImportPart } from '#shared/domain/import/import-part.ts';
import { linkKey } from '#shared/domain/import/link-key.ts';
import { type ImportPlan, planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { atOnce, fileOf } from './text-file.ts';

/** Exports of other tools, kept beside the project where somebody has them; they belong to others. */
const EXPORTS = '../shared/fixtures';
const PROJECT = 'trello/wekan_project100_board.json';
const TWO_CARDS = 'trello/alphagov_two_cards_closed_list_board.json';
const BACKLOG = 'trello/miyamae_backlog_board_ja.json';
const TRELLO_CSV = 'trello/official-columns_job_board.csv';
const LINKEDIN = 'linkedin/Complete_LinkedInDataExport_sample.zip';
const CONNECTIONS = 'linkedin/silkyrich/Connections.csv';
const OTHER_CONNECTIONS = 'linkedin/Connections_plain-notes_other-order.csv';
const PROJECTS = 'notion/Projects 58b8977d6e4444a98ec4d64176a071e5.csv';
const JOB_TRACKER = 'notion/Job Tracker 1f2e3d4c5b6a79808182838485868788_all.csv';

/** The file, where it is. */
const here = (path: string): readonly string[] => (existsSync(join(EXPORTS, path)) ? [path] : []);

async function partsOf(path: string): Promise<readonly ImportPart[]> {
  const source = await readImportFile(fileOf(readFileSync(join(EXPORTS, path)), basename(path)), atOnce);
  if (!source.ok) throw new Error(`${path} was refused: ${source.error.code}`);
  expect(source.value.likely).toBe(0);
  expect(source.value.unread).toEqual([]);
  return source.value.parts;
}

function planOf({ table }: ImportPart): ImportPlan {
  return planImport(table, { fields: recogniseColumns(table), stages: new Map(), dayOrder: 'month-first' }, []);
}

async function onlyPart(path: string): Promise<{ part: ImportPart; plan: ImportPlan; all: readonly ImportDraft[] }> {
  const [part, ...others] = await partsOf(path);
  if (part === undefined || others.length > 0) throw new Error(`${path} holds several tables, or none`);
  const plan = planOf(part);
  return { part, plan, all: [...plan.fresh, ...plan.heldBack.map(({ draft }) => draft)] };
}

/** How many rows stand in each list of a board. */
function listsOf({ table }: ImportPart): Readonly<Record<string, number>> {
  const column = table.headers.indexOf('List Name');
  const names = table.rows.map((row) => row[column] ?? '');
  return Object.fromEntries([...new Set(names)].map((name) => [name, names.filter((each) => each === name).length]));
}

const jobIds = (plan: ImportPlan): ReadonlySet<string | undefined> =>
  new Set(plan.fresh.map(({ lead }) => linkKey(lead.link)));

test('exports of trackers are all here, or none of them', () => {
  const all = [
    PROJECT,
    TWO_CARDS,
    BACKLOG,
    TRELLO_CSV,
    LINKEDIN,
    CONNECTIONS,
    OTHER_CONNECTIONS,
    PROJECTS,
    JOB_TRACKER,
  ];
  expect([0, all.length]).toContain(all.flatMap(here).length);
});

test.each(here(PROJECT))('[IMP12] %s: three lists and three cards, with what was added to them', async (path) => {
  const { part, plan } = await onlyPart(path);
  expect([part.kind, part.name, part.listCount]).toEqual(['trello', 'Project 100', 3]);
  expect(listsOf(part)).toEqual({ Todo: 2, 'In Progress': 1 });
  expect(plan.fresh.map(({ lead }) => lead.role)).toEqual(['Write code', 'Review code', 'Visualize code']);
  expect([...plan.unknownStages]).toEqual([['In Progress', 1]]);
  // Each of the five fields stands on a card.
  for (const said of ['Text Value: Test text', 'Number Value: 100.32', 'Dropdown: Down', 'Logical Value: Yes']) {
    expect(plan.fresh[2]?.notes).toContain(said);
  }
  expect(plan.fresh[2]?.notes).toContain('Date Value: 2021-01-28T10:00:00.000Z');
});

test.each(here(TWO_CARDS))('[IMP12] %s: an archived list that is empty says nothing; labels are kept', async (path) => {
  const { part, plan } = await onlyPart(path);
  expect([part.listCount, part.table.rows.length]).toEqual([1, 2]);
  expect(listsOf(part)).toEqual({ 'List One': 2 });
  expect(plan.fresh[0]?.lead).toMatchObject({ role: 'Card One', link: 'https://trello.com/c/shV841qQ/1-card-one' });
  expect(plan.fresh[0]?.notes).toBe('Card One Description\n\nList Name: List One\nLabels: temp-label-1, temp-label-2');
});

test.each(here(BACKLOG))('[IMP12] %s: an old board in Japanese, whole', async (path) => {
  const { part, plan, all } = await onlyPart(path);
  expect([part.listCount, all.length, plan.fresh.length]).toEqual([4, 67, 67]);
  expect(listsOf(part)).toEqual({ やりたいこと: 25, やること: 8, 作業中: 7, クローズ: 27 });
  const described = part.table.headers.indexOf('Card Description');
  expect(part.table.rows.filter((row) => row[described] !== '')).toHaveLength(19);
  expect(all.filter(({ notes }) => notes.includes('Archived: Yes'))).toHaveLength(1);
  expect(plan.fresh[0]?.lead.role).toBe('使用できるタグを固定できるようにする');
  expect([...plan.unknownStages]).toEqual([
    ['やること', 8],
    ['作業中', 7],
  ]);
});

test.each(here(TRELLO_CSV))('[IMP11] %s: the list of a board has its lists and cards', async (path) => {
  const { part, all } = await onlyPart(path);
  expect([part.kind, part.name, part.listCount, all.length]).toEqual(['trello', 'Job Hunt 2024', 4, 6]);
  expect(listsOf(part)).toEqual({ Wishlist: 3, Applied: 1, Interview: 1, Rejected: 1 });
  expect(all[2]?.notes).toContain('Due Date: 2024-03-12T09:00:00.000Z');
  expect(all[0]?.notes).not.toContain('65e900000000000000000001');
});

test.each(here(LINKEDIN))(
  '[IMP13] %s: a whole export: twelve jobs applied for and three saved, in one go or apart',
  async (path) => {
    const parts = await partsOf(path);
    expect(parts.map(({ kind, table }) => [kind, table.rows.length])).toEqual([
      ['linkedin-jobs', 17],
      ['linkedin-applications', 13],
      ['linkedin-saved', 4],
      ['linkedin-contacts', 150],
    ]);
    const [both, applications, saved] = parts.map(planOf);
    expect([both?.fresh.length, both?.heldBack.length]).toEqual([15, 2]);
    expect(both?.fresh.filter(({ stage }) => stage === 'applied')).toHaveLength(12);
    expect(applications === undefined ? 0 : jobIds(applications).size).toBe(12);
    expect(saved === undefined ? [] : [...jobIds(saved)]).toEqual(
      ['4382380620', '3901234567', '3907654321', '3390000001'].map((id) => `linkedin job ${id}`),
    );
    expect(both?.fresh.find(({ lead }) => linkKey(lead.link) === 'linkedin job 3390000001')?.stage).toBe('applied');
    expect(both?.fresh.find(({ lead }) => lead.company === 'Contoso, Ltd.')?.lead.role).toBe(
      'Senior Data Engineer (f/m/d)',
    );
    expect(both?.fresh[7]?.notes).toContain('Your title:Founder | Principal Consultant | Company ID:525000000');
  },
);

const people = [
  { path: CONNECTIONS, count: 150, first: ['Charles', 'Babbage', 'Analytical Engines (stealth)', 'Founder & CTO'] },
  { path: OTHER_CONNECTIONS, count: 10, first: ['Person', '1', 'TechCorp', 'CTO'] },
];
test.each(people.filter(({ path }) => here(path).length > 0))(
  '[IMP15] [CONT4] $path: people, each with a name, a company and the day',
  async ({ path, count, first }) => {
    const [part] = await partsOf(path);
    expect([part?.kind, part?.table.rows.length]).toEqual(['linkedin-contacts', count]);
    expect(part?.table.rows[0]).toEqual(expect.arrayContaining(first));
    const plan = planContacts(part?.table ?? { headers: [], rows: [] }, []);
    expect([plan.fresh.length + plan.heldBack.length, plan.moved]).toEqual([count, []]);
    expect(plan.fresh.filter(({ company, connectedOn, link }) => company && connectedOn && link)).toHaveLength(
      plan.fresh.length,
    );
    expect(plan.fresh[0]).toMatchObject({ name: first.slice(0, 2).join(' '), company: first[2], position: first[3] });
  },
);

test.each(here(PROJECTS))('[IMP11] %s: projects, with titles of pages only', async (path) => {
  const { part, plan } = await onlyPart(path);
  expect([part.kind, part.name, part.table.headers[0]]).toEqual(['notion', 'Projects', 'Project name']);
  expect(plan.fresh[0]?.notes).toContain('Tasks: Develop survey questions, Interpret findings, Write research report');
  expect(JSON.stringify(part.table.rows)).not.toContain('.md');
});

test.each(here(JOB_TRACKER))('[IMP11] %s: a tracker of jobs', async (path) => {
  const { part, plan } = await onlyPart(path);
  expect([part.kind, part.name, plan.fresh.length]).toEqual(['notion', 'Job Tracker', 4]);
  expect(plan.fresh[1]).toMatchObject({ stage: 'interviewing', lead: { company: 'Contoso, Ltd.' } });
  expect(plan.fresh[1]?.notes).toContain('Interviews: First call, On-site');
});
