import { type PageElement, type PageRoot, walk } from './html-tree.ts';
import { isSilent, readPageText } from './page-text.ts';
import { MOST_ORIGINAL } from './tidy-text.ts';

/** A part that holds as much of the words of what is around it is what the page is about. */
const MOST_OF_IT = 0.6;
/** An article with less is one of several, or beside the point. */
const ENOUGH = 0.4;

/** What a page is about, without what belongs to the site: `main`, an article, or where most words stand. Source: SPEC POST4. */
export function readMainText(root: PageRoot): string {
  const lengths = new Map<PageRoot, number>([[root, 0]]);
  const path: PageRoot[] = [root];
  const named: PageElement[] = [];
  walk(root, {
    enter: (element) => {
      // What leads elsewhere is not what a page is about.
      if (isSilent(element) || element.tagName === 'a') return false;
      if (element.tagName === 'main' || element.tagName === 'article') named.push(element);
      path.push(element);
      lengths.set(element, 0);
      return true;
    },
    leave: (element) => {
      path.pop();
      const around = path.at(-1);
      if (around !== undefined) lengths.set(around, (lengths.get(around) ?? 0) + (lengths.get(element) ?? 0));
    },
    text: (text) => {
      const around = path.at(-1);
      if (around !== undefined) lengths.set(around, (lengths.get(around) ?? 0) + text.trim().length);
      return true;
    },
  });
  const lengthOf = (part: PageRoot): number => lengths.get(part) ?? 0;
  const all = lengthOf(root);
  const main = named.find((element) => element.tagName === 'main' && lengthOf(element) >= all * ENOUGH);
  const longest = named.reduce<PageElement | undefined>(
    (best, element) => (best === undefined || lengthOf(element) > lengthOf(best) ? element : best),
    undefined,
  );
  const part =
    main ?? (longest !== undefined && lengthOf(longest) >= all * ENOUGH ? longest : densestIn(root, lengthOf));
  return readPageText(part, MOST_ORIGINAL);
}

/** As deep as one part still holds most of the words. */
function densestIn(root: PageRoot, lengthOf: (part: PageRoot) => number): PageRoot {
  let densest = root;
  for (let inner: PageRoot | undefined = root; inner !== undefined;) {
    densest = inner;
    inner = partsOf(inner).find((part) => lengthOf(part) >= lengthOf(densest) * MOST_OF_IT && isBlock(part));
    if (lengthOf(densest) === 0) break;
  }
  return densest;
}

function partsOf(part: PageRoot): readonly PageElement[] {
  return part.childNodes.flatMap((child) => ('tagName' in child && !isSilent(child) ? [child] : []));
}

/** A list or paragraph is a part of what is told, not all of it. */
function isBlock({ tagName }: PageElement): boolean {
  return /^(?:html|body|div|section|main|article|form|center|table|tbody|tr|td)$/u.test(tagName);
}
