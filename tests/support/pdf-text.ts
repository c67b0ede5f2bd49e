import { inflateSync } from 'node:zlib';

/** One object of a file, with what it says of itself and the bytes that follow. */
interface PdfObject {
  readonly words: string;
  readonly stream: string;
}

const OBJECT = /(?:^|[\r\n])(\d+) 0 obj\b([\s\S]*?)endobj/g;
const STREAM = /stream\r?\n([\s\S]*?)\r?\nendstream/;

/**
 * The words of a PDF that Chromium has printed, in the order in which they are drawn and with no more space between them than is
 * drawn there. It reads what that writes and nothing else: each font says of its glyphs for which characters they stand.
 */
export function textOfPdf(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const objects = new Map<string, PdfObject>();
  for (const [, id = '', body = ''] of file.matchAll(OBJECT)) objects.set(id, readObject(body));
  const all = [...objects.values()];
  const fonts = new Map<string, ReadonlyMap<string, string>>();
  for (const { words } of all) {
    for (const [, name = '', id = ''] of words.matchAll(/\/(F\d+) (\d+) 0 R/g)) {
      const [, table = ''] = /\/ToUnicode (\d+) 0 R/.exec(objects.get(id)?.words ?? '') ?? [];
      fonts.set(name, readCharacters(objects.get(table)?.stream ?? ''));
    }
  }
  return all.map(({ stream }) => readDrawn(stream, fonts)).join('\n');
}

function readObject(body: string): PdfObject {
  const [whole = '', packed] = STREAM.exec(body) ?? [];
  const words = body.replace(whole, '');
  if (packed === undefined || !words.includes('/FlateDecode')) return { words, stream: packed ?? '' };
  return { words, stream: inflateSync(Buffer.from(packed, 'latin1')).toString('latin1') };
}

/** Which glyph stands for what. */
function readCharacters(table: string): ReadonlyMap<string, string> {
  const characters = new Map<string, string>();
  for (const [, rows = ''] of table.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, glyph = '', text = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>/g)) characters.set(glyph, fromHex(text));
  }
  for (const [, rows = ''] of table.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    for (const [, from = '', to = '', text = ''] of rows.matchAll(/<(\w+)>\s*<(\w+)>\s*<(\w+)>/g)) {
      const [first, last] = [parseInt(from, 16), parseInt(to, 16)];
      for (let glyph = first; glyph <= last; glyph += 1) {
        const code = parseInt(text, 16) + glyph - first;
        characters.set(glyph.toString(16).padStart(4, '0').toUpperCase(), String.fromCodePoint(code));
      }
    }
  }
  return characters;
}

function fromHex(text: string): string {
  return Buffer.from(text, 'hex').swap16().toString('utf16le');
}

/** What a page draws; a line begins where a text does. */
function readDrawn(stream: string, fonts: ReadonlyMap<string, ReadonlyMap<string, string>>): string {
  let font: ReadonlyMap<string, string> | undefined;
  let text = '';
  for (const [, name, drawn, begins] of stream.matchAll(/\/(F\d+) [\d.]+ Tf|((?:<\w+>|\[[^\]]*\]) T[jJ])|\b(BT)\b/g)) {
    if (begins !== undefined) text += '\n';
    if (name !== undefined) font = fonts.get(name);
    for (const [, glyphs = ''] of (drawn ?? '').matchAll(/<(\w+)>/g)) {
      for (const [glyph] of glyphs.matchAll(/\w{4}/g)) text += font?.get(glyph.toUpperCase()) ?? '';
    }
  }
  return text;
}
