import { expect, test } from '@playwright/test';
import { launchLateral } from '#tests/support/electron-app.ts';

test('the app opens one window, and quits when asked', async () => {
  const lateral = await launchLateral({ profileDir: test.info().outputPath('profile') });
  await expect(lateral.window).toHaveTitle('Lateral');
  expect(lateral.app.windows()).toHaveLength(1);
  await lateral.close();
});
