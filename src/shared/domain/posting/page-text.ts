import { attributeOf, classesOf, hasWithin, type PageElement, type PageRoot, walk } from './html-tree.ts';
import { tidyLines } from './tidy-text.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.split(/\s+/u));

/** Whose inside says nothing of a job, or is not text. */
const SILENT = words(
  'script style noscript template head nav footer svg math iframe object embed canvas audio video select textarea button input dialog',
);
const SILENT_ROLES = words('navigation banner contentinfo dialog alertdialog search menu menubar');
const UNSEEN_CLASSES = words('sr-only visually-hidden screen-reader-text visuallyhidden');
const UNSEEN_STYLE = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;
/** Around these, a form is the page and a header the one of the job. */
const HEADINGS = words('h1 main article');

/** Words are indented in pages, with spaces that are not kept. */
const MOST_SPACING = 4;

/** What was found of an element once: forms and headers can lie in one another, and pages are read several times. */
const aroundJobs = new WeakMap<PageElement, boolean>();

/** An empty line around them. */
const PARAGRAPHS = words('p h1 h2 h3 h4 h5 h6 ul ol dl table blockquote pre article section main figure hr form');
/** A line of their own. */
const LINES = words(
  'div li tr dt dd header address br caption fieldset legend details summary option aside body center',
);
const CELLS = words('td th');
const HAS_BULLET = /^\s*(?:[•·▪◦‣●○*–-]|\d{1,3}[.)])\s/u;

const GAPS = { none: 0, space: 1, line: 2, paragraph: 3 } as const;
const GAP_TEXTS = ['', ' ', '\n', '\n\n'] as const;
type Gap = (typeof GAPS)[keyof typeof GAPS];

interface LineWriter {
  readonly part: (gap: Gap) => void;
  readonly bullet: (mark: string) => void;
  /** `false` when there is enough. */
  readonly write: (text: string, isKept: boolean) => boolean;
  readonly text: () => string;
}

/** Whether an element is left out: it is not shown, or belongs to the site. Source: SPEC POST4. */
export function isSilent(element: PageElement): boolean {
  const { tagName } = element;
  if (SILENT.has(tagName)) return true;
  // Many pages stay unseen until their scripts have run.
  if (tagName === 'body' || tagName === 'html') return false;
  if (attributeOf(element, 'hidden') !== undefined || attributeOf(element, 'aria-hidden') === 'true') return true;
  if (UNSEEN_STYLE.test(attributeOf(element, 'style') ?? '')) return true;
  if (SILENT_ROLES.has(attributeOf(element, 'role') ?? '')) return true;
  if (classesOf(element).some((name) => UNSEEN_CLASSES.has(name))) return true;
  return (tagName === 'form' || tagName === 'header') && !isAroundJob(element);
}

function isAroundJob(element: PageElement): boolean {
  const known = aroundJobs.get(element) ?? hasWithin(element, HEADINGS);
  aroundJobs.set(element, known);
  return known;
}

/**
 * The words of a part of a page with their lines and bullets, at most so many units of it. Source: SPEC POST4.
 */
export function readPageText(root: PageRoot, most: number): string {
  const writer = createLineWriter(most);
  /** Paragraphs of a list are lines of it. */
  const within = (gap: Gap): Gap => (lists.length > 0 && gap > GAPS.line ? GAPS.line : gap);
  const lists: { count: number; readonly isOrdered: boolean }[] = [];
  let preCount = 0;
  walk(root, {
    enter: (element) => {
      const { tagName } = element;
      if (isSilent(element)) {
        writer.part(GAPS.space);
        return false;
      }
      const isList = tagName === 'ul' || tagName === 'ol';
      writer.part(within(gapOf(tagName)));
      if (isList) lists.push({ count: 0, isOrdered: tagName === 'ol' });
      if (tagName === 'pre') preCount += 1;
      if (tagName === 'li') {
        const list = lists.at(-1);
        if (list !== undefined) list.count += 1;
        writer.bullet(list?.isOrdered === true ? `${list.count}. ` : '• ');
      }
      return true;
    },
    leave: ({ tagName }) => {
      if (tagName === 'ul' || tagName === 'ol') lists.pop();
      if (tagName === 'pre') preCount -= 1;
      if (tagName !== 'br') writer.part(within(gapOf(tagName)));
    },
    text: (text) => writer.write(text, preCount > 0),
  });
  return tidyLines(writer.text());
}

/** All letters of a part of a page as they stand, such as those of a script. */
export function readRawText(root: PageRoot): string {
  const parts: string[] = [];
  walk(root, {
    text: (text) => {
      parts.push(text);
      return true;
    },
  });
  return parts.join('');
}

function gapOf(tagName: string): Gap {
  if (PARAGRAPHS.has(tagName)) return GAPS.paragraph;
  if (LINES.has(tagName)) return GAPS.line;
  return CELLS.has(tagName) ? GAPS.space : GAPS.none;
}

function createLineWriter(most: number): LineWriter {
  const parts: string[] = [];
  let length = 0;
  let gap: Gap = GAPS.none;
  let mark = '';
  const part = (wanted: Gap): void => {
    if (wanted > gap) gap = wanted;
  };
  return {
    part,
    bullet: (wanted) => {
      mark = wanted;
    },
    write: (all, isKept) => {
      // A page can be one text without an end.
      const text = all.slice(0, (most - length) * MOST_SPACING + 1_000);
      const words = isKept ? text : text.replace(/\s+/gu, ' ');
      if (words.trim() === '') {
        if (words !== '') part(GAPS.space);
        return true;
      }
      if (/^\s/u.test(words)) part(GAPS.space);
      if (parts.length > 0) parts.push(GAP_TEXTS[gap]);
      parts.push(HAS_BULLET.test(words) ? '' : mark, isKept ? words : words.trim());
      length += words.length;
      gap = /\s$/u.test(words) ? GAPS.space : GAPS.none;
      mark = '';
      return length <= most;
    },
    text: () => parts.join(''),
  };
}
