import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readImportFile } from '#renderer/features/import/read-import-file.ts';
import type { PartKind } from '#shared/domain/import/import-part.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import { linkKey } from '#shared/domain/import/link-key.ts';
import type { LeadNaming } from '#shared/domain/import/known-leads.ts';
import { type ImportPlan, planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';
import { atOnce, fileOf } from './text-file.ts';

/** Exports of other tools, kept beside the project where somebody has them; they belong to others. */
const EXPORTS = '../shared/fixtures';

/** What is to be read from a file: its rows, and more where it says something. */
interface Expected {
  readonly rows: number;
  /** A plain list unless it says otherwise. */
  readonly kind?: PartKind;
  readonly headers?: readonly string[];
  readonly first?: object;
  readonly stages?: Readonly<Record<string, number>>;
  readonly check?: (plan: ImportPlan) => void;
}

const at = (...parts: [number, number, number, number?, number?]): number => {
  const [year, month, day, hour = 12, minute = 0] = parts;
  return new Date(year, month - 1, day, hour, minute).getTime();
};
const all = (plan: ImportPlan): readonly ImportDraft[] => [...plan.fresh, ...plan.heldBack.map(({ draft }) => draft)];
const of = (plan: ImportPlan, company: string): ImportDraft | undefined =>
  all(plan).find(({ lead }) => lead.company === company);

const REAL: Readonly<Record<string, Expected>> = {
  'linkedin/silkyrich/Jobs/Job Applications.csv': {
    rows: 25,
    kind: 'linkedin-applications',
    first: { lead: { company: 'Linnean Society', role: 'Editor' }, appliedAt: at(2025, 3, 3) },
    stages: { applied: 25 },
  },
  'linkedin/silkyrich/Jobs/Saved Jobs.csv': {
    rows: 8,
    kind: 'linkedin-saved',
    first: { lead: { role: 'Curator', company: 'Royal Greenwich Observatory' }, savedAt: at(2025, 6, 21) },
    stages: { spotted: 8 },
  },
  'linkedin/real-format/Jobs/Job Applications.csv': {
    rows: 10,
    kind: 'linkedin-applications',
    first: { appliedAt: at(2023, 1, 9, 17, 41) },
    check: (plan) => {
      const [, , , fourth, fifth, sixth, , , ninth] = plan.fresh;
      expect(plan.fresh).toHaveLength(10);
      expect(new Set(all(plan).map(({ lead }) => `${lead.company} ${lead.role}`))).toHaveProperty('size', 9);
      expect(fourth?.appliedAt).toBe(at(2023, 3, 2, 0));
      expect(fifth?.lead).toMatchObject({ company: undefined, link: 'http://www.linkedin.com/jobs/view/3420000005' });
      expect(sixth).toMatchObject({
        lead: { role: 'Director, Docs and Training' },
        appliedAt: at(2026, 1, 27, 10, 48),
      });
      expect(ninth?.lead.role).toBe('Translators');
    },
  },
  'linkedin/real-format/Jobs/Job Applications_1.csv': {
    rows: 3,
    kind: 'linkedin-applications',
    check: (plan) => expect(of(plan, 'Contoso, Ltd.')?.lead.role).toBe('Senior Data Engineer (f/m/d)'),
  },
  'linkedin/real-format/Jobs/Saved Jobs.csv': {
    rows: 4,
    kind: 'linkedin-saved',
    check: (plan) =>
      expect(all(plan).map(({ lead }) => linkKey(lead.link))).toEqual(
        ['4382380620', '3901234567', '3907654321', '3390000001'].map((id) => `linkedin job ${id}`),
      ),
  },
  'trello/official-columns_job_board.csv': {
    rows: 6,
    kind: 'trello',
    stages: { spotted: 3, applied: 1, interviewing: 1, closed: 1 },
    check: (plan) => {
      expect(plan.fresh[2]?.lead.deadlineOn).toBe('2024-03-12');
      expect(plan.fresh[5]?.lead.role).toBe('=HYPERLINK("https://evil.example","Job")');
      expect(plan.fresh.filter(({ notes }) => notes.includes('Archived: true'))).toHaveLength(1);
    },
  },
  'notion/Projects 58b8977d6e4444a98ec4d64176a071e5.csv': {
    rows: 4,
    kind: 'notion',
    first: { lead: { role: 'Research study' } },
    check: (plan) => {
      expect([...plan.unknownStages]).toEqual([
        ['In Progress', 3],
        ['Planning', 1],
      ]);
      for (const text of ['Owner: Person One', 'April 23, 2024 → May 22, 2024', 'Completion: 0.25']) {
        expect(plan.fresh[0]?.notes).toContain(text);
      }
    },
  },
  'notion/Journal_anytype.csv': {
    rows: 2,
    first: { lead: { role: 'Hawaii Vacation' }, savedAt: at(2022, 7, 13, 8, 54), notes: 'Tags: Special Event' },
  },
  'notion/Job Tracker 1f2e3d4c5b6a79808182838485868788_all.csv': {
    rows: 4,
    kind: 'notion',
    check: (plan) => {
      expect(of(plan, 'Contoso, Ltd.')).toMatchObject({ stage: 'interviewing', appliedAt: at(2024, 2, 26) });
      expect(of(plan, 'Globex')).toMatchObject({ stage: 'offer', notes: expect.stringContaining('=not a formula') });
      expect(plan.fresh[3]?.lead.role).toBe('row without a title');
    },
  },
  'trackers/huntr_board.csv': {
    rows: 6,
    kind: 'huntr',
    check: (plan) => {
      expect(of(plan, 'Globex')).toMatchObject({ stage: 'interviewing', appliedAt: at(2026, 9, 14) });
      expect(of(plan, 'Initech')?.appliedAt).toBeUndefined();
      expect(of(plan, 'Hooli')?.notes).toBe('Line one\nLine two');
      // A role is enough for a lead, so the row without an employer is one.
      expect(all(plan).filter(({ lead }) => lead.company !== undefined)).toHaveLength(5);
    },
  },
  'trackers/teal_job_tracker.csv': {
    rows: 4,
    kind: 'teal',
    check: (plan) => expect(of(plan, 'Tyrell Corp')?.stage).toBe('interviewing'),
  },
  'trackers/simplify_jobs.csv': {
    rows: 3,
    kind: 'simplify',
    check: (plan) => {
      expect(of(plan, 'Globex')).toMatchObject({ outcome: 'rejected', stageAt: at(2025, 9, 20) });
      expect(of(plan, 'Globex')?.notes).toContain('Date Archived: 2025-09-21');
    },
  },
  'csv/csv-spectrum_newlines_crlf.csv': { rows: 3 },
  'csv/csv-spectrum_escaped_quotes.csv': { rows: 2 },
  'csv/csv-spectrum_quotes_and_newlines.csv': { rows: 2 },
  'csv/csv-spectrum_comma_in_quotes.csv': { rows: 1 },
  'csv/csv-spectrum_location_coordinates.csv': { rows: 1 },
  'csv/commons-csv_bom.csv': { rows: 251, headers: ['Date', 'Open', 'High', 'Low', 'Close', 'Volume'] },
  'csv/commons-csv_psql_noheader.csv': { rows: 3, headers: ['', '', '', '', ''] },
  'csv/frictionless_duplicate-headers.csv': { rows: 2, headers: ['id', 'name', 'id', 'age', 'id'] },
  'csv/frictionless_blank-headers.csv': { rows: 2, headers: ['id', '', 'age'] },
  'csv/frictionless_latin1.csv': {
    rows: 2,
    headers: ['id', 'name'],
    check: (plan) => expect(plan.fresh[1]?.lead.role).toBe('©'),
  },
  'csv/frictionless_bom.csv': { rows: 2, headers: ['id', 'name'] },
  'csv/anytype_semicolon.csv': { rows: 8 },
  'csv/anytype_emptyfirstline.csv': { rows: 7 },
  'csv/obsidian-importer_comprehensive.csv': {
    rows: 10,
    check: (plan) => expect(plan.fresh[0]?.notes.split('\n').slice(0, 4)[3]).toBe('- New product launch'),
  },
  'csv/wekan_board-import.csv': {
    rows: 25,
    first: { lead: { role: 'Test card 1', deadlineOn: '2020-05-06' } },
    check: (plan) => expect(plan.unknownStages.has('Stage 1')).toBe(true),
  },
  'csv/papaparse_bom.csv': { rows: 1, headers: ['A', 'B', 'C'] },
  'csv/gen_utf16le_bom_tab.csv': {
    rows: 3,
    check: (plan) => expect(of(plan, '株式会社サンプル')?.notes.split('\n')).toHaveLength(2),
  },
  'csv/gen_excel_de_semicolon_cp1252.csv': {
    rows: 2,
    first: { lead: { company: 'Müller & Söhne GmbH' }, notes: 'Gehalt: 65.000 €', appliedAt: at(2024, 3, 7) },
  },
  'csv/gen_formula_injection.csv': {
    rows: 8,
    check: (plan) => expect(of(plan, '+1 555 0100')?.lead.role).toBe('Caller'),
  },
  'csv/gen_6000_rows.csv': {
    rows: 6_000,
    stages: { spotted: 1_200, applied: 1_200, interviewing: 1_200, closed: 1_200, offer: 1_200 },
  },
};

async function planOf(path: string, present: Iterable<LeadNaming> = []) {
  const source = await readImportFile(fileOf(readFileSync(join(EXPORTS, path)), basename(path)), atOnce);
  if (!source.ok) throw new Error(`${path} was refused: ${source.error.code}`);
  const [part, ...others] = source.value.parts;
  if (part === undefined || others.length > 0) throw new Error(`${path} holds several tables, or none`);
  const { table, kind } = part;
  const plan = planImport(
    table,
    { fields: recogniseColumns(table), stages: new Map(), dayOrder: 'month-first' },
    present,
  );
  return { table, kind, plan };
}

describe('exports of other tools', () => {
  const here = Object.entries(REAL).filter(([path]) => existsSync(join(EXPORTS, path)));

  test('are all here, or none of them', () => {
    expect([0, Object.keys(REAL).length]).toContain(here.length);
  });

  test.each(here)('[IMP4] %s is read, and none of its rows is lost', async (path, expected) => {
    const { table, kind, plan } = await planOf(path);
    expect(kind).toBe(expected.kind ?? 'list');
    expect(table.rows).toHaveLength(expected.rows);
    expect(all(plan)).toHaveLength(expected.rows);
    expect(table.headers).toEqual(expected.headers ?? table.headers);
    expect(plan.fresh[0]).toMatchObject(expected.first ?? {});
    for (const [stage, count] of Object.entries(expected.stages ?? {})) {
      expect([stage, all(plan).filter((draft) => draft.stage === stage).length]).toEqual([stage, count]);
    }
    expected.check?.(plan);
  });

  test.each(here)('[IMP8] %s adds nothing when it comes a second time', async (path) => {
    const { plan } = await planOf(path);
    const again = await planOf(
      path,
      plan.fresh.map(({ lead }) => lead),
    );
    expect(again.plan.fresh).toEqual([]);
  });

  test.each(here.filter(([path]) => path === 'linkedin/real-format/Jobs/Job Applications.csv'))(
    '[IMP8] both parts of %s and what was saved before are twelve and three jobs',
    async (path) => {
      const first = await planOf(path);
      const leads = first.plan.fresh.map(({ lead }) => lead);
      const second = await planOf(path.replace('.csv', '_1.csv'), leads);
      expect([leads.length, second.plan.fresh.length]).toEqual([10, 2]);
      const saved = await planOf(path.replace('Job Applications', 'Saved Jobs'), leads);
      expect(saved.plan.heldBack.map(({ draft }) => linkKey(draft.lead.link))).toEqual(['linkedin job 3390000001']);
    },
  );
});
