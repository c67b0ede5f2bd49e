import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

const travelling = ({ page }: Participant) => page.locator('[data-travelling]');
const edges = ({ page }: Participant) => page.getByRole('row').locator('[data-moved-by]');

/** Lets a card be long enough on its way to be met there; that none is may not be waited for. */
const travelSlowly = ({ page }: Participant) =>
  page.evaluate(() => document.documentElement.style.setProperty('--motion-settle', '2500ms'));

test('[BOARD10] [BOARD11] a card that bob moves travels to its place before the eyes of alice and wears his colour', async () => {
  const [alice, bob] = await createPair(lab);
  await alice.addLead({ company: 'Northwind', stage: 'Applied' });
  await alice.addLead({ company: 'Globex', stage: 'Offer' });
  await expect(bob.card('Northwind')).toBeVisible();
  await travelSlowly(alice);
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
  const [alice, bob] = await createPair(lab);
  await alice.addLead({ company: 'Northwind', stage: 'Applied' });
  for (let index = 0; index < 11; index++) await alice.addLead({ company: `Company ${index}`, stage: 'Applied' });
  await alice.addLead({ company: 'Globex' });
  await expect(bob.card('Globex')).toBeVisible();
  await travelSlowly(alice);
  const applied = alice.column('Applied').getByRole('grid');
  const scrolledBy = () => applied.evaluate((element) => element.scrollTop);

  // The oldest stands at the bottom, below what alice sees.
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill('Northwind');
  await bob.moveTo('Northwind', 'Offer');
  await bob.page.getByRole('searchbox', { name: 'Search leads' }).fill('Globex');
  await expect(alice.column('Offer').locator('[data-moved-by="bob"]')).toBeVisible();
  expect(await travelling(alice).count()).toBe(0);

  await applied.evaluate((element) => element.scrollTo({ top: element.scrollHeight }));
  const before = await scrolledBy();
  expect(before).toBeGreaterThan(0);
  await bob.moveTo('Globex', 'Applied');
  await expect(alice.column('Applied')).toContainText('Applied12');
  expect(await travelling(alice).count()).toBe(0);
  expect(await scrolledBy()).toBeGreaterThanOrEqual(before);
  await alice.page.getByRole('button', { name: 'Add lead' }).first().click();
  await expect(alice.page.getByRole('dialog', { name: 'Add lead' })).toBeVisible();
  await applied.evaluate((element) => element.scrollTo({ top: 0 }));
  await bob.moveTo('Globex', 'Spotted');
  await expect(alice.page.locator('[data-stage="spotted"] [data-moved-by="bob"]')).toBeVisible();
  expect(await travelling(alice).count()).toBe(0);
});
