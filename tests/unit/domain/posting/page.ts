import type { Posting } from '#shared/domain/posting/posting.ts';
import { readPostings } from '#shared/domain/posting/read-postings.ts';

/** A page with JSON-LD in its head, as it is or from what it holds. */
export function jsonPage(...scripts: readonly unknown[]): string {
  const written = scripts.map((script) =>
    typeof script === 'string' ? script : JSON.stringify(script).replaceAll('</script', '<\\/script'),
  );
  const tags = written.map((script) => `<script type="application/ld+json">${script}</script>`);
  return `<!doctype html><html><head><title>x</title>${tags.join('\n')}</head><body></body></html>`;
}

/** A job as markup tells it, with other fields in the place of some. */
export function job(fields: object = {}): object {
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title: 'Welder',
    hiringOrganization: { '@type': 'Organization', name: 'Globex' },
    ...fields,
  };
}

/** All jobs of a page. */
export function postingsOf(html: string, link?: string): readonly Posting[] {
  return readPostings(link === undefined ? { html } : { html, link }).postings;
}

/** The only job of a page. */
export function postingOf(html: string, link?: string): Posting {
  return only(postingsOf(html, link));
}

/** The only job of JSON-LD. */
export function postingOfJob(fields: object): Posting {
  return postingOf(jsonPage(job(fields)));
}

/** The only job of a copied text. */
export function postingOfText(text: string, link?: string): Posting {
  return only(readPostings(link === undefined ? { text } : { text, link }).postings);
}

/** What a posting tells, without fields that it does not. */
export function toldBy({ lead }: Posting): object {
  return Object.fromEntries(Object.entries(lead).filter(([, value]) => value !== undefined));
}

function only(postings: readonly Posting[]): Posting {
  const [first, ...others] = postings;
  if (first === undefined || others.length > 0) throw new Error(`${postings.length} postings`);
  return first;
}
