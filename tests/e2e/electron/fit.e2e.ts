import { expect, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { type CircleLab, createCircleLab, createPair, type Participant } from '#tests/support/circle-lab.ts';

let lab: CircleLab;
let alice: Participant;
let bob: Participant;

test.beforeAll(async () => {
  lab = await createCircleLab(test.info());
  [alice, bob] = await createPair(lab);
});

test.afterAll(() => lab.close());

/** Writes lines into lists of one's own priorities. */
async function write(person: Participant, lists: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await person.goTo('Priorities');
  const mine = person.page.getByRole('region', { name: 'My priorities' });
  for (const [list, lines] of Object.entries(lists)) {
    for (const line of lines) {
      await mine.getByRole('textbox', { name: list, exact: true }).fill(line);
      await person.page.keyboard.press('Enter');
      await expect(mine.getByRole('list', { name: list }).getByText(line)).toBeVisible();
    }
  }
}

const whoItFits = ({ page }: Participant) => page.getByRole('region', { name: 'Who it fits' });
const mark = (person: Participant, card: string) => person.card(card).getByText('Fits you', { exact: true });

test('a lead that somebody spots is held against what all wrote, handed over, and answered', async () => {
  test.setTimeout(120_000);
  await write(alice, {
    'Roles I want': ['Data engineer'],
    'Deal-breakers': ['on-call'],
    Places: ['Lyon', 'remote in the EU'],
  });
  await write(bob, { 'Roles I want': ['nurse', 'care assistant'], 'Deal-breakers': ['no nights'] });

  await test.step('what fits is marked on the board and told on Today, with who found it', async () => {
    await bob.goTo('Board');
    await bob.addLead({
      role: 'Senior Data Engineer (m/w/d)',
      company: 'Northwind',
      place: 'Lyon, France',
      notes: 'Hybrid. No on-call.',
    });
    await bob.addLead({ role: 'Data Engineer', company: 'Globex', place: 'Remote - US only' });
    await alice.goTo('Board');
    await expect(mark(alice, 'Senior Data Engineer (m/w/d), Northwind')).toBeVisible();
    await expect(alice.card('Data Engineer, Globex')).toBeVisible();
    await expect(mark(alice, 'Data Engineer, Globex')).toHaveCount(0);
    await alice.page.getByRole('button', { name: 'Fits me' }).click();
    await expect(alice.card('Data Engineer, Globex')).toHaveCount(0);
    await expectAccessible(alice.page);
    await alice.page.getByRole('button', { name: 'Fits me' }).click();
    await alice.goTo('Today');
    await alice.page.getByRole('button', { name: /^Senior Data Engineer \(m\/w\/d\) at Northwind fits you/ }).click();
  });

  await test.step('the lead says why, in the words of both', async () => {
    const fit = whoItFits(alice);
    await expect(fit).toContainText('Fits you');
    await fit.getByRole('button', { name: 'Why for you' }).click();
    await expect(fit.getByRole('list', { name: 'Fits' })).toContainText('Data Engineer');
    await expect(fit.getByRole('list', { name: 'Fits' })).toContainText('No on-call');
    await expect(fit.getByRole('list', { name: 'Fits' })).toContainText('Lyon');
    await expectAccessible(alice.page);
  });

  await test.step('what fits somebody else is handed over in one click', async () => {
    await alice.goTo('Board');
    await alice.addLead({ role: 'Healthcare assistant', company: 'Umbrella Care', notes: 'days only, no nights' });
    await alice.openCard('Healthcare assistant, Umbrella Care');
    await whoItFits(alice).getByRole('button', { name: 'Hand to bob' }).click();
    await expect(whoItFits(alice).getByRole('button', { name: 'Hand to bob' })).toHaveCount(0);
    await bob.goTo('Today');
    await expect(
      bob.page.getByRole('button', { name: 'alice thought of you: Healthcare assistant, Umbrella Care' }),
    ).toBeVisible();
  });

  await test.step('"Not for me because…" shows the line, writes it, and what fits is known anew', async () => {
    await alice.openCard('Senior Data Engineer (m/w/d), Northwind');
    await whoItFits(alice).getByRole('button', { name: 'Not for me because…' }).click();
    const dialog = alice.page.getByRole('dialog', { name: 'Not for me because…' });
    await dialog.getByRole('radio', { name: 'Its place, “Lyon”' }).click();
    await expect(dialog.getByRole('textbox', { name: 'Line' })).toHaveValue('Not Lyon');
    await expectAccessible(alice.page);
    await dialog.getByRole('button', { name: 'Add to my priorities' }).click();
    await expect(mark(alice, 'Senior Data Engineer (m/w/d), Northwind')).toHaveCount(0);
    await expect(whoItFits(alice)).toContainText('Clashes');
    await bob.goTo('Priorities');
    await expect(bob.page.getByRole('region', { name: 'Priorities of alice' })).toContainText('Not Lyon');
    await alice.page.getByRole('button', { name: 'Undo' }).first().click();
    await expect(mark(alice, 'Senior Data Engineer (m/w/d), Northwind')).toBeVisible();
  });
});

test('words that a circle adds count for everybody', async () => {
  await write(alice, { 'Roles I want': ['Plumber'] });
  await bob.goTo('Board');
  await bob.addLead({ role: 'Pipeline wrangler', company: 'Initech' });
  await alice.goTo('Board');
  await expect(alice.card('Pipeline wrangler, Initech')).toBeVisible();
  await expect(mark(alice, 'Pipeline wrangler, Initech')).toHaveCount(0);
  await bob.goTo('Priorities');
  await bob.page.getByRole('button', { name: 'Words that mean the same' }).click();
  const dialog = bob.page.getByRole('dialog', { name: 'Words that mean the same' });
  await dialog.getByRole('textbox', { name: 'Words, with commas between them' }).fill('plumber, pipeline wrangler');
  await bob.page.keyboard.press('Enter');
  await expect(dialog.getByRole('list', { name: 'Added by your circle' })).toContainText('plumber, pipeline wrangler');
  await expectAccessible(bob.page);
  await expect(mark(alice, 'Pipeline wrangler, Initech')).toBeVisible();
});
