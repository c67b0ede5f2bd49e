import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;

// One pair for all: each test has leads and columns of its own, and what alice's page was told is said anew.
test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.beforeEach(async () => {
  await alice.page.emulateMedia({ reducedMotion: 'no-preference' });
  await travelSlowly(alice);
});

test.afterAll(() => lab.close());

const travelling = ({ page }: Participant) => page.locator('[data-travelling]');
const edges = ({ page }: Participant) => page.getByRole('row').locator('[data-moved-by]');

/** Brings in what stands in the lines of a table. */
async function bringIn({ page }: Participant, lines: readonly string[]): Promise<void> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'leads.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await dialog.getByRole('button', { name: `Import ${lines.length - 1} leads` }).click();
  await expect(dialog).toBeHidden();
}

/** Lets a card be long enough on its way to be met there; that none is may not be waited for. */
const travelSlowly = ({ page }: Participant) =>
  page.evaluate(() => document.documentElement.style.setProperty('--motion-settle', '2500ms'));

test('[BOARD10] [BOARD11] a card that bob moves travels to its place before the eyes of alice and wears his colour', async () => {
  await alice.addLead({ company: 'Northwind', stage: 'Applied' });
  await alice.addLead({ company: 'Globex', stage: 'Offer' });
  await expect(bob.card('Northwind')).toBeVisible();
  const search = alice.page.getByRole('searchbox', { name: 'Search leads' });
  await search.focus();

  await bob.moveTo('Northwind', 'Offer');
  const arrived = alice.column('Offer').getByRole('row', { name: 'Northwind', exact: true });
  await expect(travelling(alice)).toHaveCount(1);
  await expect(arrived).toHaveCSS('opacity', '0');
  const [copy, place] = [await travelling(alice).boundingBox(), await arrived.boundingBox()];
  if (copy === null || place === null) throw new Error('the card is nowhere');
  expect(copy.x).toBeLessThan(place.x);
  expect(copy.width).toBe(place.width);
  await expect(edges(alice)).toHaveCount(1);
  await expect(arrived.locator('[data-moved-by="bob"]')).toBeVisible();
  await expect(edges(bob)).toHaveCount(0);

  await expect(travelling(alice)).toHaveCount(0);
  await expect(arrived).toHaveCSS('opacity', '1');
  expect(await arrived.boundingBox()).toEqual(place);
  await expect(edges(alice)).toHaveCount(0);
  await expect(search).toBeFocused();

  await alice.page.emulateMedia({ reducedMotion: 'reduce' });
  await bob.moveTo('Globex', 'Applied');
  await expect(edges(alice)).toHaveCount(1);
  expect(await travelling(alice).count()).toBe(0);
});

test('[BOARD11] what is scrolled away, or lies behind something, only wears the colour; and nothing scrolls', async () => {
  const others = Array.from({ length: 11 }, (_, index) => `Company ${index},Interviewing`);
  await bringIn(alice, ['Company,Stage', ...others, 'Initech,Interviewing', 'Hooli,Spotted']);
  await expect(bob.card('Hooli')).toBeVisible();
  const interviewing = alice.column('Interviewing').getByRole('grid');
  const scrolledBy = () => interviewing.evaluate((element) => element.scrollTop);

  // The last of the list stands at the bottom, below what alice sees.
  await expect(alice.card('Initech')).not.toBeInViewport();
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill('Initech');
  await bob.moveTo('Initech', 'Applying');
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill('Hooli');
  await expect(alice.column('Applying').locator('[data-moved-by="bob"]')).toBeVisible();
  expect(await travelling(alice).count()).toBe(0);

  await interviewing.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const before = await scrolledBy();
  expect(before).toBeGreaterThan(0);
  await bob.moveTo('Hooli', 'Interviewing');
  await expect(alice.column('Interviewing')).toContainText('Interviewing12');
  expect(await travelling(alice).count()).toBe(0);
  expect(await scrolledBy()).toBeGreaterThanOrEqual(before);
  await alice.page.getByRole('button', { name: 'Add lead' }).first().click();
  await expect(alice.page.getByRole('dialog', { name: 'Add lead' })).toBeVisible();
  await interviewing.evaluate((element) => element.scrollTo({ top: 0 }));
  await bob.moveTo('Hooli', 'Spotted');
  await expect(alice.page.locator('[data-stage="spotted"] [data-moved-by="bob"]')).toBeVisible();
  expect(await travelling(alice).count()).toBe(0);
});
