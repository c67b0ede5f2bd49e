import { expect, test } from 'vitest';

import { simulate, type Verdict } from './simulate.ts';

/** Which stories are told: `npm run simulate` asks for others, or for more. */
const FIRST_SEED = Number(process.env['SIMULATE_FROM'] ?? 1);
const SEED_COUNT = Number(process.env['SIMULATE_COUNT'] ?? 40);
const SHARE_COUNT = 4;
const MOST_FAILURES = 5;
const DIARY_LINES = 25;
const LONGEST_MS = 24 * 60 * 60 * 1_000;

/** Tells one of four shares of all stories: files of their own, so that as many threads as there are can tell them. */
export function tellStories(share: number): void {
  const title = 'whatever befalls a circle, all end with the same, and with everything that was saved';
  test(`${title} (share ${share} of ${SHARE_COUNT})`, { timeout: LONGEST_MS }, async () => {
    const failures: string[] = [];
    for (let seed = FIRST_SEED; seed < FIRST_SEED + SEED_COUNT && failures.length < MOST_FAILURES; seed++) {
      if (seed % SHARE_COUNT !== share % SHARE_COUNT) continue;
      const verdict = await simulate(seed);
      if (verdict.breaches.length > 0) failures.push(explain(verdict));
    }
    expect(failures.join('\n\n')).toBe('');
  });
}

/** What somebody needs to find out what went wrong. */
function explain({ seed, breaches, diary }: Verdict): string {
  return [
    `Seed ${seed}. To tell it again: npm run simulate -- --seed ${seed}`,
    ...breaches.map(({ rule, what }) => `  ${rule}: ${what}`),
    ...diary.slice(-DIARY_LINES),
  ].join('\n');
}
