import { type Locator, type Page } from '@playwright/test';

declare global {
  /** Only inside the page. */
  var sayStored: (count: number) => void;
}

const ofMine = (page: Page): Locator => page.getByRole('region', { name: 'My priorities' });

/** What the storm has left, in order. */
export async function readStorm(page: Page): Promise<readonly string[]> {
  await ofMine(page).waitFor();
  return ofMine(page)
    .getByRole('list', { name: 'I can help with' })
    .getByRole('textbox', { name: /^Entry / })
    .evaluateAll((fields) => fields.map((field) => (field instanceof HTMLTextAreaElement ? field.value : '')));
}

/**
 * Adds the entries `1`, `2` and so on to a list of priorities, without end: each as soon as the app has said that the one
 * before is saved. The page of priorities is open.
 * @param onStored Told how many were said to be saved.
 */
export async function beginStorm(page: Page, from: number, onStored: (count: number) => void): Promise<void> {
  await page.exposeFunction('sayStored', onStored);
  const status = await page.getByRole('status', { name: 'Sync' }).elementHandle();
  const line = ofMine(page).getByRole('textbox', { name: 'I can help with', exact: true });
  await line.evaluate(addWithoutEnd, { from, status });
}

/** Runs in the page. */
function addWithoutEnd(line: Node, given: { readonly from: number; readonly status: Node | null }): void {
  const { status, from } = given;
  if (!(status instanceof HTMLElement)) throw new Error('there is no status');
  const shown = status;

  /** Resolves when it is so, were it for a moment. */
  const becomes = (isBusy: boolean): Promise<void> =>
    new Promise((resolve) => {
      const observer = new MutationObserver(() => {
        if (shown.getAttribute('aria-busy') !== String(isBusy)) return;
        observer.disconnect();
        resolve();
      });
      observer.observe(shown, { attributes: true });
    });

  async function run(): Promise<never> {
    for (let count = from; ; count += 1) {
      const begun = becomes(true);
      // Past React, which would otherwise see no change.
      Reflect.set(HTMLTextAreaElement.prototype, 'value', String(count), line);
      line.dispatchEvent(new InputEvent('input', { bubbles: true }));
      line.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await begun;
      await becomes(false);
      if (shown.textContent.startsWith('Saved on this device')) sayStored(count);
    }
  }
  void run();
}
