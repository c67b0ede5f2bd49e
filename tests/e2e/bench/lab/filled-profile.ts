import { cpSync, existsSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type TestInfo } from '@playwright/test';

import { launchLateral } from '#tests/support/electron-app.ts';
import { createPerson } from '#tests/support/person.ts';

const STAGES = ['Spotted', 'Applying', 'Applied', 'Interviewing', 'Offer', 'Closed'];
const WORDS = 'team product remote budget release interview design customer database release hiring manager'.split(' ');
/** Made once in a run of benches, which begins by forgetting them. */
const FOLDER = join(process.env['LATERAL_BENCH_DIR'] ?? join('.cache', 'bench'), 'profiles');

/** What is on the board of a profile. */
export interface Filling {
  readonly leadCount: number;
  /** How many letters the notes of each lead have. */
  readonly noteChars?: number;
  /** In which columns they stand; default: in all. */
  readonly stages?: readonly string[];
}

/** A profile of alice's with a circle of so many leads, which came in as a list: a copy of its own for the test. */
export async function copyFilledProfile(testInfo: TestInfo, name: string, filling: Filling): Promise<string> {
  const form = { noteChars: 0, stages: STAGES, ...filling };
  const made = join(FOLDER, `${form.leadCount}-${form.noteChars}-${form.stages.length}`);
  if (!existsSync(made)) {
    const making = testInfo.outputPath('making');
    await makeProfile(making, listOf(form));
    cpSync(making, `${made}-copying`, { recursive: true });
    renameSync(`${made}-copying`, made);
  }
  const profile = testInfo.outputPath('profiles', name);
  cpSync(made, profile, { recursive: true });
  return profile;
}

async function makeProfile(profileDir: string, list: string): Promise<void> {
  const lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  const alice = createPerson(lateral.window);
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Import leads' });
  const buffer = Buffer.from(list);
  await dialog.getByLabel('File', { exact: true }).setInputFiles({ name: 'leads.csv', mimeType: 'text/csv', buffer });
  const slow = { timeout: 300_000 };
  await dialog.getByRole('button', { name: /^Import \d/ }).click(slow);
  await expect(alice.page.getByRole('status').filter({ hasText: /^Imported/ })).toBeVisible(slow);
  const status = alice.page.getByRole('status', { name: 'Sync' });
  await expect(status).toHaveText(/^Saved on this device/, slow);
  await expect(status).toHaveAttribute('aria-busy', 'false', slow);
  await lateral.close();
}

/** A list as somebody would have kept it. */
function listOf({ leadCount, noteChars, stages }: Required<Filling>): string {
  const lines = Array.from({ length: leadCount }, (_, index) => {
    const stage = stages[index % stages.length];
    return `Company ${index % 997},Role ${index},Lyon,${stage},${noteOf(index, noteChars)}`;
  });
  return ['Company,Role,Location,Status,Notes', ...lines].join('\n');
}

/** Words in an order that does not come again soon, so that nothing packs them away. */
function noteOf(index: number, chars: number): string {
  let text = '';
  for (let at = index + 1; text.length < chars; at = (at * 48_271) % 2_147_483_647) {
    text += `${WORDS[at % WORDS.length]} ${at.toString(36)} `;
  }
  return text.slice(0, chars);
}
