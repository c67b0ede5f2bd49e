import { expect, type Page } from '@playwright/test';

import type { Participant } from './circle-lab.ts';

/** The seconds that the clock of the turn shows. */
export async function secondsLeft(page: Page): Promise<number> {
  const [minutes = '', seconds = ''] = ((await page.getByRole('timer').textContent()) ?? '').split(/[: ]/);
  return Number(minutes) * 60 + Number(seconds);
}

/** All show the same at the same moment: read until they do, since a second can turn between two readings. */
export async function expectSameTime(...people: readonly Participant[]): Promise<void> {
  await expect
    .poll(async () => {
      const shown = await Promise.all(people.map(({ page }) => secondsLeft(page)));
      return Math.max(...shown) - Math.min(...shown);
    })
    .toBe(0);
}
