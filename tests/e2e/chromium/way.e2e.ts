import { expect, test } from '@playwright/test';

import { runWayCase, WAY_CASES } from '#tests/contract/way.contract.ts';
import { bundleForPage } from '#tests/support/page-bundle.ts';
import { createWebrtcWay } from '#tests/support/way-lab/webrtc-way.ts';

let lab: string;

test.beforeAll(async () => {
  lab = await bundleForPage('tests/support/way-lab/page.ts');
});

test.describe('by links over WebRTC', () => {
  for (const each of WAY_CASES) {
    test(each.title, async ({ browser }) => {
      expect(await runWayCase(each, () => createWebrtcWay(browser, lab))).toEqual([]);
    });
  }
});
