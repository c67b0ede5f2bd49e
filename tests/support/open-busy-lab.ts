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

async function openAppLab(page: Page, lab: string): Promise<void> {
  const { code, css } = await bundleWithStyles(`tests/support/${lab}/page.ts`);
  const body = '<!doctype html><html lang="en"><title>Lateral</title><div id="root"></div></html>';
  await page.route(`**/${lab}.html`, (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto(`/${lab}.html`);
  await page.addStyleTag({ content: css });
  await page.addScriptTag({ content: code });
}
