import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, type Participant } from '#tests/support/circle-lab.ts';
import { textOfPdf } from '#tests/support/pdf-text.ts';

const ROLE = '=HYPERLINK("http://x","y")';
const CARD = `${ROLE}, Northwind`;
const NOTES = `Ask "Dana";\n- bring the papers,=cmd|'/c calc'!A0`;

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

async function openExport({ page }: Participant): Promise<Locator> {
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  return page.getByRole('dialog', { name: 'Save leads' });
}

async function saveAs(person: Participant, form: string, path: string): Promise<void> {
  const dialog = await openExport(person);
  await dialog.getByRole('radio', { name: form }).check();
  await person.saveFilesAs(path);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function openImport({ page }: Participant, path: string): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  await dialog.getByLabel('File', { exact: true }).setInputFiles(path);
  await expect(dialog.getByText(/^Leads that Lateral saved/)).toBeVisible();
  return dialog;
}

test('leads are saved as a spreadsheet and as data, and come back whole elsewhere; a proof is printed', async () => {
  const [csv, json, pdf] = ['leads.csv', 'leads.json', 'proof.pdf'].map((name) => test.info().outputPath(name));
  const alice = await lab.start('alice', { isAlone: true });
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind', role: ROLE, place: 'Lyon', notes: NOTES, stage: 'Applied' });
  await alice.addLead({ company: 'Globex', role: 'Painter', onlyMe: true });
  await alice.moveTo(CARD, 'Interviewing');
  const panel = await alice.openCard(CARD);
  await panel.getByRole('textbox', { name: 'Write to the circle' }).fill('It went well,\n=1+1');
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByRole('region', { name: 'Conversation' })).toContainText('It went well,');
  await alice.page.keyboard.press('Escape');

  await saveAs(alice, 'Spreadsheet (CSV)', csv ?? '');
  await expect(alice.page.getByText('Leads saved.')).toBeVisible();
  const text = await readFile(csv ?? '', 'utf8');
  expect(text).toContain(`"Northwind","'=HYPERLINK(""http://x"",""y"")"`);
  expect(text).not.toContain('Globex');

  await test.step('a proof of what was done in a range of days', async () => {
    const dialog = await openExport(alice);
    await dialog.getByRole('radio', { name: 'Proof of my search (PDF)' }).check();
    const today = await alice.page.evaluate(() => new Date().toLocaleDateString('sv'));
    await dialog.getByLabel('From', { exact: true }).fill(today);
    await dialog.getByLabel('To', { exact: true }).fill(today);
    await expect(dialog.getByRole('table', { name: 'What the office will read' }).getByRole('row')).toHaveCount(3);
    await expectAccessible(alice.page);
    await alice.saveFilesAs(pdf ?? '');
    await dialog.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(alice.page.getByText('Proof saved.')).toBeVisible();
    const bytes = await readFile(pdf ?? '');
    expect(bytes.subarray(0, 5).toString('latin1')).toBe('%PDF-');
    const printed = textOfPdf(bytes);
    for (const words of ['Proof of job search', 'alice', 'Northwind', ROLE, 'Lyon', 'Applied', 'Interview', '1 / 1']) {
      expect(printed.replaceAll('\n', '')).toContain(words.replaceAll('\n', ''));
    }
    expect(printed).not.toMatch(/Globex|It went well/);
  });

  const dialog = await openExport(alice);
  await dialog.getByRole('checkbox', { name: 'With leads that only I see' }).click();
  await alice.page.keyboard.press('Escape');
  await saveAs(alice, 'Data (JSON)', json ?? '');
  await expect(alice.page.getByText('Leads saved.')).toBeVisible();
  await alice.lateral.close();

  const later = await lab.start('later', { isAlone: true });
  await later.beginAlone('alice');
  const coming = await openImport(later, csv ?? '');
  await expect(coming.getByRole('combobox')).toHaveCount(0);
  await coming.getByRole('button', { name: 'Import 1 lead' }).click();
  await expect(later.column('Interviewing').getByRole('row', { name: CARD, exact: true })).toBeVisible();
  const again = await openImport(later, json ?? '');
  await expect(again.getByText('1 row is held back: its lead is there already.')).toBeVisible();
  await again.getByRole('button', { name: 'Import 1 lead' }).click();
  await expect(later.card('Painter, Globex')).toContainText('Only you');

  const back = await later.openCard(CARD);
  await expect(back.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(NOTES);
  const history = back.getByRole('region', { name: 'History' });
  await expect(history).toContainText('Moved from Spotted to Applied.');
  await expect(history).toContainText('Moved from Applied to Interviewing.');
  await back.getByRole('button', { name: 'From before' }).click();
  const talk = back.getByRole('region', { name: 'Conversation' });
  await expect(talk).toContainText('It went well,\n=1+1', { useInnerText: true });
  await expect(talk).toContainText('alice');
});
