import { lastFullMonth } from '#shared/domain/export/search-proof.ts';

/** As what leads are saved. */
export type ExportForm = 'csv' | 'json' | 'markdown' | 'proof';

/** What was chosen and written for a file that leads are saved in. */
export interface ExportDraft {
  readonly form: ExportForm;
  readonly isWithOnlyMine: boolean;
  /** ISO days; none while somebody has taken one away. */
  readonly from: string | null;
  readonly to: string | null;
  /** The name that a proof is printed with; that of the person until they write another. */
  readonly name: string | undefined;
}

/** What it begins with: a spreadsheet, and for a proof the last full month. */
export function newExportDraft(today: string): ExportDraft {
  return { form: 'csv', isWithOnlyMine: false, ...lastFullMonth(today), name: undefined };
}
