import { currencyOf, type DateSystem, type NumberKind, numberKindOf } from '#shared/domain/import/sheet-value.ts';
import { walkXml } from './walk-xml.ts';

/** What the number in a cell of a style is, and what money it is shown as. */
export interface CellStyle {
  readonly kind: NumberKind;
  readonly currency: string;
}

/** What the sheets of a workbook have in common. */
export interface Workbook {
  readonly system: DateSystem;
  readonly texts: readonly string[];
  readonly styles: readonly CellStyle[];
}

/** What workbooks write for signs that XML cannot hold. */
const ESCAPED = /_x([0-9a-f]{4})_/giu;

/** Makes what is written in a cell what is shown there. */
export function cellText(written: string): string {
  return written
    .replace(ESCAPED, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
    .replace(/\r\n?/gu, '\n');
}

/** The texts that cells refer to by number; `undefined` when they are broken. */
export async function readSharedTexts(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<readonly string[] | undefined> {
  const texts: string[] = [];
  let current = '';
  let isText = false;
  // How Japanese words are read stands beside them.
  let isReading = false;
  const isWhole = await walkXml(
    bytes,
    {
      open: (name) => {
        if (name === 'si') current = '';
        if (name === 'rPh') isReading = true;
        isText = name === 't' && !isReading;
      },
      text: (text) => {
        if (isText) current += text;
      },
      close: (name) => {
        if (name === 't') isText = false;
        if (name === 'rPh') isReading = false;
        if (name === 'si') texts.push(cellText(current));
      },
    },
    pause,
  );
  return isWhole ? texts : undefined;
}

/** The styles that cells refer to by number; `undefined` when they are broken. */
export async function readStyles(
  bytes: Uint8Array,
  pause: () => Promise<void>,
): Promise<readonly CellStyle[] | undefined> {
  const codes = new Map<number, string>();
  const styles: CellStyle[] = [];
  let isInCells = false;
  const isWhole = await walkXml(
    bytes,
    {
      open: (name, attributeOf) => {
        if (name === 'cellXfs') isInCells = true;
        if (name === 'numFmt') codes.set(Number(attributeOf('numFmtId')), attributeOf('formatCode'));
        if (name !== 'xf' || !isInCells) return;
        const id = Number(attributeOf('numFmtId'));
        const code = codes.get(id);
        styles.push({ kind: numberKindOf(id, code), currency: currencyOf(code) });
      },
      close: (name) => {
        if (name === 'cellXfs') isInCells = false;
      },
    },
    pause,
  );
  return isWhole ? styles : undefined;
}
