import { expect, type Locator, type Page, test } from '@playwright/test';

import { DAY_MS, HOUR_MS } from '#shared/kernel/durations.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { expectDialogFitting, expectFitting } from '#tests/support/fitting.ts';
import { hourIn } from '#tests/support/invitation-files.ts';
import { REMINDING, WIDE_STEP } from '#tests/support/knowing-circle.ts';
import { inEachLook } from '#tests/support/looks.ts';
import { openKnowsLab } from '#tests/support/open-busy-lab.ts';
import { createPerson } from '#tests/support/person.ts';

const press = (page: Page, name: string): Promise<void> =>
  page.getByRole('button', { name, exact: true }).first().click();
const region = (page: Page, name: string): Locator => page.getByRole('region', { name, exact: true });

/** An invitation with as long a title, host and way into the call, and a place from right to left. */
function invitationAt(startAt: number): string {
  const stamp = (at: number): string => `${new Date(at).toISOString().slice(0, 19).replace(/[-:]/gu, '')}Z`;
  const long = 'k'.repeat(60);
  return [
    'BEGIN:VCALENDAR',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:${long}`,
    `SUMMARY:Interview ${long}`,
    'LOCATION:רחוב הצפון 4',
    `URL:https://${long}.example/${long}`,
    `ORGANIZER:mailto:k@${long}.example`,
    `DTSTAMP:${stamp(startAt - 7 * DAY_MS)}`,
    `DTSTART:${stamp(startAt)}`,
    `DTEND:${stamp(startAt + HOUR_MS)}`,
    'END:VEVENT',
    'END:VCALENDAR',
  ].join('\r\n');
}

inEachLook(({ theme }) => {
  test.use({ colorScheme: theme });

  test('what is to be done, what reminds of it, and how far it came are read whole, whatever names they have', async ({
    page,
  }) => {
    await openKnowsLab(page);
    const alice = createPerson(page);
    await test.step('what waits on Today, with what can be answered to it', async () => {
      await alice.goTo('Today');
      await page.getByRole('button', { name: /^Show \d+ more$/ }).click();
      await expect(page.getByRole('listitem').filter({ hasText: WIDE_STEP }).getByText('Done')).toBeVisible();
      await expect(page.getByRole('button', { name: `More: Follow up with ${REMINDING.turned}` })).toBeVisible();
      await expectFitting(page);
      await press(page, `More: Follow up with ${REMINDING.wide}`);
      await expect(page.getByRole('menuitem', { name: 'In a week' })).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('menu')).toHaveCount(0);
    });
    await test.step('of what one is reminded', async () => {
      await alice.goTo('Settings');
      await expect(region(page, 'Reminders').getByRole('group', { name: 'Remind me of' })).toBeVisible();
      await expectFitting(page);
    });
    await alice.goTo('Board');
    await test.step('how far it came, as pictures and as tables, of the circle', async () => {
      await press(page, 'The way so far');
      await page.getByRole('combobox', { name: 'Whose way' }).selectOption('The circle');
      await expect(page.getByRole('img', { name: 'Where it led' })).toBeVisible();
      await expectFitting(page);
      await page.getByRole('radio', { name: 'Table' }).check();
      await expectFitting(page);
      await press(page, 'Save as picture');
      await page.getByRole('checkbox', { name: 'With names' }).check();
      await expectDialogFitting(page, 'Save as picture');
      await alice.goTo('Board');
    });
    await test.step('from a calendar, and for one', async () => {
      await press(page, 'Import');
      const now = await page.evaluate(() => Date.now());
      const buffer = Buffer.from(invitationAt(hourIn(3, now)));
      const file = { name: `${'i'.repeat(60)}.ics`, mimeType: 'text/calendar', buffer };
      await page.getByRole('dialog').getByLabel('File', { exact: true }).setInputFiles(file);
      await page.getByRole('combobox', { name: 'Lead' }).selectOption(`${REMINDING.wide}, ${REMINDING.wide}`);
      await expect(region(page, 'What the circle will see')).toBeVisible();
      await expectDialogFitting(page, 'Add from a calendar file');
      await page.keyboard.press('Control+k');
      await page.getByRole('dialog', { name: 'Commands' }).getByRole('searchbox').fill('save to calendar');
      await page.keyboard.press('Enter');
      await page.getByRole('radio', { name: 'All of it' }).check();
      await expect(page.getByRole('list', { name: 'What your calendar will show' })).toContainText(WIDE_STEP);
      await expectDialogFitting(page, 'Save to calendar');
    });
  });
});
