import { toImportTable } from '#shared/domain/import/find-header.ts';
import type { ImportDraft } from '#shared/domain/import/import-draft.ts';
import type { LeadNaming } from '#shared/domain/import/known-leads.ts';
import { type ImportChoices, type ImportPlan, planImport } from '#shared/domain/import/plan-import.ts';
import { recogniseColumns } from '#shared/domain/import/recognise-columns.ts';

/** Plans an import of lines with cells between `|`, as it begins when a file is chosen. */
export function planLines(
  lines: readonly string[],
  choices: Partial<ImportChoices> = {},
  present: readonly LeadNaming[] = [],
): ImportPlan {
  const table = toImportTable(lines.map((line) => line.split('|')));
  const begin = { fields: recogniseColumns(table), stages: new Map(), dayOrder: 'month-first' } as const;
  return planImport(table, { ...begin, ...choices }, present);
}

/** The lead that the only row gives. */
export function draftOf(header: string, row: string, choices: Partial<ImportChoices> = {}): ImportDraft {
  const [draft] = planLines([header, row], choices).fresh;
  if (draft === undefined) throw new Error('the row gave no lead');
  return draft;
}
