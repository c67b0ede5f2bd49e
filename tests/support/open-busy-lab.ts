import type { Page } from '@playwright/test';

import { bundleWithStyles } from './page-bundle.ts';

/** Opens the app of alice with a circle of twelve in which everybody has told much. */
export function openBusyLab(page: Page): Promise<void> {
  return openAppLab(page, 'busy-lab');
}

/** Opens the app of alice with a circle of two. What bob does there, the test says by the `bob` of the page. */
export function openPairLab(page: Page): Promise<void> {
  return openAppLab(page, 'pair-lab');
}

/** Opens the app of alice with a circle of three who know much of companies and people, in words that are hard to set. */
export function openKnowsLab(page: Page): Promise<void> {
  return openAppLab(page, 'knows-lab');
}

/** What was once bundled: the tests of a file open it again and again. */
const bundles = new Map<string, ReturnType<typeof bundleWithStyles>>();

async function openAppLab(page: Page, lab: string): Promise<void> {
  const bundle = bundles.get(lab) ?? bundleWithStyles(`tests/support/${lab}/page.ts`);
  bundles.set(lab, bundle);
  const { code, css } = await bundle;
  const body = '<!doctype html><html lang="en"><title>Lateral</title><div id="root"></div></html>';
  await page.route(`**/${lab}.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`/${lab}.html`);
  await page.addStyleTag({ content: css });
  await page.addScriptTag({ content: code });
}
