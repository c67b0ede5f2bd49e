import { readTree } from '#shared/domain/posting/html-tree.ts';
import { readPageText } from '#shared/domain/posting/page-text.ts';
import type { Posting } from '#shared/domain/posting/posting.ts';
import { ORIGINAL_LENGTH } from '#shared/domain/original/original.ts';
import type { PageWords } from './handed-page.ts';

/** What finds the jobs on a page. */
export type ReadPostings = (words: PageWords) => { readonly postings: readonly Posting[]; readonly isCut: boolean };

/** A page that was read. */
export interface ReadPage {
  readonly kind: 'page';
  readonly postings: readonly Posting[];
  /** Only its first part was read. */
  readonly isCut: boolean;
  /** All words of it, as plain text; empty where HTML came alone and each of its jobs has words of its own. */
  readonly text: string;
  readonly link: string | undefined;
}

/** What was handed in, read: a page, or nothing but the address of one. */
export type PageRead = ReadPage | { readonly kind: 'link'; readonly link: string };

/** Reads what was handed in. Nothing is fetched, no link is followed, and HTML goes nowhere but into the reader. */
export function readPage(words: PageWords, readPostings: ReadPostings): PageRead {
  const { html, text, link } = words;
  if (html === undefined && text === undefined && link !== undefined) return { kind: 'link', link };
  const { postings, isCut } = readPostings(words);
  const needsWords = postings.length === 0 || postings.some(({ original }) => original.trim() === '');
  return { kind: 'page', postings, isCut, text: text?.trim() ?? (needsWords ? textOf(html ?? '') : ''), link };
}

function textOf(html: string): string {
  return readPageText(readTree(html).root, ORIGINAL_LENGTH);
}
