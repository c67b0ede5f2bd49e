import { readFile } from 'node:fs/promises';
import { expect, type Locator, test } from '@playwright/test';

import { readCalendar } from '#shared/domain/calendar/read-calendar.ts';
import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';
import { storedIn } from '#tests/support/stored-in.ts';
import { googleInvitation, hourIn, INVITATION_SECRETS, outlookInvitation } from '#tests/support/invitation-files.ts';

const CARD = 'Welder, Northwind';
/** Stands in what alice tells the circle. */
const STEP = 'Tangerine interview';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.afterAll(() => lab.close());

const fileOf = (buffer: Buffer) => ({ name: 'invite.ics', mimeType: 'text/calendar', buffer });
const importDialog = (): Locator => alice.page.getByRole('dialog', { name: 'Add from a calendar file' });

const panelOf = ({ page }: Participant): Locator => page.getByRole('complementary', { name: CARD });

/** Through the menu of an open lead. */
async function addFromLead(buffer: Buffer): Promise<Locator> {
  await panelOf(alice).getByRole('button', { name: 'More', exact: true }).click();
  await alice.page.getByRole('menuitem', { name: 'Add from a calendar file' }).click();
  await importDialog().getByLabel('Calendar file', { exact: true }).setInputFiles(fileOf(buffer));
  return importDialog();
}

/** Through the button of the board, where other files are chosen too. */
async function addFromBoard(buffer: Buffer): Promise<Locator> {
  await alice.page.getByRole('button', { name: 'Import', exact: true }).click();
  const leads = alice.page.getByRole('dialog', { name: 'Import leads' });
  await leads.getByLabel('File', { exact: true }).setInputFiles(fileOf(buffer));
  await expect(leads).toBeHidden();
  return importDialog();
}

async function saveToCalendar(path: string): Promise<Awaited<ReturnType<typeof readSaved>>> {
  await panelOf(alice).getByRole('button', { name: 'More', exact: true }).click();
  await alice.page.getByRole('menuitem', { name: 'Save to calendar' }).click();
  const dialog = alice.page.getByRole('dialog', { name: 'Save to calendar' });
  await expect(dialog.getByRole('radio', { name: 'Nothing of your search' })).toBeChecked();
  await expectAccessible(alice.page);
  await alice.saveFilesAs(path);
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(dialog).toBeHidden();
  return readSaved(path);
}

async function readSaved(path: string) {
  const text = await readFile(path, 'utf8');
  const { events, faults } = readCalendar(text, { here: 'UTC' });
  expect(faults).toEqual([]);
  expect(text).not.toMatch(/northwind|welder|tangerine|kumquat|quince|pomelo/iu);
  return events;
}

