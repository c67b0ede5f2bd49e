import { expect, type Locator, type Page } from '@playwright/test';

/** Goes on by keyboard to something, from wherever the focus is. */
export async function tabTo(page: Page, target: Locator): Promise<void> {
  await expect(target).toBeVisible();
  for (let steps = 0; steps < 60; steps += 1) {
    await page.keyboard.press('Tab');
    if (await target.evaluate((element) => element === document.activeElement)) return;
  }
  throw new Error(`Tab does not come to ${target.toString()}`);
}

/** Goes on to something that Enter presses. */
export async function enter(page: Page, target: Locator): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.press('Enter');
}

/** Goes on to a field and writes into it. */
export async function typeInto(page: Page, target: Locator, text: string): Promise<void> {
  await tabTo(page, target);
  await page.keyboard.insertText(text);
}

/** Opens a menu and chooses something, by keyboard. */
export async function chooseByKey(page: Page, menu: Locator, entry: string): Promise<void> {
  await enter(page, menu);
  const item = page.getByRole('menuitem', { name: entry });
  await expect(item).toBeVisible();
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await page.keyboard.type(beginningOf(entry, await page.getByRole('menuitem').allTextContents()));
  await expect(item).toBeFocused();
  await page.keyboard.press('Enter');
  // It fades away; what is closed before it has gone has nothing to give the focus back to.
  await expect(page.locator('[role=menu]')).toHaveCount(0);
}

/** How an entry begins, three letters at least and no more than none of the others begins with. */
function beginningOf(entry: string, entries: readonly string[]): string {
  const others = entries.filter((each) => each !== entry);
  let length = 3;
  while (length < entry.length && others.some((other) => other.startsWith(entry.slice(0, length)))) length += 1;
  return entry.slice(0, length);
}

/** Something on the page has the focus, so that the next key goes on from there, once what has gone has gone. */
export async function expectFocusKept(page: Page): Promise<void> {
  await expect.poll(() => page.evaluate(nameOfFocus)).not.toBe('BODY');
}

/** Runs in the page. What goes gives the focus away within a few frames. */
async function nameOfFocus(): Promise<string> {
  for (let frames = 0; frames < 5; frames += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  return document.activeElement?.tagName ?? 'BODY';
}
