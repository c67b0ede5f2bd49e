import { expect } from '@playwright/test';

import { launchLateral, type LateralApp } from './electron-app.ts';
import { createPerson } from './person.ts';
import type { Choices } from './seeded-choices.ts';
import { beginStorm, readStorm } from './write-storm.ts';

/** So many milliseconds hold a write with all that belongs to it. */
const LONGEST_DELAY_MS = 25;

/**
 * Somebody on their own writes and writes, and the process is ended in the midst of it, again and again. Each start finds
 * all that was said to be saved until then, and so does the last one.
 */
export async function expectStoredDespiteKills(profileDir: string, killCount: number, choices: Choices): Promise<void> {
  let stored = 0;
  for (let index = 0; index < killCount; index += 1) {
    const { lateral, found } = await open(profileDir, stored);
    stored = await killInStorm(lateral, found, choices);
  }
  expect(stored).toBeGreaterThanOrEqual(killCount);
  const { lateral } = await open(profileDir, stored);
  await lateral.close();
}

/** @returns How many entries were said to be saved. */
async function killInStorm(lateral: LateralApp, found: number, choices: Choices): Promise<number> {
  const killAt = found + choices.between(1, 12);
  const delayMs = choices.fraction() * LONGEST_DELAY_MS;
  let stored = found;
  await new Promise<void>((resolve) => {
    void beginStorm(lateral.window, found + 1, (count) => {
      stored = count;
      if (count !== killAt) return;
      const since = performance.now();
      // The app goes on meanwhile.
      while (performance.now() - since < delayMs);
      resolve(lateral.kill());
    });
  });
  return stored;
}

/** On the page of priorities, with all that was stored before it, in order, and nothing twice. */
async function open(
  profileDir: string,
  stored: number,
): Promise<{ readonly lateral: LateralApp; readonly found: number }> {
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  try {
    const alice = createPerson(lateral.window);
    if (stored === 0) await alice.beginAlone('alice');
    await alice.goTo('Priorities');
    const found = await readStorm(lateral.window);
    expect(found).toEqual(Array.from(found, (_, index) => String(index + 1)));
    expect(found.length).toBeGreaterThanOrEqual(stored);
    return { lateral, found: found.length };
  } catch (error) {
    await lateral.kill();
    throw error;
  }
}
