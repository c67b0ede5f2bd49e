import { expect } from '@playwright/test';

import { launchLateral, type LateralApp } from './electron-app.ts';
import { createPerson } from './person.ts';
import type { Choices } from './seeded-choices.ts';
import { beginStorm, readStorm } from './write-storm.ts';

/** So many milliseconds hold a write with all that belongs to it. */
const LONGEST_DELAY_MS = 25;

/** Makes a profile with somebody in it who is on their own. */
export async function beginProfile(profileDir: string): Promise<void> {
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  const alice = createPerson(lateral.window);
  await alice.beginAlone('alice');
  await alice.seesSaved();
  await lateral.close();
}

/** Opens the profile and finds in it all that was said to be saved. */
export async function expectStored(profileDir: string, stored: number): Promise<void> {
  const { lateral } = await open(profileDir, stored);
  await lateral.close();
}

/**
 * Opens the profile, finds in it all that was said to be saved, and ends the process in the midst of writing more.
 * @returns How many entries were said to be saved.
 */
export async function killInStorm(profileDir: string, storedBefore: number, choices: Choices): Promise<number> {
  const { lateral, found } = await open(profileDir, storedBefore);
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

/** On the page of priorities, with so many entries of the storm, none of them twice or left out. */
async function open(
  profileDir: string,
  stored: number,
): Promise<{ readonly lateral: LateralApp; readonly found: number }> {
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  try {
    await createPerson(lateral.window).goTo('Priorities');
    const found = await readStorm(lateral.window);
    expect(found).toEqual(Array.from(found, (_, index) => String(index + 1)));
    expect(found.length).toBeGreaterThanOrEqual(stored);
    return { lateral, found: found.length };
  } catch (error) {
    await lateral.kill();
    throw error;
  }
}
