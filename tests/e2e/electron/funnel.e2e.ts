import { readFile } from 'node:fs/promises';
import { inflateSync } from 'node:zlib';
import { expect, type Locator, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const STEPS = 'How many came to each step, and how long it took';
const section = ({ page }: Participant, name: string): Locator => page.getByRole('region', { name });
const bar = ({ page }: Participant, name: string): Locator =>
  page.getByRole('list', { name: STEPS }).getByRole('listitem').filter({ hasText: name });

/** The day so many days ago (ISO). */
const daysAgo = (days: number): string => new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

/** Brings in a list, which is the way to say on which days something was. */
async function bringIn({ page }: Participant, rows: readonly string[]): Promise<void> {
  const list = ['Company,Role,Status,Date applied,Status date', ...rows].join('\r\n');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(list) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await dialog.getByRole('button', { name: /^Import \d+ leads?$/ }).click();
  await expect(page.getByRole('status').filter({ hasText: /^Imported/ })).toBeVisible();
}

async function openWay({ page }: Participant): Promise<void> {
  await page.getByRole('button', { name: 'The way so far' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The way so far' })).toBeVisible();
}

async function savePicture(person: Participant, form: string, path: string): Promise<void> {
  await person.page.getByRole('button', { name: 'Save as picture' }).click();
  const dialog = person.page.getByRole('dialog', { name: 'Save as picture' });
  await dialog.getByRole('radio', { name: form }).check();
  await person.saveFilesAs(path);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(person.page.getByText('Picture saved.')).toBeVisible();
}

/** What a PNG is made of, and its pixels as they are stored. */
function readPng(bytes: Buffer): {
  readonly kinds: readonly string[];
  readonly size: readonly number[];
  readonly pixels: Buffer;
} {
  expect(bytes.subarray(0, 8)).toEqual(Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]));
  const kinds: string[] = [];
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length; at += bytes.readUInt32BE(at) + 12) {
    const kind = bytes.toString('latin1', at + 4, at + 8);
    kinds.push(kind);
    if (kind === 'IDAT') parts.push(bytes.subarray(at + 8, at + 8 + bytes.readUInt32BE(at)));
  }
  return { kinds, size: [bytes.readUInt32BE(16), bytes.readUInt32BE(20)], pixels: inflateSync(Buffer.concat(parts)) };
}

test('how far it came stands in words, bars and tables; who agrees is summed up; a picture is saved without names', async () => {
  test.setTimeout(120_000);
  const [svgPath, pngPath] = ['way.svg', 'way.png'].map((name) => test.info().outputPath(name)) as [string, string];
  const [alice, bob] = await createPair(lab);
  await bringIn(alice, [
    `Northwind,Welder,Interviewing,${daysAgo(40)},${daysAgo(32)}`,
    `Contoso,Fitter,Rejected,${daysAgo(30)},${daysAgo(20)}`,
    `Globex,Painter,Applied,${daysAgo(20)},`,
    'Initech,Clerk,Interviewing,,',
  ]);
  await bringIn(
    bob,
    Array.from({ length: 8 }, (_, index) => `Umbrella,Cook ${index},Applied,${daysAgo(index + 1)},`),
  );

  await test.step('words first, counts alone, the same as a table', async () => {
    await openWay(alice);
    await expect(section(alice, 'How far it came')).toContainText(
      'Of 4 you applied for, 3 wrote back. The median wait for a first word was 9 days. 3 are still open.',
    );
    await expect(bar(alice, 'Heard back')).toContainText('days unknown for 1');
    await expect(alice.page.getByRole('main')).not.toContainText('%');
    await expect(alice.page.getByRole('img', { name: 'Where it led' })).toContainText('They said no 1');
    await expectAccessible(alice.page);
    await alice.page.getByRole('radio', { name: 'Table' }).check();
    await expect(alice.page.getByRole('table', { name: STEPS }).getByRole('row', { name: /^Interviewing/ })).toHaveText(
      'Interviewing2812',
    );
    await expectAccessible(alice.page);
    await alice.page.getByRole('radio', { name: 'Picture' }).check();
  });

  await test.step('both agree, and the other screen has the sum; taken back it is gone', async () => {
    await openWay(bob);
    await expect(bob.page.getByRole('combobox', { name: 'Whose way' })).toHaveCount(0);
    await alice.page.getByRole('checkbox', { name: 'Others may see my numbers' }).click();
    await bob.page.getByRole('checkbox', { name: 'Others may see my numbers' }).click();
    const whose = bob.page.getByRole('combobox', { name: 'Whose way' });
    await expect(whose.getByRole('option')).toHaveText(['Mine', 'alice', 'The circle']);
    await whose.selectOption('The circle');
    await expect(section(bob, 'How far it came')).toContainText('Of 12 that the circle applied for, 3 wrote back.');
    await expect(section(bob, 'How far it came')).toContainText('Summed up are alice and you.');
    await expect(bar(bob, 'Heard back')).toContainText('25% of applications');
    await alice.page.getByRole('checkbox', { name: 'Others may see my numbers' }).click();
    await expect(bob.page.getByText(/^Fewer than two let their numbers be seen now/)).toBeVisible();
    await expect(whose).toHaveCount(0);
    await expect(section(bob, 'How far it came')).toContainText('You applied 8 times');
  });

  await test.step('a picture of it, as a drawing and as an image', async () => {
    await savePicture(alice, 'Drawing (SVG)', svgPath);
    const svg = await readFile(svgPath, 'utf8');
    expect(svg).not.toMatch(/alice|bob|Thursday|Northwind|Welder|script|href/);
    // As an image it is only shown when it is whole.
    const shownWidth = await alice.page.evaluate(async (text) => {
      const image = new Image();
      image.src = `data:image/svg+xml,${encodeURIComponent(text)}`;
      await image.decode();
      return image.naturalWidth;
    }, svg);
    expect(shownWidth).toBeGreaterThan(500);
    expect(svg).toContain('>They said no 1<');
    await savePicture(alice, 'Image (PNG)', pngPath);
    const { kinds, size, pixels } = readPng(await readFile(pngPath));
    // What it looks like, and which colours these are: no times, no words, nothing of the device.
    expect(kinds.filter((kind) => !['IHDR', 'sRGB', 'IDAT', 'IEND'].includes(kind))).toEqual([]);
    const [, width = 0, height = 0] = /viewBox="0 0 (\d+) (\d+)"/.exec(svg) ?? [];
    expect(size).toEqual([Number(width) * 2, Number(height) * 2]);
    expect(new Set(pixels).size).toBeGreaterThan(50);
  });

  await test.step('it is found by name, and back leads where one was', async () => {
    await alice.goTo('Today');
    await alice.page.getByRole('button', { name: 'Search and commands' }).click();
    await alice.page.getByRole('searchbox').fill('the way so far');
    await alice.page.keyboard.press('Enter');
    await expect(alice.page.getByRole('heading', { level: 1, name: 'The way so far' })).toBeVisible();
    await alice.page.goBack();
    await expect(alice.page.getByRole('heading', { level: 1, name: 'The way so far' })).toBeHidden();
  });
});
