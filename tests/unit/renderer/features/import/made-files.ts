import { strToU8, zipSync } from 'fflate';

/** An archive with these files. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? strToU8(content) : content]),
    ),
  );
}

/** A sheet of a workbook: XML inside of its `worksheet`, such as `<sheetData/>`. */
export interface MadeSheet {
  readonly name: string;
  readonly xml: string;
  readonly state?: string;
}

/** What the sheets of a made workbook refer to. */
interface MadeBook {
  readonly texts?: readonly string[];
  /** XML inside of `styleSheet`. */
  readonly styles?: string;
  readonly is1904?: boolean;
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const TO = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** A workbook with these sheets, packed as spreadsheets pack it. */
export function workbookOf(sheets: readonly MadeSheet[], { texts, styles, is1904 = false }: MadeBook = {}): Uint8Array {
  const links = sheets.map(
    (_, index) => `<Relationship Id="r${index}" Type="${TO}/worksheet" Target="worksheets/sheet${index}.xml"/>`,
  );
  const listed = sheets.map(
    ({ name, state = 'visible' }, index) =>
      `<sheet name="${name}" sheetId="${index + 1}" state="${state}" r:id="r${index}"/>`,
  );
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'xl/workbook.xml': `<workbook ${MAIN} xmlns:r="${TO}"><workbookPr date1904="${is1904 ? 1 : 0}"/><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${links.join('')}<Relationship Id="t" Type="${TO}/sharedStrings" Target="/xl/sharedStrings.xml"/><Relationship Id="s" Type="${TO}/styles" Target="styles.xml"/></Relationships>`,
    ...(texts === undefined ? {} : { 'xl/sharedStrings.xml': `<sst ${MAIN}>${texts.join('')}</sst>` }),
    ...(styles === undefined ? {} : { 'xl/styles.xml': `<styleSheet ${MAIN}>${styles}</styleSheet>` }),
    ...Object.fromEntries(
      sheets.map(({ xml }, index) => [
        `xl/worksheets/sheet${index}.xml`,
        `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet ${MAIN}>${xml}</worksheet>`,
      ]),
    ),
  });
}

/** Rows of words as a sheet writes them where it keeps them itself. */
export function wordRows(...rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join(''));
  return `<sheetData>${cells.map((row) => `<row>${row}</row>`).join('')}</sheetData>`;
}
