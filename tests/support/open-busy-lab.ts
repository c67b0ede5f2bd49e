import type { Page } from '@playwright/test';

import { bundleWithStyles } from './page-bundle.ts';

/** Opens the app of alice with a circle of twelve in which everybody has told much. */
export async function openBusyLab(page: Page): Promise<void> {
  const { code, css } = await bundleWithStyles('tests/support/busy-lab/page.ts');
  const body = '<!doctype html><html lang="en"><title>Lateral</title><div id="root"></div></html>';
  await page.route('**/busy-lab.html', (route) => route.fulfill({ contentType: 'text/html', body }));
  await page.goto('/busy-lab.html');
  await page.addStyleTag({ content: css });
  await page.addScriptTag({ content: code });
}
