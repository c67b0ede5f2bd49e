/** What stands in a name without being seen: it turns the words beside it around, or tells two names apart that look the same. */
const UNSEEN = /[\p{Cc}\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu;

/** The name of a company as it is shown: as it was written, without signs that nobody sees. Source: SPEC COMP1. */
export function shownCompanyName(written: string): string {
  return written.replace(UNSEEN, '').trim();
}
