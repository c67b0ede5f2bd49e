import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab } from '#tests/support/circle-lab.ts';
import { textOfPdf } from '#tests/support/pdf-text.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('a packet for a professional is printed into a file that has what was chosen, and nothing else', async () => {
  const alice = await lab.start('alice', { isAlone: true });
  const { page, lateral } = alice;
  await alice.beginAlone('alice');
  await alice.addLead({ company: 'Northwind', role: 'Welder', place: 'Lyon', stage: 'Applied' });
  await alice.addLead({ company: 'Globex', role: 'Painter', stage: 'Applied' });
  await alice.goToPart('Charter');
  await page.getByRole('checkbox', { name: 'Grounds of advice' }).click();
  await alice.goToPart('This week');
  await page.getByRole('button', { name: 'Check in', exact: true }).first().click();
  await page.getByRole('textbox', { name: 'Stuck', exact: true }).fill('They gave me notice <b>on Monday</b>');
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await expect(page.getByRole('dialog')).toHaveCount(0);

  await alice.goToPart('Get unstuck');
  await page.getByRole('button', { name: 'Put a packet together' }).click();
  const dialog = page.getByRole('dialog', { name: 'Put a packet together' });
  await dialog.getByRole('textbox', { name: 'Title' }).fill('Dismissal');
  await dialog.getByRole('textbox', { name: 'Your own words' }).fill('May they do that?\nI was never told.');
  await dialog.getByRole('checkbox', { name: 'Welder, Northwind' }).click();
  await dialog.getByRole('checkbox', { name: /^Your check-in of / }).click();
  // Who asks for no file keeps what was put together.
  await lateral.app.evaluate(({ dialog: asked }) => {
    asked.showSaveDialog = () => {
      Object.assign(globalThis, { isAsked: true });
      return Promise.resolve({ canceled: true, filePath: '' });
    };
  });
  const print = dialog.getByRole('button', { name: 'Save as PDF' });
  await print.click();
  await expect.poll(() => lateral.app.evaluate(() => 'isAsked' in globalThis)).toBe(true);
  await expect(print).not.toHaveAttribute('data-pending', 'true');
  await expect(dialog.getByRole('checkbox', { name: 'Welder, Northwind' })).toBeChecked();
  const path = test.info().outputPath('Dismissal.pdf');
  expect(existsSync(path)).toBe(false);

  await alice.saveFilesAs(path);
  await print.click();
  await expect(page.getByText('Packet saved.')).toBeVisible();
  await expect(dialog).toBeHidden();
  const bytes = await readFile(path);
  expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
  expect(bytes.length).toBeGreaterThan(1024);
  const text = textOfPdf(bytes);
  const chosen = ['Dismissal', 'May they do that?', 'I was never told.', 'Welder', 'Northwind', 'Lyon'];
  for (const words of [...chosen, 'They gave me notice <b>on Monday</b>']) expect(text).toContain(words);
  expect(text).not.toMatch(/Globex|Painter|alice/);
  // Nothing of it is open any more.
  expect(lateral.app.windows()).toHaveLength(1);
});
