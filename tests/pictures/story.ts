import { expect, type Locator, type Page } from '@playwright/test';

import type { CircleLab, Participant } from '#tests/support/circle-lab.ts';
import { CHECK_INS, CIRCLE, dayFromNow, listOf, NOTES, type PersonName, PRIORITIES } from './content.ts';

/** A circle of three at their own laptops, connected. */
export type Table = Readonly<Record<PersonName, Participant>>;

const WHERE_BOTH_WERE = 'What we look out for';
const WHERE_ALICE_IS = 'mock interview with carol';
const WHERE_BOB_IS = 'Small teams that answer';

/** What is said on the lead that all look at. */
export const SPOKEN_OF = 'Data engineer, Northwind';

/** Opens the dialog that brings in a list, with this one chosen. */
export async function lookAtList({ goTo, page }: Participant, csv: string): Promise<Locator> {
  await goTo('Board');
  await page.getByRole('button', { name: 'Import', exact: true }).click();
  const dialog = page.getByRole('dialog', { name: 'Import leads' });
  const file = { name: 'my search.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await dialog.getByLabel('File', { exact: true }).setInputFiles(file);
  await expect(dialog.getByRole('table', { name: 'Preview' })).toBeVisible();
  return dialog;
}

/** Brings in a list, and waits until the app is rid of the words about it. */
export async function importList(person: Participant, csv: string): Promise<void> {
  const dialog = await lookAtList(person, csv);
  await dialog.getByRole('button', { name: /^Import \d/ }).click();
  await expect(dialog).toBeHidden({ timeout: 60_000 });
  await person.goTo('Today');
}

/** Lets somebody in by a link, up to the moment when both see each other. */
export async function letIn(lab: CircleLab, host: Participant, name: PersonName): Promise<Participant> {
  const guest = await lab.start(name);
  await guest.beginJoining(name, await host.invite());
  await expect(guest.page).toHaveTitle(`${CIRCLE} – Lateral`, { timeout: 30_000 });
  await host.seesConnected(name);
  return guest;
}

/** Everybody tells of their week, carol to be listened to; they agree on a charter, and bob says what he means to do. */
export async function tellOfTheWeek({ alice, bob, carol }: Table): Promise<void> {
  for (const [name, { goTo, page }] of Object.entries({ bob, carol, alice })) {
    await goTo('Together');
    await page.getByRole('button', { name: 'Check in', exact: true }).click();
    const form = page.getByRole('dialog', { name: 'Check in' });
    for (const [label, text] of Object.entries(CHECK_INS[name as PersonName])) {
      await form.getByRole('textbox', { name: label }).fill(text);
    }
    if (name === 'carol') await form.getByRole('checkbox', { name: /^Just listen/ }).click();
    await form.getByRole('button', { name: 'Share' }).click();
    await expect(page.getByRole('article', { name: `Check-in of ${name}` })).toBeVisible();
  }
  const ofCarol = bob.page.getByRole('article', { name: 'Check-in of carol' });
  await ofCarol.getByRole('button', { name: 'I hear you.' }).click();
  await ofCarol.getByRole('button', { name: 'Me too' }).click();
  for (const [text, measure] of [
    ['One page of the portfolio', 'Somebody else has seen it'],
    ['Walk before opening mail', 'On four mornings'],
  ] as const) {
    await bob.page.getByRole('textbox', { name: 'What you mean to do' }).fill(text);
    await bob.page.getByRole('textbox', { name: 'How you will know it is done' }).fill(measure);
    await bob.page.getByRole('button', { name: 'Add', exact: true }).click();
    await expect(bob.page.getByText(text)).toBeVisible();
  }
  await bob.page.getByRole('button', { name: 'Kept: Walk before opening mail' }).click();
  for (const { goToPart } of [alice, bob, carol]) await goToPart('Charter');
  await alice.page.getByRole('button', { name: 'Write a charter' }).click();
  await alice.page.getByRole('button', { name: 'Propose and sign' }).click();
  for (const { page } of [bob, carol]) await page.getByRole('button', { name: 'Sign', exact: true }).click();
  await expect(alice.page.getByRole('region', { name: 'Charter' })).toContainText('Signed by alice, bob, and carol.');
  for (const habit of ['Goals', 'Evidence and doubts', 'Meetings', 'Problem clinic', 'Vent, then solve']) {
    await alice.page.getByRole('checkbox', { name: habit }).click();
  }
  // What was said about it goes with the page.
  for (const { goTo, goToPart, page } of [alice, bob]) {
    await goTo('Board');
    await goToPart('This week');
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded();
  }
}

/** Says that the safety words were compared, for everybody who asks to. */
export async function compareWords({ page, goTo }: Participant): Promise<void> {
  await goTo('Members');
  const done = page.getByRole('button', { name: 'Done', exact: true });
  while ((await done.count()) > 0) await done.first().click();
}

/** Fills the circle: leads of all three, a lead for alice, what was said, and everybody's priorities. */
export async function fillCircle({ alice, bob, carol }: Table): Promise<void> {
  await importList(alice, listOf('alice'));
  await importList(bob, listOf('bob'));
  await importList(carol, listOf('carol'));
  await addLeadForAlice(bob);
  await alice.goTo('Board');
  await alice.addLead({ company: 'Adventure Works', role: 'Trainer for evening classes', onlyMe: true });
  await speak(bob, 'How did it go? Dana and I worked on the same floor for a year. @alice want me to ask her?');
  await speak(carol, 'Two hours of tasks at home, unpaid. Ask them to say so in the invitation next time.');
  for (const [name, person] of Object.entries({ alice, bob, carol })) {
    await writePriorities(person, PRIORITIES[name as PersonName]);
  }
  await carol.goTo('Board');
  await carol.page.getByRole('row', { name: 'Analytics engineer, Globex', exact: true }).click();
  await carol.page.getByRole('button', { name: "I'm going for this too" }).click();
  await carol.page.keyboard.press('Escape');
  await alice.goTo('Board');
  await expect(alice.card('Analytics engineer, Globex – carol')).toBeVisible();
}

async function addLeadForAlice({ goTo, page }: Participant): Promise<void> {
  await goTo('Board');
  await page.getByRole('button', { name: 'Add lead' }).first().click();
  const dialog = page.getByRole('dialog', { name: 'Add lead' });
  await dialog.getByRole('textbox', { name: 'Company', exact: true }).fill('Wide World');
  await dialog.getByRole('textbox', { name: 'Role', exact: true }).fill('Data engineer, streaming');
  await dialog.getByRole('textbox', { name: 'Place', exact: true }).fill('Lyon');
  await dialog.getByRole('radio', { name: 'Somebody told me' }).check();
  await dialog.getByLabel('Deadline', { exact: true }).fill(dayFromNow(12));
  await dialog.getByRole('checkbox', { name: 'alice' }).click();
  await dialog.getByRole('button', { name: 'Add', exact: true }).click();
  await expect(dialog).toBeHidden();
}

async function speak({ goTo, openCard, page }: Participant, text: string): Promise<void> {
  await goTo('Board');
  const panel = await openCard(SPOKEN_OF);
  await panel.getByRole('textbox', { name: 'Write to the circle' }).fill(text);
  await panel.getByRole('button', { name: 'Send' }).click();
  await expect(panel.getByRole('button', { name: 'Send' })).toBeDisabled();
  await page.keyboard.press('Escape');
}

async function writePriorities(person: Participant, lists: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await person.goTo('Priorities');
  const mine = person.page.getByRole('region', { name: 'My priorities' });
  for (const [list, lines] of Object.entries(lists)) {
    const line = mine.getByRole('textbox', { name: list, exact: true });
    for (const text of lines) {
      await line.fill(text);
      await line.press('Enter');
    }
  }
}

/** The field of the shared notes, which comes a moment after its page. */
export const notesOf = (page: Page): Locator => page.getByRole('textbox', { name: 'Shared notes' });

/** Writes the shared notes; all three end on the page of priorities, looking at them. */
export async function writeNotes({ alice, bob, carol }: Table): Promise<void> {
  for (const person of [alice, bob, carol]) await person.goTo('Priorities');
  await notesOf(alice.page).click();
  for (const [index, line] of NOTES.entries()) {
    await alice.page.keyboard.type(line);
    if (index < NOTES.length - 1) await alice.page.keyboard.press('Enter');
  }
  await expect(notesOf(carol.page)).toContainText(WHERE_ALICE_IS);
}

/** Waits until all have confirmed what this person did, so that the foot of the window says so. */
export async function seesAllArrived({ page }: Participant): Promise<void> {
  const sync = page.getByRole('status', { name: 'Sync' });
  await expect(sync).toContainText('Everyone has your changes.', { timeout: 30_000 });
}

/** Brings the cursors of alice and bob to their places, where carol sees them with their names for a moment. */
export async function moveCursors({ alice, bob, carol }: Table): Promise<void> {
  // A name is said after a move only, so both come from elsewhere.
  for (const [name, person] of Object.entries({ alice, bob })) await putCursor(person, WHERE_BOTH_WERE, name, carol);
  await Promise.all([putCursor(alice, WHERE_ALICE_IS, 'alice', carol), putCursor(bob, WHERE_BOB_IS, 'bob', carol)]);
}

async function putCursor({ page }: Participant, line: string, name: string, seenBy: Participant): Promise<void> {
  const lineIn = (window: Page): Locator => notesOf(window).locator('h3, p').filter({ hasText: line });
  await lineIn(page).click();
  await page.keyboard.press('End');
  await expect(lineIn(seenBy.page).locator(`[data-caret="${name}"]`)).toBeVisible();
}

/** Scrolls so that the shared notes stand in the window, with what fits of the blocks above them. */
export async function showNotes({ page }: Participant): Promise<void> {
  await notesOf(page).evaluate((element) => element.scrollIntoView({ block: 'nearest' }));
}
