import { describe, expect, test } from 'vitest';
import { readPostings, type PostingPage } from '#shared/domain/posting/read-postings.ts';
import { full, HOSTILE_PAGES, HOSTILE_WORDS, JOB, json, SIZE } from '#tests/support/hostile-pages.ts';

// A second where nothing else is to be done (`npm run bench -- pages`); here everything else is tested meanwhile.
const MOST_MS = 5_000;

/** The time of the best of some runs: other work on the same computer is not what is measured. */
function timeOf(page: PostingPage): number {
  let best = Infinity;
  for (let run = 0; run < 3 && best > MOST_MS; run += 1) {
    const before = performance.now();
    readPostings(page);
    best = Math.min(best, performance.now() - before);
  }
  return best;
}

describe('pages that keep a reader busy', { timeout: 60_000 }, () => {
  test.each(HOSTILE_PAGES)('[POST2] %s are read in time', (_name, html) => {
    expect(timeOf({ html })).toBeLessThan(MOST_MS);
  });

  test.each(HOSTILE_WORDS)('[POST2] a copied text of %j is read in time', (words) => {
    expect(timeOf({ text: full(words, 200_000) })).toBeLessThan(MOST_MS);
  });

  test('[POST1] what is longer than a page may be is left out, and told', () => {
    const html = json(`{${JOB}}`);
    expect(readPostings({ html: html + full(' ', SIZE - html.length) })).toMatchObject({
      postings: [{}],
      isCut: false,
    });
    expect(readPostings({ html: full(' ') + html })).toEqual({ postings: [], isCut: true });
    expect(readPostings({ text: 'Welder\nGlobex\n'.padEnd(200_000, 'x') })).toMatchObject({
      postings: [{}],
      isCut: false,
    });
    expect(readPostings({ text: 'Welder\nGlobex\n'.padEnd(200_001, 'x') })).toMatchObject({
      postings: [{}],
      isCut: true,
    });
  });

  test('[POST2] a page that is too deep is read as far as that, and that is told', () => {
    const deep = json(`{${JOB}}`) + '<div>'.repeat(500) + json(`{${JOB.replace('Welder', 'Cook')}}`);
    expect(readPostings({ html: deep })).toMatchObject({ postings: [{ lead: { role: 'Welder' } }], isCut: true });
    const usual = '<div>'.repeat(200) + json(`{${JOB}}`);
    expect(readPostings({ html: usual })).toMatchObject({ postings: [{ lead: { role: 'Welder' } }], isCut: false });
  });
});
