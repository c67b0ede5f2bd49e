import type { Stage } from '../pursuit/stage.ts';
import { decideDayOrder } from './date-order.ts';
import { draftLead } from './draft-lead.ts';
import type { ImportDraft } from './import-draft.ts';
import { type ColumnField, DATE_FIELDS, type ImportTable } from './import-table.ts';
import { wordsKey } from './import-text.ts';
import { createKnownLeads, type LeadNaming } from './known-leads.ts';
import type { DayOrder } from './read-date.ts';
import type { ReadColumn } from './row-reading.ts';

/** How the person wants a table to be read. */
export interface ImportChoices {
  readonly fields: readonly ColumnField[];
  /** By `wordsKey`: what unknown stages mean. */
  readonly stages: ReadonlyMap<string, Stage>;
  /** For columns whose days can be read in two ways. */
  readonly dayOrder: DayOrder;
}

/** A lead that is there already, on the board or earlier in the file. */
export interface HeldBack {
  readonly draft: ImportDraft;
  readonly because: 'on-board' | 'in-file';
}

/** Everything that an import would do, before it is done. Each row is among `fresh` or `heldBack`. */
export interface ImportPlan {
  readonly fresh: readonly ImportDraft[];
  readonly heldBack: readonly HeldBack[];
  /** Stages that are not known here, as they are written, with the number of their rows. */
  readonly unknownStages: ReadonlyMap<string, number>;
  /** Columns whose days can be read in two ways, with one such day. */
  readonly openDates: readonly { readonly header: string; readonly sample: string }[];
  /** Texts in columns of days that are no days. */
  readonly unreadDates: readonly string[];
  readonly namedOtherwiseCount: number;
}

/** Reads the rows of a table as leads and finds those that come again. Source: SPEC IMP4 to IMP8. */
export function planImport(table: ImportTable, choices: ImportChoices, present: Iterable<LeadNaming>): ImportPlan {
  const { columns, openDates } = readColumns(table, choices);
  const reading = { columns, stages: choices.stages };
  const onBoard = createKnownLeads(present);
  const inFile = createKnownLeads();
  const fresh: ImportDraft[] = [];
  const heldBack: HeldBack[] = [];
  const unknownStages = new Map<string, { readonly name: string; count: number }>();
  const unreadDates: string[] = [];
  let namedOtherwiseCount = 0;
  for (const row of table.rows) {
    const { draft, faults } = draftLead(row, reading);
    const because = onBoard.has(draft.lead) ? 'on-board' : inFile.has(draft.lead) ? 'in-file' : undefined;
    inFile.add(draft.lead);
    if (because === undefined) fresh.push(draft);
    else heldBack.push({ draft, because });
    unreadDates.push(...faults.unreadDates);
    if (faults.isNamedOtherwise) namedOtherwiseCount += 1;
    if (faults.unknownStage === undefined) continue;
    const key = wordsKey(faults.unknownStage);
    const known = unknownStages.get(key);
    if (known === undefined) unknownStages.set(key, { name: faults.unknownStage, count: 1 });
    else known.count += 1;
  }
  return {
    fresh,
    heldBack,
    unknownStages: new Map([...unknownStages.values()].map(({ name, count }) => [name, count])),
    openDates,
    unreadDates,
    namedOtherwiseCount,
  };
}

/**
 * The same for leads of a file that we saved ourselves, of which nothing is open. Two that are called the same there stood
 * beside each other here, and do again. Source: SPEC EXP5, IMP8.
 */
export function planDrafts(drafts: readonly ImportDraft[], present: Iterable<LeadNaming>): ImportPlan {
  const onBoard = createKnownLeads(present);
  const isThere = ({ lead }: ImportDraft): boolean => onBoard.has(lead);
  return {
    fresh: drafts.filter((draft) => !isThere(draft)),
    heldBack: drafts.filter(isThere).map((draft) => ({ draft, because: 'on-board' })),
    unknownStages: new Map(),
    openDates: [],
    unreadDates: [],
    namedOtherwiseCount: 0,
  };
}

/** A column that can be read in two ways follows another of the file that cannot, else the person. */
function readColumns(
  { headers, rows }: ImportTable,
  { fields, dayOrder }: ImportChoices,
): { readonly columns: readonly ReadColumn[]; readonly openDates: ImportPlan['openDates'] } {
  const orders = headers.map((_, column) => {
    const field = fields[column] ?? 'other';
    if (!DATE_FIELDS.has(field) && field !== 'nextStep') return 'none';
    return decideDayOrder(rows.map((row) => row[column] ?? ''));
  });
  const decided = orders.find((order): order is DayOrder => order !== undefined && order !== 'none');
  const columns = headers.map((header, column): ReadColumn => {
    const own = orders[column];
    const order = own === undefined || own === 'none' ? (decided ?? dayOrder) : own;
    return { header, field: fields[column] ?? 'other', dayOrder: order };
  });
  const isOpen = (column: number): boolean => decided === undefined && orders[column] === undefined;
  const openDates = headers.flatMap((header, column) =>
    isOpen(column) ? [{ header, sample: rows.map((row) => row[column] ?? '').find(isOpenDate) ?? '' }] : [],
  );
  return { columns, openDates };
}

function isOpenDate(text: string): boolean {
  return decideDayOrder([text]) === undefined;
}
