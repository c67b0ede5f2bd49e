import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';

import { electronBinary } from '#tests/support/electron-app.ts';

/** The folder of a program that opens one window with nothing in it. */
export const EMPTY_WINDOW = join('tests', 'e2e', 'bench', 'empty-window');

/** The window of a program that does nothing, on the runtime of the app. */
export interface EmptyWindow {
  readonly page: Page;
  readonly pid: number;
  readonly close: () => Promise<void>;
}

/** Opens it on an address, or on nothing. */
export async function openEmptyWindow(profileDir: string, url?: string): Promise<EmptyWindow> {
  const app = await _electron.launch({
    executablePath: electronBinary(),
    args: [`--user-data-dir=${profileDir}`, join(process.cwd(), EMPTY_WINDOW)],
    env: { ...process.env, ...(url !== undefined && { LATERAL_BENCH_URL: url }) } as Record<string, string>,
    chromiumSandbox: process.getuid?.() !== 0,
  });
  const page = await app.firstWindow();
  await page.waitForLoadState('load');
  return { page, pid: app.process().pid ?? 0, close: () => app.close() };
}
