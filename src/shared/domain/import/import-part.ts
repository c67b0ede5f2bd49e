import { mayHeaderBeLead } from './header-or-lead.ts';
import type { ReadLead } from '../export/read-csv.ts';
import { draftSavedLead } from './draft-saved-lead.ts';
import type { ImportDraft } from './import-draft.ts';
import type { ImportTable } from './import-table.ts';
import { joinTables } from './join-tables.ts';
import { isNotionTable, isWholeOfNotion, notionName, withoutPagePaths } from './notion.ts';
import { canBeLeads, recogniseColumns } from './recognise-columns.ts';
import { recogniseTracker, type Tracker } from './tracker.ts';
import type { TrelloBoard } from './trello-board.ts';

/** What a table was recognised as. */
export type PartKind = Tracker | 'linkedin-jobs' | 'notion' | 'sheet' | 'list';

/** One table of a file, and what it is. */
export interface ImportPart {
  readonly kind: PartKind;
  /** What people know it by: of a board, a sheet or a page; empty where only the file has a name. */
  readonly name: string;
  readonly table: ImportTable;
  /** Lists of a board; 0 for other tables. */
  readonly listCount: number;
  /** Jobs that were saved and not applied for, among all of an export; 0 for other tables. */
  readonly savedCount: number;
  /** Of a file that we saved ourselves: its leads, as they would come in again. */
  readonly drafts?: readonly ImportDraft[] | undefined;
}

/** A table, and what is known of the file that it was in. */
export interface FoundTable {
  readonly table: ImportTable;
  readonly fileName: string;
  /** The file began with the mark of UTF-8, as some tools write it. */
  readonly isMarked: boolean;
}

/** A table in an archive, and the path that it has there. */
export interface FoundPart {
  readonly part: ImportPart;
  readonly fileName: string;
}

const NOTHING_COUNTED = { listCount: 0, savedCount: 0 };

/** Says what a table is. Source: SPEC IMP11. */
export function recognisePart({ table, fileName, isMarked }: FoundTable): ImportPart {
  const tracker = recogniseTracker(table.headers);
  if (tracker === 'trello') {
    return { kind: tracker, name: boardName(table), table, ...NOTHING_COUNTED, listCount: countLists(table) };
  }
  if (tracker !== undefined) return { kind: tracker, name: nameOf(fileName), table, ...NOTHING_COUNTED };
  if (!isNotionTable(table, fileName, isMarked)) {
    return { kind: 'list', name: nameOf(fileName), table, ...NOTHING_COUNTED };
  }
  return { kind: 'notion', name: notionName(fileName), table: withoutPagePaths(table), ...NOTHING_COUNTED };
}

/** A board as a part. */
export function boardPart({ name, listCount, table }: TrelloBoard): ImportPart {
  return { kind: 'trello', name, table, ...NOTHING_COUNTED, listCount };
}

/** The leads of a file that we saved ourselves as a part. */
export function savedPart(leads: readonly ReadLead[], fileName: string): ImportPart {
  const drafts = leads.map(draftSavedLead);
  const headers = ['Company', 'Role'];
  const rows = drafts.map(({ lead: { company = '', role = '' } }) => [company, role]);
  return { kind: 'lateral', name: nameOf(fileName), table: { headers, rows }, ...NOTHING_COUNTED, drafts };
}

/** A sheet of a workbook as a part: it may hold what another tool exports. */
export function sheetPart(name: string, table: ImportTable): ImportPart {
  const part = recognisePart({ table, fileName: '', isMarked: false });
  return { ...part, kind: part.kind === 'list' ? 'sheet' : part.kind, name };
}

/**
 * Sorts out what an archive holds. From LinkedIn, the parts of one list are one, and what was applied for and what was
 * saved can come in together; other tables of that export are no leads. Of a table of Notion and its view, the table
 * counts. Source: SPEC IMP13, IMP17.
 */
export function partsOfArchive(found: readonly FoundPart[]): readonly ImportPart[] {
  const parts = withoutViews(found).map(({ part }) => part);
  const of = (kind: PartKind): readonly ImportPart[] => parts.filter((part) => part.kind === kind);
  const [applied, saved, contacts] = [of('linkedin-applications'), of('linkedin-saved'), of('linkedin-contacts')];
  if (applied.length + saved.length + contacts.length === 0) {
    const named = parts.filter(mayBeLeads);
    return named.length === 0 ? parts : named;
  }
  const applications = joined('linkedin-applications', applied);
  const kept = joined('linkedin-saved', saved);
  const [first, second] = [...applications, ...kept];
  const both: readonly ImportPart[] =
    first === undefined || second === undefined
      ? []
      : [
          {
            ...first,
            kind: 'linkedin-jobs',
            table: joinTables([first.table, second.table]),
            savedCount: second.table.rows.length,
          },
        ];
  return [...both, ...applications, ...kept, ...contacts];
}

/** The part that is most likely meant, by its place: a known tool first, else one that names companies and roles. Source: SPEC IMP17. */
export function likelyPart(parts: readonly ImportPart[]): number {
  const scores = parts.map(scoreOf);
  return scores.indexOf(Math.max(...scores));
}

/** Says whether leads can be made of a part: people are not leads. Source: SPEC IMP15. */
export function isOfLeads({ kind }: ImportPart): boolean {
  return kind !== 'linkedin-contacts';
}

function scoreOf(part: ImportPart): number {
  if (!isOfLeads(part)) return 0;
  const fields = recogniseColumns(part.table);
  const isNamed = fields.includes('company') && fields.includes('role');
  const isKnown = part.kind !== 'list' && part.kind !== 'sheet' && part.kind !== 'notion';
  return 1 + [canBeLeads(fields), isNamed, isKnown && canBeLeads(fields)].filter((says) => says).length;
}

function mayBeLeads(part: ImportPart): boolean {
  return canBeLeads(recogniseColumns(part.table)) || mayHeaderBeLead(part.table);
}

function joined(kind: PartKind, parts: readonly ImportPart[]): readonly ImportPart[] {
  const [first] = parts;
  if (first === undefined) return [];
  return [{ ...first, kind, table: parts.length === 1 ? first.table : joinTables(parts.map(({ table }) => table)) }];
}

/** A view shows some of the rows of a table. */
function withoutViews(found: readonly FoundPart[]): readonly FoundPart[] {
  const whole = new Set(
    found.filter(({ fileName }) => isWholeOfNotion(fileName)).map(({ fileName }) => pathKey(fileName)),
  );
  return found.filter(({ fileName }) => isWholeOfNotion(fileName) || !whole.has(pathKey(fileName)));
}

function pathKey(fileName: string): string {
  return fileName.replace(/(?:_all)?\.[a-z]+$/iu, '');
}

function countLists({ headers, rows }: ImportTable): number {
  const column = headers.findIndex((header) => header.toLowerCase() === 'list name');
  return new Set(rows.map((row) => row[column] ?? '').filter((name) => name !== '')).size;
}

function boardName({ headers, rows }: ImportTable): string {
  const column = headers.findIndex((header) => header.toLowerCase() === 'board name');
  const names = new Set(rows.map((row) => row[column] ?? ''));
  return names.size === 1 ? ([...names][0] ?? '') : '';
}

function nameOf(fileName: string): string {
  return (fileName.split('/').at(-1) ?? '').replace(/\.[a-z]+$/iu, '');
}
