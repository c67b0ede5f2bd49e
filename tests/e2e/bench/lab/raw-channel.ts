import { type TestInfo } from '@playwright/test';

import { bundleForPage } from '#tests/support/page-bundle.ts';
import { openEmptyWindow } from './empty-window.ts';
import type { RawLab } from './raw-page.ts';

declare global {
  /** Only inside the page. */
  var rawLab: RawLab;
}

/** Two programs that do nothing, with one plain RTCDataChannel between them. */
export interface RawChannel {
  /** Milliseconds each, until the frame after the return. */
  readonly roundTrips: (count: number) => Promise<readonly number[]>;
  /** Milliseconds until so many bytes were on the other side. */
  readonly transfer: (bytes: number) => Promise<number>;
  readonly close: () => Promise<void>;
}

export async function openRawChannel(testInfo: TestInfo): Promise<RawChannel> {
  const content = await bundleForPage('tests/e2e/bench/lab/raw-page.ts');
  const [one, two] = await Promise.all(
    ['raw-one', 'raw-two'].map((name) => openEmptyWindow(testInfo.outputPath(name))),
  );
  if (one === undefined || two === undefined) throw new Error('There are two windows.');
  for (const { page } of [one, two]) await page.addScriptTag({ content });
  const offer = await one.page.evaluate(() => rawLab.offer());
  const answer = await two.page.evaluate((given) => rawLab.answer(given), offer);
  await one.page.evaluate((given) => rawLab.accept(given), answer);
  return {
    roundTrips: async (count) => {
      await two.page.evaluate(() => rawLab.echo());
      return one.page.evaluate((given) => rawLab.roundTrips(given), count);
    },
    transfer: async (bytes) => {
      await two.page.evaluate((given) => rawLab.expectBytes(given), bytes);
      return one.page.evaluate((given) => rawLab.sendBytes(given), bytes);
    },
    close: async () => {
      await Promise.all([one.close(), two.close()]);
    },
  };
}
