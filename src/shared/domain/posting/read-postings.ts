import { nameKey } from '../import/import-text.ts';
import { linkKey } from '../import/link-key.ts';
import type { Draft } from './draft.ts';
import { fillGaps } from './fill-gaps.ts';
import { type PageRoot, readTree } from './html-tree.ts';
import { readItemDraft } from './item-draft.ts';
import { readJsonJobs } from './json-items.ts';
import { readLooseJson } from './loose-json.ts';
import { readMainText } from './main-text.ts';
import { MICRODATA, RDFA, readMarkedJobs } from './markup-items.ts';
import { readPageDraft } from './page-draft.ts';
import { readPageSigns } from './page-signs.ts';
import { readPageText } from './page-text.ts';
import { readPastedDraft } from './pasted-draft.ts';
import type { Posting } from './posting.ts';
import { type PageLinks, readPageLinks } from './posting-link.ts';
import { MOST_ORIGINAL, tidyLines } from './tidy-text.ts';

/** What is known of a page: what it is made of, what was copied from it, where it is. */
export interface PostingPage {
  readonly html?: string;
  readonly text?: string;
  readonly link?: string;
}

/** The jobs of a page. */
export interface ReadPostings {
  readonly postings: readonly Posting[];
  /** Whether the end of the page was not read: it is larger than any page of a job. */
  readonly isCut: boolean;
}

const MOST_HTML = 3_000_000;
const MOST_TEXT = 200_000;
const MOST_POSTINGS = 50;
/** So much of the words of all jobs of a page together is gone through for what their fields leave out. */
const MOST_GUESSED_FROM = 40_000;

/**
 * Reads the jobs that a page or a copied text tells of, each once, at most 50. Never throws, runs nothing and fetches
 * nothing; takes time in step with the length. Source: SPEC POST1.
 */
export function readPostings(page: PostingPage): ReadPostings {
  const html = (page.html ?? '').slice(0, MOST_HTML);
  const text = (page.text ?? '').slice(0, MOST_TEXT);
  const isLong = (page.html ?? '').length > MOST_HTML || (page.text ?? '').length > MOST_TEXT;
  const tree = html.trim() === '' ? undefined : readTree(html);
  const postings = tree === undefined ? [] : readHtml(tree.root, page.link, text);
  return {
    postings: postings.length > 0 ? postings : readText(text, page.link),
    isCut: isLong || tree?.isCut === true,
  };
}

function readHtml(root: PageRoot, link: string | undefined, copied: string): readonly Posting[] {
  const signs = readPageSigns(root);
  const links = readPageLinks([signs.canonical, signs.metas.get('og:url')], link);
  const marked = once([
    ...readJsonJobs(signs.scripts.flatMap(readLooseJson)).map((job) => readItemDraft(job, 'json-ld', links)),
    ...readMarkedJobs(root, MICRODATA).map((job) => readItemDraft(job, 'microdata', links)),
    ...readMarkedJobs(root, RDFA).map((job) => readItemDraft(job, 'rdfa', links)),
  ]);
  const page = marked.length > 1 ? undefined : readPageDraft(root, signs, links);
  const [first, ...others] = marked;
  if (first === undefined)
    return page === undefined ? [] : [finish(page, MOST_GUESSED_FROM, () => readPageText(root, MOST_ORIGINAL))];
  if (others.length > 0) {
    const most = MOST_GUESSED_FROM / marked.length;
    return withPageLink(marked, links).map((draft) => finish(draft, most, () => ''));
  }
  const [only = first] = withPageLink([page === undefined ? first : withEmployer(first, page)], links);
  return [finish(only, MOST_GUESSED_FROM, () => readMainText(root) || tidyLines(copied))];
}

function readText(text: string, link: string | undefined): readonly Posting[] {
  const draft = text.trim() === '' ? undefined : readPastedDraft(text, link);
  return draft === undefined ? [] : [finish(draft, MOST_GUESSED_FROM, () => '')];
}

/** The same job told twice is one, told best by what comes first. Source: SPEC POST16. */
function once(found: readonly (Draft | undefined)[]): readonly Draft[] {
  const kept: Draft[] = [];
  const byJob = new Map<string, Set<string>>();
  for (const draft of found) {
    if (draft === undefined || kept.length >= MOST_POSTINGS) continue;
    const { role, company, place, link } = draft.lead;
    const job = JSON.stringify([nameKey(role), nameKey(company), nameKey(place)]);
    const key = linkKey(link) ?? '';
    const links = byJob.get(job);
    // One of the two may leave the link out.
    if (links !== undefined && (key === '' || links.has(key) || links.has(''))) continue;
    byJob.set(job, (links ?? new Set()).add(key));
    kept.push(draft);
  }
  return kept;
}

/** The page is the link of its one job; of several only where one has none. Source: SPEC POST11. */
function withPageLink(drafts: readonly Draft[], { own }: PageLinks): readonly Draft[] {
  const isOne = drafts.filter(({ lead }) => lead.link === undefined).length === 1;
  const isTaken = drafts.some(({ lead }) => lead.link !== undefined && linkKey(lead.link) === linkKey(own));
  if (!isOne || isTaken) return drafts;
  return drafts.map((draft) =>
    draft.lead.link === undefined ? { ...draft, lead: { ...draft.lead, link: own } } : draft,
  );
}

/** Who the page names beside the same job is who offers it. */
function withEmployer(draft: Draft, page: Draft): Draft {
  const isSame = nameKey(draft.lead.role) === nameKey(page.lead.role);
  if (draft.lead.company !== undefined || page.lead.company === undefined || !isSame) return draft;
  return { ...draft, lead: { ...draft.lead, company: page.lead.company }, guessed: [...draft.guessed, 'company'] };
}

function finish({ readOriginal, ...draft }: Draft, most: number, readPage: () => string): Posting {
  const told = readOriginal();
  const page = draft.source === 'page' || draft.source === 'open-graph' ? readPage() : '';
  const original = told === '' ? readPage() : told;
  return { ...draft, ...fillGaps(draft, page === '' ? original : page, most), original };
}
