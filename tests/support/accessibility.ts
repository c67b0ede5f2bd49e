import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with what axe finds on the whole page once nothing on it fades or travels any more: what is half there has half
 * its contrast. Our pages have one frame, which axe can look at where it
 * is; it would otherwise be started anew in an empty page beside it, each time, only to put frames together.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(({ effect, playState }) => playState === 'finished' || effect?.getComputedTiming().endTime === Infinity),
  );
  const axe = (await page.evaluate(() => 'axe' in window))
    ? new AxeBuilder({ page, axeSource: ';' })
    : new AxeBuilder({ page });
  // Of what is in order one example for each rule is enough; of violations axe names all.
  const { violations } = await axe
    .setLegacyMode()
    // What the widgets have announced stands there for seven seconds more, and may name what has gone since.
    .exclude('[data-live-announcer]')
    .options({ resultTypes: ['violations'] })
    .analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}
