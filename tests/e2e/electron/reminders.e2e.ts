import { expect, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { launchLateral, type LateralApp } from '#tests/support/electron-app.ts';
import { createPerson, type Person } from '#tests/support/person.ts';

/** What of the leads must not be read by whoever sees the screen. */
const NAMES = ['Contoso', 'Globex', 'Welder', 'Plater', 'alice'];

let lateral: LateralApp;
let profileDir: string;

test.beforeEach(() => {
  profileDir = test.info().outputPath('profile');
});
test.afterEach(() => lateral.close());

interface Shown {
  readonly title: string;
  readonly body: string;
}

/** Starts the app on a desktop that notes what it is to show, since none is there. */
async function start(): Promise<Person> {
  lateral = await launchLateral({ profileDir, env: { LATERAL_LANG: 'en' } });
  await lateral.app.evaluate(({ Notification }) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      const { title, body } = this;
      shown.push({ title, body, click: () => this.emit('click') });
    };
  });
  return createPerson(lateral.window);
}

const shown = (): Promise<readonly Shown[]> =>
  lateral.app.evaluate(() =>
    (Reflect.get(globalThis, 'shown') as readonly Shown[]).map(({ title, body }) => ({ title, body })),
  );

/** The person turns to another window; then the computer wakes, and Lateral looks again. */
async function lookAway(): Promise<void> {
  await lateral.app.evaluate(({ app, powerMonitor }) => {
    app.emit('browser-window-blur');
    powerMonitor.emit('resume');
  });
}

/** ISO day so many days before today, where the test runs. */
function daysAgo(count: number): string {
  const day = new Date();
  day.setDate(day.getDate() - count);
  return [day.getFullYear(), day.getMonth() + 1, day.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

async function importApplied({ page }: Person, leads: readonly (readonly [company: string, role: string])[]) {
  const lines = ['Company,Role,Applied', ...leads.map(([company, role]) => `${company},${role},${daysAgo(8)}`)];
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'jobs.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\r\n')) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await dialog.getByRole('button', { name: `Import ${leads.length} leads` }).click();
  await expect(dialog).toBeHidden();
}

const yours = (page: Page) => page.getByRole('region', { name: 'Yours to do' });

/** Reminders speak up from midnight on, so that the test passes at every hour. */
async function remindFromMidnight({ page, goTo }: Person): Promise<void> {
  await goTo('Settings');
  const section = page.getByRole('region', { name: 'Reminders' });
  await section.getByRole('combobox', { name: 'Remind me from' }).selectOption('0');
}

test('what was applied for a week ago is notified of once, names nobody, and waits on Today until it is answered', async () => {
  const alice = await start();
  const { page } = alice;
  await alice.beginAlone('alice');
  await remindFromMidnight(alice);
  const section = page.getByRole('region', { name: 'Reminders' });
  await expect(section.getByRole('checkbox', { name: 'Name companies and roles in them' })).not.toBeChecked();
  await expectAccessible(page);
  await alice.goTo('Board');
  await importApplied(alice, [
    ['Contoso', 'Welder'],
    ['Globex', 'Plater'],
  ]);

  await test.step('nothing while the window is looked at, then one that says nothing of what it is about', async () => {
    await expect(alice.column('Applied').getByRole('row')).toHaveCount(2);
    expect(await shown()).toEqual([]);
    await expect
      .poll(async () => {
        await lookAway();
        return shown();
      })
      .toHaveLength(1);
    const [notice] = await shown();
    expect(notice).toEqual({ title: '2 things wait for you.', body: 'Lateral has it on Today.' });
    for (const name of NAMES) expect(JSON.stringify(notice)).not.toContain(name);
  });

  await test.step('choosing it leads to Today, where both stand', async () => {
    await lateral.app.evaluate(() => {
      (Reflect.get(globalThis, 'shown') as readonly { readonly click: () => void }[])[0]?.click();
    });
    await expect(page).toHaveURL(/#\/today$/);
    await expect(yours(page).getByRole('listitem')).toHaveCount(2);
    await expect(
      yours(page).getByRole('button', { name: 'Follow up with Contoso applied 8 days ago · Welder' }),
    ).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('one is put off, the other left and taken back, by keyboard', async () => {
    await yours(page).getByRole('button', { name: 'More: Follow up with Contoso' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'Tomorrow' }).focus();
    await page.keyboard.press('Enter');
    await expect(yours(page).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByRole('status').filter({ hasText: 'Contoso: put off until tomorrow.' })).toBeVisible();
    await expect(page.locator('body')).not.toBeFocused();
    await yours(page).getByRole('button', { name: 'More: Follow up with Globex' }).click();
    await page.getByRole('menuitem', { name: 'Leave it' }).click();
    await expect(yours(page)).toHaveCount(0);
    await page.getByRole('status').filter({ hasText: 'Globex: left.' }).getByRole('button', { name: 'Undo' }).click();
    await expect(yours(page).getByRole('button', { name: /^Follow up with Globex/ })).toBeVisible();
  });

  await test.step('after a start anew the answers stand, and nothing is told a second time', async () => {
    await alice.seesSaved();
    await lateral.close();
    const later = await start();
    await later.goTo('Today');
    await expect(yours(later.page).getByRole('button', { name: /^Follow up with Globex/ })).toBeVisible();
    await expect(yours(later.page).getByRole('listitem')).toHaveCount(1);
    await later.goTo('Settings');
    await lookAway();
    const settings = later.page.getByRole('region', { name: 'Reminders' });
    await settings.getByRole('button', { name: 'Show one now' }).click();
    await expect(settings.getByRole('status')).toHaveText(/^Shown\./);
    expect(await shown()).toEqual([
      { title: 'This is how Lateral reminds you.', body: 'What it is about is not said here.' },
    ]);
  });
});
