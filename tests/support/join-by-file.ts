import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect } from '@playwright/test';

import type { Participant } from './circle-lab.ts';

/** Somebody is let in by three small files: the invite, the request and the answer; nobody is connected with anybody. */
export async function joinByFile(
  inviter: Participant,
  joiner: Participant,
  { name, folder }: { readonly name: string; readonly folder: string },
): Promise<void> {
  const path = (file: string): string => join(folder, `${name}-${file}`);
  const isWritten = (file: string) => expect.poll(() => existsSync(path(file))).toBe(true);
  await inviter.goTo('Members');
  await inviter.page.getByRole('button', { name: 'Invite someone' }).first().click();
  await inviter.saveFilesAs(path('one.lateral-invite'));
  const dialog = inviter.page.getByRole('dialog', { name: 'Invite someone' });
  await expect(dialog.getByRole('textbox', { name: 'Invite link' })).toHaveValue(/^lateral:/);
  await dialog.getByRole('button', { name: 'Save as file' }).click();
  await isWritten('one.lateral-invite');
  await inviter.page.keyboard.press('Escape');

  await joiner.beginJoining(name, await readFile(path('one.lateral-invite'), 'utf8'));
  await expect(joiner.page.getByRole('status', { name: 'Waiting to be let in' })).toBeVisible();
  await joiner.page.getByRole('button', { name: 'By file' }).click();
  await joiner.saveFilesAs(path('two.lateral-request'));
  await joiner.page.getByRole('button', { name: 'Save the request' }).click();
  await isWritten('two.lateral-request');

  await inviter.saveFilesAs(path('three.lateral-answer'));
  await inviter.page.getByLabel('File', { exact: true }).setInputFiles(path('two.lateral-request'));
  await inviter.page.getByRole('button', { name: 'Save the answer' }).click();
  await isWritten('three.lateral-answer');
  await joiner.page.getByLabel('File', { exact: true }).setInputFiles(path('three.lateral-answer'));
}
