import { expect, test } from '@playwright/test';

import { type CircleLab, createCircleLab } from '#tests/support/circle-lab.ts';

let lab: CircleLab;

test.beforeEach(async () => {
  lab = await createCircleLab(test.info());
});

test.afterEach(() => lab.close());

test('two people write to each other on a lead, and who is named finds it on their page of today', async () => {
  const alice = await lab.start('alice');
  await alice.beginCircle('alice', 'Thursday circle');
  await alice.goTo('Board');
  await alice.addLead({ company: 'Northwind' });
  const bob = await lab.start('bob');
  await bob.beginJoining('bob', await alice.invite());
  await expect(bob.page).toHaveTitle('Thursday circle – Lateral', { timeout: 20_000 });
  await bob.goTo('Board');
  const panel = await bob.openCard('Northwind');
  const conversation = panel.getByRole('region', { name: 'Conversation' });
  await conversation.getByRole('textbox', { name: 'Write to the circle' }).fill('@alice do you know somebody there?');
  await conversation.getByRole('button', { name: 'Send' }).click();
  await expect(conversation.getByText('do you know somebody there?')).toBeVisible();

  await alice.goTo('Today');
  await expect(alice.page.getByRole('heading', { name: 'Somebody asked you' })).toBeVisible();
  await alice.page.getByRole('button', { name: /do you know somebody there/ }).click();
  const there = alice.page
    .getByRole('complementary', { name: 'Northwind' })
    .getByRole('region', { name: 'Conversation' });
  await expect(there.getByText('do you know somebody there?')).toBeVisible();
  await there.getByRole('textbox', { name: 'Write to the circle' }).fill('Yes, an old colleague.');
  await there.getByRole('button', { name: 'Send' }).click();
  await expect(conversation.getByText('Yes, an old colleague.')).toBeVisible();
  await alice.goTo('Today');
  await expect(alice.page.getByRole('heading', { name: 'Somebody asked you' })).toHaveCount(0);
});
