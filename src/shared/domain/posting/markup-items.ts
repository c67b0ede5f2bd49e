import { attributeOf, type PageElement, type PageRoot, walk, wordsOf } from './html-tree.ts';
import { isJobType, type Item, type ItemValue, localName } from './item.ts';
import { MOST_CANDIDATES } from './json-items.ts';

/** How a page marks things and their properties in its own tags. */
export interface MarkupDialect {
  /** The types of the thing that an element is; `undefined` where it is none. */
  readonly typesOf: (element: PageElement) => readonly string[] | undefined;
  /** The properties of the thing around that an element gives. */
  readonly propertiesOf: (element: PageElement) => readonly string[];
}

/** Microdata: `itemscope`, `itemtype`, `itemprop`. */
export const MICRODATA: MarkupDialect = {
  typesOf: (element) =>
    attributeOf(element, 'itemscope') === undefined ? undefined : namesIn(attributeOf(element, 'itemtype')),
  propertiesOf: (element) => namesIn(attributeOf(element, 'itemprop')),
};

/** RDFa: `typeof`, `property`, and `rel` where something follows it. */
export const RDFA: MarkupDialect = {
  typesOf: (element) => {
    const types = attributeOf(element, 'typeof');
    return types === undefined ? undefined : namesIn(types);
  },
  propertiesOf: (element) => {
    const property = attributeOf(element, 'property');
    const isThing = attributeOf(element, 'typeof') !== undefined;
    return namesIn(property ?? (isThing ? attributeOf(element, 'rel') : undefined));
  },
};

interface GrowingItem extends Item {
  readonly properties: Map<string, ItemValue[]>;
}

/** Properties whose value is where something leads. */
const ADDRESSES: ReadonlySet<string> = new Set(['url', 'sameAs', 'mainEntityOfPage']);
const MOST_OF_PROPERTY = 50;

/** The jobs that a page marks in its own tags. Source: SPEC POST7. */
export function readMarkedJobs(root: PageRoot, { typesOf, propertiesOf }: MarkupDialect): readonly Item[] {
  const jobs: Item[] = [];
  const open: { readonly element: PageElement; readonly item: GrowingItem }[] = [];
  walk(root, {
    enter: (element) => {
      const around = open.at(-1)?.item;
      const types = typesOf(element);
      const names = around === undefined ? [] : propertiesOf(element);
      const item = types === undefined ? undefined : { types, properties: new Map<string, ItemValue[]>() };
      for (const name of names) add(around, name, item ?? valueOf(element, name));
      if (item === undefined) return true;
      open.push({ element, item });
      if (isJobType(item.types) && jobs.length < MOST_CANDIDATES) jobs.push(item);
      return true;
    },
    leave: (element) => {
      if (open.at(-1)?.element === element) open.pop();
    },
  });
  return jobs;
}

function add(item: GrowingItem | undefined, name: string, value: ItemValue): void {
  const values = item?.properties.get(name);
  if (values === undefined) item?.properties.set(name, [value]);
  else if (values.length < MOST_OF_PROPERTY) values.push(value);
}

function valueOf(element: PageElement, name: string): ItemValue {
  const content = attributeOf(element, 'content');
  if (content !== undefined || element.tagName === 'meta') return content ?? '';
  const moment = element.tagName === 'time' ? attributeOf(element, 'datetime') : undefined;
  const number = element.tagName === 'data' || element.tagName === 'meter' ? attributeOf(element, 'value') : undefined;
  const leadsTo = ADDRESSES.has(name)
    ? (attributeOf(element, 'href') ?? attributeOf(element, 'resource') ?? attributeOf(element, 'src'))
    : undefined;
  // A place or a kind of contract may be named by an address alone.
  const named = element.tagName === 'link' ? attributeOf(element, 'href') : undefined;
  return moment ?? number ?? leadsTo ?? named ?? { element };
}

function namesIn(attribute: string | undefined): readonly string[] {
  return wordsOf(attribute?.slice(0, 1_000))
    .map(localName)
    .filter((name) => name !== '');
}
