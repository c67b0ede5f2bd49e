import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { launchLateral, type LateralApp } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';

let lateral: LateralApp;
let alice: Person;

test.beforeEach(async () => {
  lateral = await launchLateral({ profileDir: test.info().outputPath('profile'), env: { LATERAL_LANG: 'en' } });
  alice = createPerson(lateral.window);
  await alice.beginAlone('alice');
  await alice.goTo('Board');
});

test.afterEach(() => lateral.close());

const job = (title: string, description: string) => ({
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title,
  hiringOrganization: { '@type': 'Organization', name: 'Northwind' },
  jobLocation: {
    '@type': 'Place',
    address: { '@type': 'PostalAddress', addressLocality: 'Lyon', addressCountry: 'FR' },
  },
  baseSalary: {
    '@type': 'MonetaryAmount',
    currency: 'EUR',
    value: { '@type': 'QuantitativeValue', minValue: 52_000, maxValue: 58_000, unitText: 'YEAR' },
  },
  validThrough: '2027-03-01',
  description,
});

const page = (...jobs: readonly unknown[]) => ({
  name: 'job.html',
  mimeType: 'text/html',
  buffer: Buffer.from(`<!doctype html><title>A job</title>
    <script>window.hasRun = true</script><img src="https://127.0.0.1:9/x.png" onerror="window.hasRun = true">
    <script type="application/ld+json">${JSON.stringify(jobs.length === 1 ? jobs[0] : jobs)}</script>`),
});

async function choosePage(file: ReturnType<typeof page>) {
  await alice.page.getByRole('button', { name: 'Add lead' }).first().click();
  const dialog = alice.page.getByRole('dialog', { name: 'Add lead' });
  await dialog.getByLabel('Page', { exact: true }).setInputFiles(file);
  return dialog;
}

test('a saved page of a job fills the form, its words are kept, and nothing in it runs', async () => {
  const requests: string[] = [];
  alice.page.on('request', (request) => requests.push(request.url()));
  const dialog = await choosePage(
    page(job('Data Engineer', '<p>We stream.</p><ul><li>Kafka</li><li>Python</li></ul>')),
  );
  await expect(dialog.getByRole('textbox', { name: 'Role' })).toHaveValue('Data Engineer');
  await expect(dialog.getByRole('textbox', { name: 'Company' })).toHaveValue('Northwind');
  await expect(dialog.getByRole('textbox', { name: 'Place' })).toHaveValue(/Lyon/);
  await expect(dialog.getByRole('textbox', { name: 'Pay' })).toHaveValue(/52,000–58,000 EUR/);
  await expectAccessible(alice.page);
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
  const panel = await alice.openCard('Data Engineer, Northwind');
  const original = panel.getByRole('region', { name: 'Original' });
  await original.getByRole('button', { name: /^As it stood on/ }).click();
  await expect(original).toContainText('• Kafka');
  await expectAccessible(alice.page);
  expect(await alice.page.evaluate(() => 'hasRun' in window)).toBe(false);
  expect(requests.filter((url) => url.includes('127.0.0.1'))).toEqual([]);
});

test('of several jobs on one page each is taken, one after the other', async () => {
  const dialog = await choosePage(page(job('Data Engineer', 'Streams'), job('Data Analyst', 'Reports')));
  await dialog.getByRole('radiogroup', { name: 'Which job' }).getByText('Data Engineer').click();
  await dialog.getByRole('button', { name: 'Add this one, then the next' }).click();
  await expect(dialog.getByRole('textbox', { name: 'Role' })).toHaveValue('Data Analyst');
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(alice.card('Data Engineer, Northwind')).toBeVisible();
  await expect(alice.card('Data Analyst, Northwind')).toBeVisible();
});

test('a text that was copied is read by its words, and what was guessed says so', async () => {
  await alice.page.getByRole('button', { name: 'Add lead' }).first().click();
  const dialog = alice.page.getByRole('dialog', { name: 'Add lead' });
  await dialog
    .getByRole('textbox', { name: 'Paste a job page' })
    .fill('Warehouse Lead\nExample Logistics\nLeipzig\n\nSalary: 3,200 EUR a month. Apply by 4 May 2027.');
  await dialog.getByRole('textbox', { name: 'Paste a job page' }).blur();
  await expect(dialog.getByRole('textbox', { name: 'Role' })).toHaveValue('Warehouse Lead');
  await expect(dialog.getByRole('textbox', { name: 'Company' })).toHaveValue('Example Logistics');
  await expect(dialog.getByRole('textbox', { name: 'Company' })).toHaveAccessibleDescription(/Guessed from the page/);
});
