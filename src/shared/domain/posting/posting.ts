import type { LeadInput } from '../lead/lead.ts';

/** How a posting was found on a page, the surest first. */
export const POSTING_SOURCES = ['json-ld', 'microdata', 'rdfa', 'open-graph', 'page', 'text'] as const;

/** How a posting was found on a page. */
export type PostingSource = (typeof POSTING_SOURCES)[number];

/** The fields of a lead that a posting can fill. */
export type PostingField = 'company' | 'role' | 'place' | 'mode' | 'pay' | 'link' | 'deadlineOn';

/**
 * One job as a page tells it.
 *
 * **Guarantees**: every field fits a lead (trimmed, one line, not longer than a lead may hold); `original` is what the page
 * says of the job, word for word, as plain text with its lines.
 */
export interface Posting {
  readonly source: PostingSource;
  readonly lead: Pick<LeadInput, PostingField>;
  /** Fields that are not told by the page's own markup but were found in its words. */
  readonly guessed: readonly PostingField[];
  /** ISO day. */
  readonly postedOn: string | undefined;
  /** Kind of contract and hours, as the page says it, such as "Full-time". */
  readonly employment: string | undefined;
  readonly original: string;
}
