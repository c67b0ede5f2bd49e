import { defaultTreeAdapter, type DefaultTreeAdapterTypes, parse } from 'parse5';

/** One element of a page, as it was read; nothing of it is ever run or fetched. */
export type PageElement = DefaultTreeAdapterTypes.Element;

/** What can be walked: a page, or a part of it. */
export type PageRoot = DefaultTreeAdapterTypes.ParentNode;

/** A page as a tree. */
export interface PageTree {
  readonly root: PageRoot;
  /** Whether the rest of it was left out, since it is more than any page of a job has. */
  readonly isCut: boolean;
}

/** What is done with each element and text, in the order of the page. */
export interface WalkSteps {
  /** Before what is inside; `false` leaves that out, and `leave` with it. */
  readonly enter?: (element: PageElement) => boolean;
  readonly leave?: (element: PageElement) => void;
  /** `false` ends the walk. */
  readonly text?: (text: string) => boolean;
}

/** Large pages of boards have about 10,000 elements, 60 deep. What is more serves only to keep a reader busy. */
const MOST_ELEMENTS = 60_000;
const DEEPEST = 400;
/** Wrongly nested tags make the reader of HTML move what it has read. */
const MOST_MOVES = 100_000;
/** Of a list of that many children, one move counts twice. */
const COSTLY_LIST = 500;
const MOST_ATTRIBUTES = 64;

/**
 * Reads HTML as browsers do, up to what no page of a job exceeds. Never throws; takes time in step with the length.
 * Source: SPEC POST2.
 */
export function readTree(html: string): PageTree {
  const documents: PageRoot[] = [];
  try {
    const root = parse(html, { treeAdapter: boundedAdapter((document) => documents.push(document)) });
    return { root, isCut: false };
  } catch {
    // Whatever the reason: what was read until then is a tree already.
    return { root: documents[0] ?? defaultTreeAdapter.createDocument(), isCut: true };
  }
}

function boundedAdapter(onDocument: (document: PageRoot) => void): typeof defaultTreeAdapter {
  let elements = 0;
  let moves = 0;
  let depth = 0;
  const stopAbove = (count: number, most: number): void => {
    if (count > most) throw new Error('more than a page has');
  };
  return {
    ...defaultTreeAdapter,
    createDocument() {
      const document = defaultTreeAdapter.createDocument();
      onDocument(document);
      return document;
    },
    createElement(tagName, namespaceURI, attrs) {
      elements += 1;
      stopAbove(elements, MOST_ELEMENTS);
      return defaultTreeAdapter.createElement(tagName, namespaceURI, attrs.slice(0, MOST_ATTRIBUTES));
    },
    detachNode(node) {
      moves += 1 + (node.parentNode?.childNodes.length ?? 0) / COSTLY_LIST;
      stopAbove(moves, MOST_MOVES);
      defaultTreeAdapter.detachNode(node);
    },
    insertBefore(parent, node, reference) {
      moves += 1 + parent.childNodes.length / COSTLY_LIST;
      stopAbove(moves, MOST_MOVES);
      defaultTreeAdapter.insertBefore(parent, node, reference);
    },
    insertTextBefore(parent, text, reference) {
      moves += parent.childNodes.length / COSTLY_LIST;
      stopAbove(moves, MOST_MOVES);
      defaultTreeAdapter.insertTextBefore(parent, text, reference);
    },
    onItemPush() {
      depth += 1;
      stopAbove(depth, DEEPEST);
    },
    onItemPop() {
      depth -= 1;
    },
  };
}

/** Goes through a tree without recursion, however deep it is. */
export function walk(root: PageRoot, { enter, leave, text }: WalkSteps): void {
  const path: { readonly node: PageRoot; next: number }[] = [{ node: root, next: 0 }];
  for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
    const child = top.node.childNodes[top.next];
    top.next += 1;
    if (child === undefined) {
      path.pop();
      if (path.length > 0 && 'tagName' in top.node) leave?.(top.node);
    } else if ('tagName' in child) {
      if (enter?.(child) ?? true) path.push({ node: child, next: 0 });
    } else if (child.nodeName === '#text' && 'value' in child) {
      if (text?.(child.value) === false) return;
    }
  }
}

/** What an attribute says, `''` for one without a value. */
export function attributeOf(element: PageElement, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value;
}

/** The classes of an element, in their order. */
export function classesOf(element: PageElement): readonly string[] {
  return wordsOf(attributeOf(element, 'class'));
}

/** What stands in an attribute that is a list of words. */
export function wordsOf(attribute: string | undefined): readonly string[] {
  return attribute?.split(/\s+/u).filter((word) => word !== '') ?? [];
}

/** Whether an element of one of these names stands within another. */
export function hasWithin(root: PageRoot, names: ReadonlySet<string>): boolean {
  let isFound = false;
  walk(root, {
    enter: ({ tagName }) => {
      isFound ||= names.has(tagName);
      return !isFound;
    },
  });
  return isFound;
}
