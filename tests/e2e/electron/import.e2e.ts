import { expect, type Locator, test } from '@playwright/test';
import { launchLateral, type LateralApp } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';

let lateral: LateralApp;
let profileDir: string;

const TRACKER = [
  'Comment;Where;Status;Position;Employer;Applied',
  '"Ask for Dana;\nshe leads the team";Lyon;Interview;Data engineer;Northwind;13.02.2026',
  ';;Wishlist;Welder;Globex;',
  ';Berlin;Talked to them;Analyst;Initech;',
].join('\r\n');

const csv = (text: string, name = 'jobs.csv') => ({ name, mimeType: 'text/csv', buffer: Buffer.from(text) });

async function start(): Promise<Person> {
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  return createPerson(lateral.window);
}

async function openImport({ page }: Person): Promise<Locator> {
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  return page.getByRole('dialog', { name: 'Import leads' });
}

test.beforeEach(() => {
  profileDir = test.info().outputPath('profile');
});

test.afterEach(() => lateral.close());

test('a list comes in with one press, is taken back with one, and stands after a restart; again it adds nothing', async () => {
  const alice = await start();
  await alice.beginAlone('alice');
  await alice.goTo('Board');
  const dialog = await openImport(alice);
  await dialog.getByLabel('File', { exact: true }).setInputFiles(csv(TRACKER));
  await expect(dialog.getByRole('combobox', { name: 'Column Employer' })).toHaveValue('company');
  await expect(dialog.getByRole('combobox', { name: 'Column Where' })).toHaveValue('place');
  await expect(dialog.getByRole('table', { name: 'Preview' }).getByRole('row')).toHaveCount(4);
  await dialog.getByRole('button', { name: 'Import 3 leads' }).click();
  const said = alice.page.getByRole('status').filter({ hasText: 'Imported 3 leads' });
  await expect(said).toBeVisible();
  await expect(alice.column('Interviewing').getByRole('row', { name: 'Data engineer, Northwind' })).toBeVisible();
  await expect(alice.column('Spotted').getByRole('row', { name: 'Analyst, Initech' })).toBeVisible();

  await said.getByRole('button', { name: 'Undo' }).click();
  await expect(alice.card('Welder, Globex')).toHaveCount(0);
  await expect(alice.card('Data engineer, Northwind')).toHaveCount(0);

  const again = await openImport(alice);
  await again.getByLabel('File', { exact: true }).setInputFiles(csv(TRACKER));
  await again.getByRole('combobox', { name: 'Stage Talked to them' }).selectOption('Interviewing');
  await again.getByRole('button', { name: 'Import 3 leads' }).click();
  await expect(alice.column('Interviewing').getByRole('row', { name: 'Analyst, Initech' })).toBeVisible();
  await alice.seesSaved();
  await lateral.close();

  const later = await start();
  await later.goTo('Board');
  const panel = await later.openCard('Data engineer, Northwind');
  await expect(panel.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(
    /Ask for Dana;\nshe leads the team/,
  );
  await expect(panel.getByRole('region', { name: 'History' })).toContainText('Feb 13');
  await later.page.keyboard.press('Escape');
  const third = await openImport(later);
  await third.getByLabel('File', { exact: true }).setInputFiles(csv(TRACKER));
  await expect(third.getByText('Everything in this file is on the board already.')).toBeVisible();
  await third.getByRole('button', { name: 'Import 0 leads' }).click();
  await expect(later.page.getByRole('status').filter({ hasText: 'Imported 0 leads' })).toBeVisible();
  await expect(later.page.getByRole('row', { name: /Northwind|Globex|Initech/ })).toHaveCount(3);
});

test('a file that is not what it says changes nothing and says so; a first line can be a lead; private leads carry the mark', async () => {
  const alice = await start();
  await alice.beginAlone('alice');
  await alice.goTo('Board');
  const dialog = await openImport(alice);
  const file = dialog.getByLabel('File', { exact: true });
  await file.setInputFiles(csv('PK\u0003\u0004 not a list'));
  await expect(dialog.getByRole('alert')).toContainText(
    'jobs.csv is an archive or a workbook that is damaged or not whole.',
  );
  await expect(dialog.getByRole('button', { name: /^Import \d/ })).toHaveCount(0);
  await file.setInputFiles(csv('Company,Role\nGlobex,"Welder\nInitech,Analyst\n'));
  await expect(dialog.getByRole('alert')).toContainText('line 2');
  await file.setInputFiles(csv('Company,Role\nGlobex,Welder\nInitech,Analyst\n'));
  await expect(dialog.getByRole('alert')).toHaveCount(0);
  await expect(dialog.getByRole('button', { name: 'Import 2 leads' })).toBeEnabled();
  await file.setInputFiles(csv('Acme Falls,Weaver\nGlobex,Welder\n', 'without header.csv'));
  await dialog.getByRole('combobox', { name: 'Column Acme Falls' }).selectOption('Company');
  await dialog.getByRole('combobox', { name: 'Column Weaver' }).selectOption('Role');
  await dialog.getByRole('checkbox', { name: 'The first line is a lead, too' }).check();
  await dialog.getByRole('radio', { name: 'Only me' }).check();
  await dialog.getByRole('button', { name: 'Import 2 leads' }).click();
  await expect(alice.card('Welder, Globex')).toContainText('Only you');
  await expect(alice.card('Weaver, Acme Falls')).toContainText('Only you');
});

test('a board of another tool comes in with its lists as stages, and what it is is said', async () => {
  const board = {
    name: 'Jobs',
    lists: [
      { id: 'a', name: 'Wishlist', closed: false, pos: 1 },
      { id: 'b', name: 'Applied', closed: false, pos: 2 },
    ],
    cards: [
      { id: '1', idList: 'a', name: 'Welder at Globex', desc: 'ask at the gate', closed: false, labels: [], pos: 1 },
      { id: '2', idList: 'b', name: 'Data engineer, Northwind', desc: '', closed: false, labels: [], pos: 1 },
    ],
    actions: [],
  };
  const alice = await start();
  await alice.beginAlone('alice');
  await alice.goTo('Board');
  const dialog = await openImport(alice);
  const file = { name: 'board.json', mimeType: 'application/json', buffer: Buffer.from(JSON.stringify(board)) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await expect(dialog.getByText('A Trello board: 2 lists, 2 cards.')).toBeVisible();
  await expect(dialog.getByRole('list', { name: 'By stage' })).toContainText('Applied: 1');
  await dialog.getByRole('button', { name: 'Import 2 leads' }).click();
  await expect(alice.column('Spotted').getByRole('row', { name: /Welder at Globex/ })).toBeVisible();
  await expect(alice.column('Applied').getByRole('row', { name: /Data engineer, Northwind/ })).toBeVisible();
});
