import { expect, test } from '@playwright/test';
import { parse } from 'parse5';

import { readPostings } from '#shared/domain/posting/read-postings.ts';
import { full, HOSTILE_PAGES, HOSTILE_WORDS } from '#tests/support/hostile-pages.ts';
import { recordRow } from './lab/record.ts';

const ROUND_COUNT = 3;
const TEXT_SIZE = 200_000;

/** The best of some rounds: how long it has to take. */
function bestOf(work: () => unknown): number {
  const took = Array.from({ length: ROUND_COUNT }, () => {
    const beganAt = performance.now();
    expect(work()).toBeDefined();
    return performance.now() - beganAt;
  });
  return Math.min(...took);
}

test('how long pages take that are made to keep a reader busy', () => {
  test.setTimeout(300_000);
  recordRow('pages', [
    {
      what: 'Read a page of 3 MB that is made to keep a reader busy',
      against: 'parse5 alone',
      unit: 'ms',
      goals: [{ of: 'value', at: 'max', atMost: 1_000 }],
      samples: HOSTILE_PAGES.map(([, html]) => bestOf(() => readPostings({ html }))),
      baseline: HOSTILE_PAGES.map(([, html]) => bestOf(() => parse(html))),
      notes: [`${HOSTILE_PAGES.length} pages, of each the best of ${ROUND_COUNT} readings, in Node.`],
    },
    {
      what: 'Read a copied text of 200,000 letters that is made so',
      unit: 'ms',
      goals: [{ of: 'value', at: 'max', atMost: 1_000 }],
      samples: HOSTILE_WORDS.map(([words]) => bestOf(() => readPostings({ text: full(words, TEXT_SIZE) }))),
      baseline: [],
    },
  ]);
});