test('an invitation becomes a step that the circle sees, and all else of it stays with alice', async () => {
  const now = await alice.page.evaluate(() => Date.now());
  const [first, moved] = [hourIn(3, now), hourIn(5, now)];
  const dayOf = (at: number): Promise<string> =>
    alice.page.evaluate((moment) => new Date(moment).toLocaleDateString('sv'), at);
  await alice.addLead({ company: 'Northwind', role: 'Welder', stage: 'Applied' });
  const panel = await alice.openCard(CARD);
  const when = panel.getByLabel('When', { exact: true });
  const ownInterview = panel.getByRole('region', { name: 'Your interview' });

  await test.step('taken over: what the circle will see stands there before', async () => {
    const dialog = await addFromLead(googleInvitation({ sequence: 0, startAt: first }));
    await expect(dialog.getByRole('combobox', { name: 'Lead' })).toHaveValue(/.+/u);
    await dialog.getByRole('textbox', { name: 'Next step' }).fill(STEP);
    const seen = dialog.getByRole('region', { name: 'What the circle will see' });
    await expect(seen).toContainText(`“${STEP}” on `);
    for (const secret of INVITATION_SECRETS) await expect(seen).not.toContainText(secret);
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(when).toHaveValue(await dayOf(first));
    await expect(ownInterview).toContainText('Quince Street 4, third floor');
    await expect(ownInterview).toContainText('meet.google.com');
    await expect(ownInterview).toContainText('Only you see this.');
  });

  await test.step('bob sees the step and no more', async () => {
    await expect(bob.card(CARD)).toContainText(STEP);
    const theirs = await bob.openCard(CARD);
    await expect(theirs.getByRole('textbox', { name: 'Next step' })).toHaveValue(STEP);
    await expect(bob.page.getByRole('region', { name: 'Your interview' })).toHaveCount(0);
    for (const secret of INVITATION_SECRETS) await expect(bob.page.getByText(secret)).toHaveCount(0);
  });

  const saved = test.info().outputPath('saved.ics');
  let uid: string | undefined;
  await test.step('saved for a calendar: the time, and nothing of the search', async () => {
    const [event, ...more] = await saveToCalendar(saved);
    expect(more).toEqual([]);
    expect(event).toMatchObject({ title: 'Appointment', sequence: 0, status: 'confirmed' });
    expect(event?.span).toMatchObject({ kind: 'times', startAt: first });
    uid = event?.uid;
  });

  await test.step('a newer version moves it, an older one changes nothing', async () => {
    await alice.page.keyboard.press('Escape');
    const dialog = await addFromBoard(googleInvitation({ sequence: 2, startAt: moved }));
    await expect(dialog).toContainText('A newer version of what you added.');
    await expect(dialog.getByRole('textbox', { name: 'Next step' })).toHaveValue(STEP);
    await dialog.getByRole('button', { name: 'Update' }).click();
    await expect(dialog).toBeHidden();
    await alice.openCard(CARD);
    await expect(when).toHaveValue(await dayOf(moved));
    const older = await addFromLead(googleInvitation({ sequence: 1, startAt: first }));
    await expect(older).toContainText('Older than what you have. Nothing changes.');
    await expect(older.getByRole('button', { name: /^(Add|Update)$/ })).toHaveCount(0);
    await alice.page.keyboard.press('Escape');
    await expect(when).toHaveValue(await dayOf(moved));
    const [event] = await saveToCalendar(saved);
    expect(event).toMatchObject({ uid, sequence: 1, status: 'confirmed', span: { startAt: moved } });
  });

  await test.step('a cancellation asks, and takes the step away', async () => {
    const dialog = await addFromLead(googleInvitation({ sequence: 3, startAt: moved, isCancelled: true }));
    await expect(dialog).toContainText(`The next step “${STEP}” for ${CARD} goes away. The circle sees that.`);
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Take the step away' }).click();
    await expect(dialog).toBeHidden();
    await expect(panel.getByRole('textbox', { name: 'Next step' })).toHaveValue('');
    await expect(ownInterview).toHaveCount(0);
    await expect(bob.card(CARD)).not.toContainText(STEP);
    const [event] = await saveToCalendar(saved);
    expect(event).toMatchObject({ uid, sequence: 2, status: 'cancelled' });
  });

  await test.step('one from another zone, for a new lead that only alice sees', async () => {
    await alice.page.keyboard.press('Escape');
    const dialog = await addFromBoard(outlookInvitation(await dayOf(moved)));
    await dialog.getByRole('combobox', { name: 'Lead' }).selectOption('Add as a new lead');
    await dialog.getByRole('textbox', { name: 'Company' }).fill('Globex');
    await expect(dialog).toContainText('Nothing. Only you see this lead.');
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(dialog).toBeHidden();
    await expect(alice.card('Globex')).toContainText('Only you');
  });

  await test.step('nothing but the step is with bob', async () => {
    for (const person of [alice, bob]) await person.seesSaved();
    for (const { page } of [alice, bob]) expect(await storedIn(page, INVITATION_SECRETS)).toEqual([]);
    // What is written down readably is found there: the names of stores and rows.
    expect(await storedIn(bob.page, ['device'])).toEqual(['device']);
    await expect(bob.card('Globex')).toHaveCount(0);
  });
});
