import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/**
 * Fails with what axe finds on the whole page once nothing on it fades or travels any more: what is half there has half
 * its contrast. Our pages have one frame, which axe can look at where it
 * is; it would otherwise be started anew in an empty page beside it, each time, only to put frames together.
 */
export async function expectAccessible(page: Page): Promise<void> {
  expect(page.frames()).toHaveLength(1);
  await page.waitForFunction(
    () =>
      document.querySelector('[data-entering], [data-exiting]') === null &&
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
  const faults = [];
  for (const violation of violations) if (!(await isToldApart(page, violation))) faults.push(violation);
  expect(faults.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(' ')}`)).toEqual([]);
}

type Violation = Awaited<ReturnType<AxeBuilder['analyze']>>['violations'][number];

/**
 * Parts with one name are told apart where each stands in a part with a name of its own, such as the conversation beside the priorities
 * of each member; axe looks at the inner names alone.
 */
async function isToldApart(page: Page, { id, nodes }: Violation): Promise<boolean> {
  if (id !== 'landmark-unique') return false;
  for (const { target, any } of nodes) {
    const others = any.flatMap(({ relatedNodes = [] }) => relatedNodes.map((related) => related.target));
    if (!(await page.evaluate(standInDifferentParts, [target, ...others].map(String)))) return false;
  }
  return true;
}

/** Runs in the page. */
function standInDifferentParts(selectors: readonly string[]): boolean {
  const names = selectors.map((selector) => {
    const part = document.querySelector(selector)?.parentElement?.closest('section, aside');
    const label = document.getElementById(part?.getAttribute('aria-labelledby') ?? '')?.textContent;
    return part?.getAttribute('aria-label') ?? label ?? '';
  });
  return !names.includes('') && new Set(names).size === names.length;
}
