import { readLink } from '../lead/lead-link.ts';
import { LIMITS } from '../record/limits.ts';
import { tidyLine } from './tidy-text.ts';

/** Where a page is, as far as it is known. */
export interface PageLinks {
  /** The page itself: as it says, else as it was given. */
  readonly own: string | undefined;
  /** What an address without a host belongs to. */
  readonly base: string | undefined;
}

/** An address that may be opened, http and https only; one that begins with a stroke belongs to the page. Source: SPEC POST11. */
export function readPostingLink(written: string | undefined, page: Pick<PageLinks, 'base'>): string | undefined {
  const address = written?.trim() ?? '';
  const origin = /^(https?:)\/\/[^/?#\s\\@]+/iu.exec(page.base ?? '');
  const whole = address.startsWith('//')
    ? `${origin?.[1] ?? 'https:'}${address}`
    : address.startsWith('/')
      ? `${origin?.[0] ?? ''}${address}`
      : address;
  const link = readLink(whole)?.href;
  return link === undefined || link.length > LIMITS.link || tidyLine(link, LIMITS.link) !== link ? undefined : link;
}

/** The address of a page: as it says, else as it was given. */
export function readPageLinks(said: readonly (string | undefined)[], given: string | undefined): PageLinks {
  const base = [given, ...said]
    .map((link) => readPostingLink(link, { base: undefined }))
    .find((link) => link !== undefined);
  const own = [...said, given].map((link) => readPostingLink(link, { base })).find((link) => link !== undefined);
  return { own, base };
}
