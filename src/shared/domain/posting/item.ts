import type { PageElement } from './html-tree.ts';
import { readPageText } from './page-text.ts';
import { tidyLine } from './tidy-text.ts';
import { readToldLine, readToldText } from './told-text.ts';

/** Words that stand in the page itself: nothing in them is escaped. */
export interface ShownText {
  readonly element: PageElement;
}

/** What a property of something says: words, something else, or a part of the page. */
export type ItemValue = string | Item | ShownText;

/** One thing that a page describes for machines, whatever it does so with: its types and properties, without prefixes. */
export interface Item {
  readonly types: readonly string[];
  readonly properties: ReadonlyMap<string, readonly ItemValue[]>;
}

const LINE_READ = 3_000;
const FOREIGN = /^(?:og|fb|al|twitter|article|dc|dcterms|foaf|xsd|owl|skos|sioc|gr):/iu;

/** The name of a type or property without the address or prefix of its vocabulary; `''` for one of another vocabulary. */
export function localName(name: string): string {
  if (FOREIGN.test(name)) return '';
  return /([^/#:]*)$/u.exec(name.slice(-100).trim())?.[1] ?? '';
}

/** Whether it is a job that is offered. */
export function isJobType(types: readonly string[]): boolean {
  return types.includes('JobPosting');
}

/** All that a property says. */
export function valuesOf(item: Item, name: string): readonly ItemValue[] {
  return item.properties.get(name) ?? [];
}

/** What a value says in one line; of a thing its name, where that is words. */
export function lineOf(value: ItemValue | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (!isItem(value)) return lineOfWords(value);
  const names = [...valuesOf(value, 'name'), ...valuesOf(value, 'legalName')];
  return firstLine(
    names.flatMap((name) => (isItem(name) ? [] : [name])),
    lineOfWords,
  );
}

/** The first line that a property has. */
export function lineIn(item: Item, name: string): string | undefined {
  return firstLine(valuesOf(item, name), lineOf);
}

/** All that a property says, each in one line, once. */
export function linesIn(item: Item, name: string): readonly string[] {
  return [...new Set(valuesOf(item, name).flatMap((value) => lineOf(value) ?? []))];
}

/** What a property tells at length. */
export function textIn(item: Item, name: string, most: number): string {
  const texts: string[] = [];
  let length = 0;
  for (const value of valuesOf(item, name)) {
    if (length >= most) break;
    const text = isItem(value)
      ? (lineOf(value) ?? '')
      : typeof value === 'string'
        ? readToldText(value)
        : readPageText(value.element, most);
    if (text !== '' && !texts.includes(text)) texts.push(text);
    length += text.length;
  }
  return texts.join('\n');
}

/** Whether a value is a thing rather than words. */
export function isItem(value: ItemValue): value is Item {
  return typeof value !== 'string' && 'properties' in value;
}

function lineOfWords(value: string | ShownText): string | undefined {
  return typeof value === 'string' ? readToldLine(value) : tidyLine(readPageText(value.element, LINE_READ));
}

function firstLine<T>(values: readonly T[], read: (value: T) => string | undefined): string | undefined {
  for (const value of values) {
    const line = read(value);
    if (line !== undefined) return line;
  }
  return undefined;
}
