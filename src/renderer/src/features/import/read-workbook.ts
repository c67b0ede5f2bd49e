import { err, ok, type Result } from '#shared/kernel/result.ts';
import type { DateSystem } from '#shared/domain/import/sheet-value.ts';
import type { Archive } from './archive.ts';
import type { FileFault } from './file-fault.ts';
import { readSheet } from './read-sheet.ts';
import { readSharedTexts, readStyles, type Workbook } from './workbook-tables.ts';
import { walkXml } from './walk-xml.ts';

/** A sheet as lines of cells. */
export interface WorkbookSheet {
  readonly name: string;
  readonly records: readonly (readonly string[])[];
}

const BOOK = 'xl/workbook.xml';
const BOOK_LINKS = 'xl/_rels/workbook.xml.rels';

/** Says whether an archive is a workbook, by what it holds. */
export function isWorkbook({ names }: Archive): boolean {
  return names.includes(BOOK);
}

/**
 * Reads the sheets of a workbook that are shown, in their order. **Errors:** `broken-workbook` when one of its files is
 * no whole XML; those of the archive.
 */
export async function readWorkbook(
  archive: Archive,
  pause: () => Promise<void>,
): Promise<Result<readonly WorkbookSheet[], FileFault>> {
  const found = await readBook(archive, pause);
  if (!found.ok) return found;
  const links = await readLinks(archive, BOOK_LINKS, pause);
  if (!links.ok) return links;
  const texts = await readOptional(archive, pathOf(links.value, 'sharedStrings'), (bytes) =>
    readSharedTexts(bytes, pause),
  );
  if (!texts.ok) return texts;
  const styles = await readOptional(archive, pathOf(links.value, 'styles'), (bytes) => readStyles(bytes, pause));
  if (!styles.ok) return styles;
  const book: Workbook = { system: found.value.system, texts: texts.value ?? [], styles: styles.value ?? [] };
  const sheets: WorkbookSheet[] = [];
  for (const { name, linkId } of found.value.sheets) {
    const path = links.value.get(linkId)?.path;
    // A sheet of charts has no cells.
    if (path === undefined || !archive.names.includes(path)) continue;
    const bytes = await archive.unpack(path);
    if (!bytes.ok) return bytes;
    const records = await readSheet(bytes.value, book, pause);
    if (!records.ok) return records;
    sheets.push({ name, records: records.value });
  }
  return ok(sheets);
}

interface Link {
  readonly path: string;
  readonly type: string;
}

interface Book {
  readonly system: DateSystem;
  readonly sheets: readonly { readonly name: string; readonly linkId: string }[];
}

async function readBook(archive: Archive, pause: () => Promise<void>): Promise<Result<Book, FileFault>> {
  const bytes = await archive.unpack(BOOK);
  if (!bytes.ok) return bytes;
  const sheets: { name: string; linkId: string }[] = [];
  let system: DateSystem = 1900;
  const isWhole = await walkXml(
    bytes.value,
    {
      open: (name, attributeOf) => {
        if (name === 'workbookPr' && ['1', 'true'].includes(attributeOf('date1904'))) system = 1904;
        if (name !== 'sheet' || /hidden/iu.test(attributeOf('state'))) return;
        sheets.push({ name: attributeOf('name'), linkId: attributeOf('r:id') || attributeOf('id') });
      },
    },
    pause,
  );
  return isWhole ? ok({ system, sheets }) : err({ code: 'broken-workbook' });
}

async function readLinks(
  archive: Archive,
  path: string,
  pause: () => Promise<void>,
): Promise<Result<ReadonlyMap<string, Link>, FileFault>> {
  const links = new Map<string, Link>();
  const bytes = await archive.unpack(path);
  if (!bytes.ok) return err({ code: 'broken-workbook' });
  const isWhole = await walkXml(
    bytes.value,
    {
      open: (name, attributeOf) => {
        if (name !== 'Relationship') return;
        const target = attributeOf('Target');
        links.set(attributeOf('Id'), {
          path: target.startsWith('/') ? target.slice(1) : `xl/${target}`,
          type: attributeOf('Type').split('/').at(-1) ?? '',
        });
      },
    },
    pause,
  );
  return isWhole ? ok(links) : err({ code: 'broken-workbook' });
}

function pathOf(links: ReadonlyMap<string, Link>, type: string): string | undefined {
  return [...links.values()].find((link) => link.type === type)?.path;
}

async function readOptional<T>(
  archive: Archive,
  path: string | undefined,
  read: (bytes: Uint8Array) => Promise<T | undefined>,
): Promise<Result<T | undefined, FileFault>> {
  if (path === undefined || !archive.names.includes(path)) return ok(undefined);
  const bytes = await archive.unpack(path);
  if (!bytes.ok) return bytes;
  const value = await read(bytes.value);
  return value === undefined ? err({ code: 'broken-workbook' }) : ok(value);
}
