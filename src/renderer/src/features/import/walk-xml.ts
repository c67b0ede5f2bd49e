import { Parser } from 'saxen';

/** What is told of XML while it is read. Names are without the prefixes of their spaces. */
export interface XmlSteps {
  readonly open?: (name: string, attributeOf: (name: string) => string) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
  /** Asked now and then: whether nothing more is wanted. */
  readonly isEnough?: () => boolean;
}

/** So much is read in one turn: a few milliseconds. */
const PIECE_LENGTH = 1024 * 1024;
const ENTITY = /&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos));/giu;
const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

/**
 * Walks through XML; `false` when it is broken. What a document declares is not read: no entity of its own unfolds, and
 * nothing is fetched. **Guarantees:** never throws; `pause` is called between parts. Source: SPEC IMP16.
 */
export async function walkXml(bytes: Uint8Array, steps: XmlSteps, pause: () => Promise<void>): Promise<boolean> {
  const xml = decodeXml(bytes);
  const parser = new Parser();
  let isWhole = true;
  parser.on('error', () => {
    isWhole = false;
  });
  if (steps.open !== undefined) {
    const { open } = steps;
    parser.on('openTag', (name, attributes) => {
      open(localName(name), (wanted) => attributeIn(attributes(), wanted));
    });
  }
  if (steps.text !== undefined) {
    const { text } = steps;
    parser.on('text', (written) => text(decodeEntities(written)));
    parser.on('cdata', text);
  }
  if (steps.close !== undefined) {
    const { close } = steps;
    parser.on('closeTag', (name) => close(localName(name)));
  }
  for (let at = 0; at < xml.length && isWhole; at += PIECE_LENGTH) {
    parser.write(xml.slice(at, at + PIECE_LENGTH));
    if (steps.isEnough?.() === true) return true;
    await pause();
  }
  parser.end();
  return isWhole;
}

function attributeIn(attributes: Record<string, string> | false, wanted: string): string {
  if (attributes === false) return '';
  const own = Object.hasOwn(attributes, wanted) ? attributes[wanted] : undefined;
  if (own !== undefined) return decodeEntities(own);
  const found = Object.keys(attributes).find((name) => name.endsWith(`:${wanted}`));
  return decodeEntities(found === undefined ? '' : (attributes[found] ?? ''));
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name.toLowerCase()) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    return code > 0x10_ffff ? whole : String.fromCodePoint(code);
  });
}

function decodeXml(bytes: Uint8Array): string {
  const [first, second] = bytes;
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
