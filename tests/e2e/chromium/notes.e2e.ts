import { expect, type Locator, type Page, test } from '@playwright/test';

import { expectAccessible } from '#tests/support/accessibility.ts';
import { openFilledBrowser } from '#tests/support/browser-profile.ts';
import { createPerson } from '#tests/support/person.ts';

const notes = (page: Page): Locator => page.getByRole('textbox', { name: 'Shared notes' });

async function openNotes(page: Page): Promise<void> {
  await openFilledBrowser(page, 3);
  await createPerson(page).goTo('Priorities');
  await notes(page).focus();
}

test('the notes are written without a mouse, by marks and by keys', async ({ page }) => {
  await openNotes(page);
  await page.keyboard.type(
    '# Plan\n## First\nSee https://example.org/jobs for more.\n- one\ntwo\n\n1. then\n\n[ ] Book',
  );
  await expect(notes(page).getByRole('heading', { level: 3 })).toHaveText('Plan');
  await expect(notes(page).getByRole('heading', { level: 4 })).toHaveText('First');
  await expect(notes(page).getByRole('link')).toHaveText('https://example.org/jobs');
  expect(await notes(page).getByRole('paragraph').first().textContent()).toBe('See https://example.org/jobs for more.');
  await expect(notes(page).getByRole('listitem')).toHaveText(['one', 'two', 'then', /Book/]);
  await expect(page.getByRole('checkbox', { name: 'Done: Book' })).not.toBeChecked();
  await expectAccessible(page);
});

test('the tools are one stop, say what is on, and give the focus back to the text', async ({ page }) => {
  await openNotes(page);
  await page.keyboard.type('ours');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Shift+Tab');
  const tools = page.getByRole('toolbar', { name: 'How the words look' });
  await expect(tools.getByRole('button', { name: 'Link' })).toBeFocused();
  for (const name of ['Checklist', 'Numbers', 'Bullets', 'Italic', 'Bold']) {
    await page.keyboard.press('ArrowLeft');
    await expect(tools.getByRole('button', { name })).toBeFocused();
  }
  await page.keyboard.press('Enter');
  await expect(notes(page).getByRole('strong')).toHaveText('ours');
  await expect(notes(page)).toBeFocused();
  await expect(tools.getByRole('button', { name: 'Bold' })).toHaveAttribute('aria-pressed', 'true');

  await tools.getByRole('button', { name: 'Link' }).click();
  const dialog = page.getByRole('dialog', { name: 'Where the words lead' });
  await dialog.getByRole('textbox', { name: 'Address' }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(dialog.getByText('Not set: this is neither a web nor a mail address.')).toBeVisible();
  await expectAccessible(page);
  await dialog.getByRole('textbox', { name: 'Address' }).fill('example.org');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(notes(page).getByRole('link')).toHaveText('ours');
  await expect(notes(page)).toBeFocused();
});

test('[NOTE5] undo in the notes leaves the board alone', async ({ page }) => {
  await openFilledBrowser(page, 3);
  const alice = createPerson(page);
  await alice.goTo('Board');
  await alice.addLead({ company: 'Globex' });
  await alice.goTo('Priorities');
  await notes(page).focus();
  await page.keyboard.type('mine');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(notes(page)).toHaveText('');
  await alice.goTo('Board');
  await expect(alice.card('Globex')).toBeVisible();
});
