import { expect, test } from '@playwright/test';
import { launchLateral, type LateralApp } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';

let profileDir: string;
let lateral: LateralApp;
/** She goes on from test to test with leads of their own; after a failure she begins anew. */
let alice: Person;

async function start(): Promise<Person> {
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  return createPerson(lateral.window);
}

test.beforeAll(async () => {
  profileDir = test.info().outputPath('profile');
  alice = await start();
  await alice.beginAlone('alice');
});

test.afterAll(() => lateral.close());

test('a new person starts alone, adds leads, and finds everything again after a restart', async () => {
  await expect(alice.page).toHaveTitle('My search – Lateral');
  await alice.goTo('Today');
  await alice.addLead({ company: 'Globex' });
  await alice.goTo('Board');
  await alice.addLead({
    company: 'Northwind',
    role: 'Data engineer',
    place: 'Lyon',
    stage: 'Applied',
    notes: 'Ask for Dana.',
  });
  await expect(alice.column('Spotted').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();
  await alice.moveTo('Globex', 'Applying');
  await alice.goTo('Priorities');
  const mine = alice.page.getByRole('region', { name: 'My priorities' });
  const roles = mine.getByRole('textbox', { name: 'Roles I want', exact: true });
  await roles.fill('Data engineer');
  await roles.press('Enter');
  await alice.seesSaved();
  await lateral.close();

  const again = (alice = await start());
  await expect(again.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
  await expect(again.page.getByRole('heading', { name: 'Welcome to Lateral' })).toHaveCount(0);
  await again.goTo('Board');
  await expect(again.column('Applying').getByRole('row', { name: 'Globex', exact: true })).toBeVisible();
  await expect(
    again.column('Applied').getByRole('row', { name: 'Data engineer, Northwind', exact: true }),
  ).toBeVisible();
  const panel = await again.openCard('Data engineer, Northwind');
  await expect(panel.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue('Ask for Dana.');
  await again.goTo('Priorities');
  const region = again.page.getByRole('region', { name: 'My priorities' });
  await expect(region.getByText('Data engineer').or(region.locator('[value="Data engineer"]')).first()).toBeVisible();
});

test('what was said to be saved survives a power cut', async () => {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Globex', role: 'Welder' });
  await alice.moveTo('Welder, Globex', 'Interviewing');
  await alice.seesSaved();
  await lateral.kill();

  const again = (alice = await start());
  await again.goTo('Board');
  await expect(again.column('Interviewing').getByRole('row', { name: 'Welder, Globex', exact: true })).toBeVisible();
});

test('text that is still being typed is kept when the window closes', async () => {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Initech', stage: 'Applying' });
  const panel = await alice.openCard('Initech');
  await panel.getByRole('textbox', { name: 'Notes', exact: true }).pressSequentially('half a sentence');
  await panel.getByRole('textbox', { name: 'Place', exact: true }).fill('Turin');
  await lateral.close();

  const again = (alice = await start());
  await again.goTo('Board');
  const kept = await again.openCard('Initech');
  await expect(kept.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue('half a sentence');
  await expect(kept.getByRole('textbox', { name: 'Place', exact: true })).toHaveValue('Turin');
});

test('a card is moved by mouse and by keyboard, and every move can be taken back', async () => {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Acme Falls' });
  await alice.addLead({ company: 'Umbrella', stage: 'Applied' });

  await alice.card('Acme Falls').dragTo(alice.column('Applied').getByRole('row', { name: 'Umbrella', exact: true }));
  await expect(alice.column('Applied').getByRole('row', { name: 'Acme Falls', exact: true })).toBeVisible();
  await alice.page.getByRole('button', { name: 'Undo' }).last().click();
  await expect(alice.column('Spotted').getByRole('row', { name: 'Acme Falls', exact: true })).toBeVisible();

  await alice.card('Acme Falls').focus();
  await alice.page.keyboard.press('Tab');
  await expect(alice.page.getByRole('button', { name: 'Drag Acme Falls' })).toBeFocused();
  await alice.page.keyboard.press('Enter');
  // One frame later the first place to drop has the focus.
  await expect(alice.page.locator('[data-drop-target]').first()).toBeVisible();
  await alice.page.keyboard.press('Tab');
  await alice.page.keyboard.press('Enter');
  await expect(alice.column('Spotted').getByRole('row', { name: 'Acme Falls', exact: true })).toHaveCount(0);
  await alice.page.keyboard.press('Control+z');
  await expect(alice.column('Spotted').getByRole('row', { name: 'Acme Falls', exact: true })).toBeVisible();
});

test('what comes next is done in one press from Today, taken back, and set anew from there', async () => {
  const { page } = alice;
  // Of the length of the longest names, and what is to be done behind it.
  const step = `${'W'.repeat(60)} wants a thank-you note`;
  await alice.goTo('Board');
  await alice.addLead({ company: 'Vandelay', stage: 'Interviewing', nextStep: step });
  await alice.goTo('Today');
  const row = page.getByRole('listitem').filter({ hasText: step });
  const words = row.getByText(step, { exact: true });
  expect(await words.evaluate((shown) => shown.scrollHeight <= shown.clientHeight)).toBe(true);
  await row.getByRole('button', { name: 'Done', exact: true }).click();
  await expect(row).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await row.getByRole('button', { name: 'Done', exact: true }).click();
  await page.getByRole('status').getByRole('button', { name: 'Next step' }).click();
  const panel = page.getByRole('complementary', { name: 'Vandelay', exact: true });
  const next = panel.getByRole('textbox', { name: 'Next step' });
  await expect(next).toBeFocused();
  // Whatever is typed runs as its letters do.
  await expect(next).toHaveCSS('unicode-bidi', 'plaintext');
  await next.fill('Call Dana');
  await next.press('Enter');
  await expect(panel.getByRole('region', { name: 'History' })).toContainText(`Done: ${step}.`);
  await expect(alice.card('Vandelay')).toContainText('Call Dana');

  // A dialog that a key opens leaves no menu above it.
  await page.getByRole('button', { name: 'Views' }).click();
  await expect(page.getByRole('menuitem', { name: 'Save this view…' })).toBeVisible();
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox')).toBeFocused();
  await expect(page.getByRole('menuitem', { name: 'Save this view…' })).toHaveCount(0);
  await page.keyboard.press('Escape');
});

test('a private lead stays in the private space until it is shared', async () => {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Secret Ltd', onlyMe: true });
  await expect(alice.card('Secret Ltd')).toContainText('Only you');
  await alice.seesSaved();
  await lateral.close();

  const again = (alice = await start());
  await again.goTo('Board');
  await expect(again.card('Secret Ltd')).toContainText('Only you');
  const panel = await again.openCard('Secret Ltd');
  await panel.getByRole('button', { name: 'More' }).click();
  await again.page.getByRole('menuitem', { name: 'Share with my circle' }).click();
  const question = again.page.getByRole('alertdialog', { name: 'Share with My search?' });
  await expect(question).toContainText('Everybody in the circle will see it');
  await expect(question).toContainText('It cannot be made private again.');
  await question.getByRole('button', { name: 'Share with the circle' }).click();
  await expect(panel.getByText('Only you')).toHaveCount(0);
  await expect(again.card('Secret Ltd')).toHaveCount(1);
  await expect(again.card('Secret Ltd')).not.toContainText('Only you');
  await again.seesSaved();
});

test('a passphrase guards the door from the next start on, until it is removed', async () => {
  await alice.goTo('Settings');
  await alice.page.getByRole('button', { name: 'Set a passphrase' }).click();
  const setting = alice.page.getByRole('dialog', { name: 'Set a passphrase' });
  await setting.getByLabel('Passphrase', { exact: true }).fill('correct horse');
  await setting.getByLabel('Passphrase again').fill('correct horse');
  await setting.getByRole('button', { name: 'Set passphrase' }).click();
  await expect(alice.page.getByText('Your passphrase guards them.')).toBeVisible();
  await lateral.close();

  const again = (alice = await start());
  const door = again.page.getByLabel('Passphrase');
  await door.fill('wrong horse');
  await door.press('Enter');
  await expect(again.page.getByText('This is not the passphrase.')).toBeVisible();
  await door.fill('correct horse');
  await door.press('Enter');
  await again.goTo('Settings');
  await again.page.getByRole('button', { name: 'Remove' }).click();
  const removing = again.page.getByRole('dialog', { name: 'Remove the passphrase' });
  await removing.getByLabel('Passphrase').fill('correct horse');
  await removing.getByRole('button', { name: 'Remove passphrase' }).click();
  await expect(again.page.getByText('Your passphrase guards them.')).toHaveCount(0);
  await lateral.close();

  const free = (alice = await start());
  await expect(free.page.getByRole('navigation', { name: 'Main' })).toBeVisible();
});

test('a pay floor is typed number by number, and stays', async () => {
  await alice.goTo('Priorities');
  const floor = alice.page.getByRole('group', { name: 'Pay floor' });
  await floor.getByRole('textbox', { name: 'Amount' }).pressSequentially('50000');
  await floor.getByLabel('Currency').fill('EUR');
  await floor.getByLabel('Per').selectOption('year');
  await alice.seesSaved();
  await lateral.close();

  const again = (alice = await start());
  await again.goTo('Priorities');
  await expect(again.page.getByRole('textbox', { name: 'Amount' })).toHaveValue('50,000');
});

test('a failed write shows at once, loses nothing, and recovers by itself', async () => {
  await alice.goTo('Board');
  await alice.page.evaluate(() => {
    const { add } = Object.getOwnPropertyDescriptors(IDBObjectStore.prototype);
    const value = (): never => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
    Object.defineProperty(IDBObjectStore.prototype, 'add', { ...add, value });
    Object.assign(window, { makeRoom: () => void Object.defineProperty(IDBObjectStore.prototype, 'add', add) });
  });
  await alice.addLead({ company: 'Hooli' });
  await expect(alice.page.getByRole('status', { name: 'Sync' })).toHaveText(/^Not saved/);
  await expect(alice.page.getByRole('alert')).toContainText('the disk is full');
  await expect(alice.card('Hooli')).toBeVisible();
  await alice.page.evaluate(() => Reflect.get(window, 'makeRoom')());
  await alice.page.getByRole('button', { name: 'Try now' }).click();
  await alice.seesSaved();
  await lateral.kill();

  const again = (alice = await start());
  await again.goTo('Board');
  await expect(again.card('Hooli')).toBeVisible();
});

test('several circles stand side by side, and a lead is copied with its notes', async () => {
  await alice.goTo('Board');
  await alice.addLead({ company: 'Cyberdyne', notes: 'Met at the fair.' });
  await alice.page.getByRole('button', { name: 'My search' }).click();
  await alice.page.getByRole('menuitem', { name: 'Create a circle' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Create a circle' });
  await dialog.getByRole('textbox', { name: 'Circle name' }).fill('Thursday circle');
  await dialog.getByRole('button', { name: 'Create' }).click();
  await expect(alice.page).toHaveTitle('Thursday circle – Lateral');
  await alice.goTo('Board');
  await expect(alice.card('Cyberdyne')).toHaveCount(0);

  const goToCircle = async (from: string, to: string): Promise<void> => {
    await alice.page.getByRole('button', { name: from }).click();
    await alice.page.getByRole('menu', { name: 'Circles' }).getByRole('menuitem', { name: to }).click();
    await expect(alice.page).toHaveTitle(`${to} – Lateral`);
    await alice.goTo('Board');
  };
  await goToCircle('Thursday circle', 'My search');
  const panel = await alice.openCard('Cyberdyne');
  await panel.getByRole('button', { name: 'More' }).click();
  await alice.page.getByRole('menuitem', { name: 'Copy to another circle…' }).click();
  const copying = alice.page.getByRole('dialog', { name: 'Copy to another circle' });
  await expect(copying.getByRole('combobox', { name: 'Circle' }).locator('option')).toHaveText(['Thursday circle']);
  await copying.getByRole('button', { name: 'Copy the lead' }).click();
  await expect(alice.page.getByText('Copied to Thursday circle.')).toBeVisible();
  await expect(alice.card('Cyberdyne')).toBeVisible();

  await goToCircle('My search', 'Thursday circle');
  const copy = await alice.openCard('Cyberdyne');
  await expect(copy.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue('Met at the fair.');
  await expect(copy.getByText('Came along from My search.')).toBeVisible();
});
