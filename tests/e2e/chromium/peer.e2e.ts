import { expect, test } from '@playwright/test';

import { bundleForPage } from '#tests/support/page-bundle.ts';
import type { PeerLab } from '#tests/support/peer-lab/page.ts';

declare global {
  /** Only inside the page. */
  var peerLab: PeerLab;
}

let lab: string;

test.beforeAll(async () => {
  lab = await bundleForPage('tests/support/peer-lab/page.ts');
});

test.beforeEach(async ({ page }) => {
  await page.route('**/peer-lab.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }));
  await page.goto('/peer-lab.html');
  await page.addScriptTag({ content: lab });
});

test.afterEach(async ({ page }) => {
  const { count, states } = await page.evaluate(() => peerLab.connectionStates());
  expect(count).toBeGreaterThan(0);
  expect(states).toEqual(['closed']);
});

test('[LINK6] [LINK8] two devices meet twenty times in a row, whatever becomes of their signals', async ({ page }) => {
  const all = await page.evaluate(() => peerLab.meetOften(20));
  const life = ['link', 'connect', 'closed', 'close'];
  expect(all).toEqual(Array.from({ length: 20 }, () => [...life, ...life]));
});

test('[LINK8] [LINK9] two who both took the offer of the other give up in good order', async ({ page }) => {
  const end = ['error half-open', 'close'];
  expect(await page.evaluate(() => peerLab.takeBothOffers())).toEqual([end, end]);
});

test('[LINK6] a message of the log may overtake the word that its sender is ready', async ({ page }) => {
  const life = ['link', 'connect'];
  expect(await page.evaluate(() => peerLab.overtakeReady())).toEqual([life, life]);
});

test('[FRAME1] the largest messages arrive whole, both ways and on both channels', async ({ page }) => {
  const { arrived, expected, words } = await page.evaluate(() => peerLab.exchangeLargest());
  expect(arrived).toEqual({
    a: { live: [expected[2], words[0]], log: [expected[3], words[1]], presence: [words[2]] },
    b: { live: [expected[0], words[0]], log: [expected[1], words[1]], presence: [words[3]] },
  });
});

test('[ASIDE1] [TIME1] two whose clocks are a year apart hear each other, and show the same time', async ({ page }) => {
  const { heard, spreadsMs, keeperCount, isGoingOn, told } = await page.evaluate(() => peerLab.shareTime());
  expect(heard).toEqual(['true 16384', 'true 16384']);
  expect(Math.max(...spreadsMs)).toBeLessThan(50);
  expect([keeperCount, isGoingOn]).toEqual([1, true]);
  expect(told.filter((event) => event.startsWith('logged'))).toEqual([]);
});

test('[LINK6] twenty megabytes of log leave room for what is live, and for memory', async ({ page }) => {
  const { arrived, mostBufferedBytes } = await page.evaluate(() => peerLab.transfer(64));
  const log = arrived.filter(({ channel }) => channel === 'log');
  const live = arrived.filter(({ channel }) => channel === 'live');
  expect(log).toEqual(Array.from({ length: 64 }, (_, number) => ({ channel: 'log', number, length: 320 * 1024 })));
  expect(live.map(({ number }) => number)).toEqual([7, 15, 23, 31, 39, 47, 55, 63]);
  const lastOfLog = arrived.findLastIndex(({ channel }) => channel === 'log');
  expect(arrived.slice(0, lastOfLog).filter(({ channel }) => channel === 'live').length).toBeGreaterThanOrEqual(7);
  expect(mostBufferedBytes).toBeLessThan(1.5 * 1024 * 1024);
});

test('[LINK9] who sends without end and without waiting loses the link, and is thrown nothing', async ({ page }) => {
  expect(await page.evaluate(() => peerLab.flood())).toEqual(['link', 'connect', 'closed', 'error not-sent', 'close']);
});

for (const meeting of ['plain', 'crossing'] as const) {
  test(`[LINK9] broken off at any moment nothing is left behind (${meeting})`, async ({ page }) => {
    let reachedCount = 0;
    for (let step = 1; step <= 36; step++) {
      const { told, toldLater, timerCount, hasReached } = await page.evaluate(
        ([how, at]) => peerLab.breakOff(how, at),
        [meeting, step] as const,
      );
      for (const each of told) {
        expect(each.at(-1), `step ${step}`).toBe('close');
        expect(
          each.filter((event) => event === 'close'),
          `step ${step}`,
        ).toHaveLength(1);
        expect(each.filter((event) => event === 'closed').length, `step ${step}`).toBe(each.includes('link') ? 1 : 0);
      }
      expect(toldLater).toEqual(told);
      expect(timerCount).toBe(0);
      if (hasReached) reachedCount++;
    }
    expect(reachedCount).toBeGreaterThan(24);
  });
}

test('[LINK5] nobody there, nobody who listens, nobody who beats: each has its time', async ({ page }) => {
  expect(await page.evaluate(() => peerLab.stayAlone())).toEqual({ before: [], after: ['error half-open', 'close'] });
  expect(await page.evaluate(() => peerLab.talkToTheDeaf())).toEqual([
    ['link', 'closed', 'error half-open', 'close'],
    ['link', 'close'],
  ]);
});

test('[LINK7] fifteen seconds of silence are the end; a beat every five are none', async ({ page }) => {
  expect(await page.evaluate(() => peerLab.fallSilent())).toEqual({
    before: ['link', 'connect'],
    after: ['link', 'connect', 'closed', 'error silent', 'close'],
    other: ['link', 'connect', 'closed', 'close'],
  });
  expect(await page.evaluate(() => peerLab.keepBeating())).toEqual([
    ['link', 'connect'],
    ['link', 'connect'],
  ]);
});

test('[LINK3] whoever stands in between is found out, and has seen nothing but the handshake', async ({ page }) => {
  const { told, kinds } = await page.evaluate(() => peerLab.standInBetween());
  for (const each of told) {
    expect(each).not.toContain('link');
    expect(each.at(-1)).toBe('close');
  }
  expect(told.flat()).toContain('error bad-signature');
  expect(new Set(kinds)).toEqual(new Set([1]));
  expect(kinds.length).toBeLessThanOrEqual(4);
});

test('[LINK1] [FRAME3] strangers who do not keep to the rules are cut off', async ({ page }) => {
  const say = (channel: 'live' | 'log', data: string | readonly number[]): Promise<readonly string[]> =>
    page.evaluate(([way, what]) => peerLab.sayFirst(way, what), [channel, data] as const);
  expect(await say('live', 'hello')).toEqual(['error bad-frame', 'close']);
  expect(await say('live', [])).toEqual(['error too-early', 'close']);
  expect(await say('live', [4, 0, 0, 0, 1, 7])).toEqual(['error too-early', 'close']);
  expect(await say('live', [3])).toEqual(['error too-early', 'close']);
  expect(await say('log', [1, 0, 0, 0, 1, 7])).toEqual(['error too-early', 'close']);
  expect(await say('live', [1, 0, 0, 0, 9, 7])).toEqual(['error bad-frame', 'close']);
  expect(await say('live', [1, 0, 0, 0, 1, 7])).toEqual(['error other-version', 'close']);
  expect(await page.evaluate(() => peerLab.openExtraChannel())).toEqual(['error extra-channel', 'close']);
  expect(await page.evaluate(() => peerLab.listenOnly())).toEqual({
    told: ['error half-open', 'close'],
    isHelloAlone: true,
  });
});
