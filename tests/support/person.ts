import { expect, type Locator, type Page } from '@playwright/test';

/** What is filled in when a lead is added; the rest stays empty. */
export interface LeadWords {
  readonly company?: string;
  readonly role?: string;
  readonly place?: string;
  readonly notes?: string;
  readonly nextStep?: string;
  /** ISO day. */
  readonly when?: string;
  readonly stage?: string;
  readonly onlyMe?: boolean;
}

/** Somebody at the app, who knows it by what a screen reader would say. */
export interface Person {
  readonly page: Page;
  /** First run: a name, then "Start on my own". */
  readonly beginAlone: (name: string) => Promise<void>;
  /** First run: a name, then "Create a circle". */
  readonly beginCircle: (name: string, circle: string) => Promise<void>;
  /** First run: a name, then "Join a circle" up to the press of "Join". */
  readonly beginJoining: (name: string, invite: string) => Promise<void>;
  /** Makes an invite on the page of members and closes the dialog. */
  readonly invite: (options?: { readonly asksFirst?: boolean }) => Promise<string>;
  readonly seesConnected: (name: string) => Promise<void>;
  readonly goTo: (page: 'Today' | 'Board' | 'Priorities' | 'Members' | 'Together' | 'Settings') => Promise<void>;
  /** Goes to a part of Together. */
  readonly goToPart: (part: 'This week' | 'Meetings' | 'Get unstuck' | 'For yourself' | 'Charter') => Promise<void>;
  readonly addLead: (words: LeadWords) => Promise<void>;
  readonly column: (name: string) => Locator;
  readonly card: (name: string) => Locator;
  readonly moveTo: (card: string, column: string) => Promise<void>;
  readonly openCard: (card: string) => Promise<Locator>;
  readonly seesSaved: () => Promise<void>;
}

export function createPerson(page: Page): Person {
  const column = (name: string): Locator => page.getByRole('region', { name, exact: true });
  const card = (name: string): Locator => page.getByRole('row', { name, exact: true });
  const goTo: Person['goTo'] = async (name) => {
    await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  };
  const goToPart: Person['goToPart'] = async (name) => {
    await goTo('Together');
    const parts = page.getByRole('navigation', { name: 'Parts of Together' });
    await parts.getByRole('link', { name, exact: true }).click();
    await expect(parts.getByRole('link', { name, exact: true })).toHaveAttribute('aria-current', 'page');
  };
  const sayName = async (name: string): Promise<void> => {
    await expect(page.getByRole('heading', { name: 'Welcome to Lateral' })).toBeVisible();
    await page.getByRole('textbox', { name: 'Your name' }).fill(name);
    await page.getByRole('button', { name: 'Continue' }).click();
  };
  return {
    page,
    column,
    card,
    goTo,
    goToPart,
    beginCircle: async (name, circle) => {
      await sayName(name);
      await page.getByRole('button', { name: 'Create a circle' }).click();
      await page.getByRole('textbox', { name: 'Circle name' }).fill(circle);
      await page.getByRole('button', { name: 'Create', exact: true }).click();
      await expect(page).toHaveTitle(`${circle} – Lateral`);
    },
    beginJoining: async (name, invite) => {
      await sayName(name);
      await page.getByRole('button', { name: 'Join a circle' }).click();
      await page.getByRole('textbox', { name: 'Invite' }).fill(invite);
      await page.getByRole('button', { name: 'Look at invite' }).click();
      await expect(page.getByRole('list', { name: 'Members' })).toBeVisible();
      await page.getByRole('button', { name: 'Join', exact: true }).click();
    },
    invite: async ({ asksFirst = false } = {}) => {
      await goTo('Members');
      await page.getByRole('button', { name: 'Invite someone' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Invite someone' });
      const link = dialog.getByRole('textbox', { name: 'Invite link' });
      await expect(link).toHaveValue(/^lateral:\/\/join#/);
      const first = await link.inputValue();
      if (asksFirst) {
        await dialog.getByRole('checkbox', { name: 'Ask me before letting them in' }).click();
        await expect(link).not.toHaveValue(first);
        await expect(link).toHaveValue(/^lateral:\/\/join#/);
      }
      const text = await link.inputValue();
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      return text;
    },
    seesConnected: async (name) => {
      const line = page.getByRole('list', { name: 'Who is here' });
      await expect(line.getByRole('button', { name: `${name}, connected` })).toBeVisible({ timeout: 30_000 });
    },
    beginAlone: async (name) => {
      await sayName(name);
      await page.getByRole('button', { name: 'Start on my own' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Board' })).toBeVisible();
    },
    addLead: async ({ company, role, place, notes, nextStep, when, stage, onlyMe }) => {
      await page.getByRole('button', { name: 'Add lead' }).first().click();
      const dialog = page.getByRole('dialog', { name: 'Add lead' });
      const texts = { Company: company, Role: role, Place: place, Notes: notes, 'Next step': nextStep };
      for (const [name, text] of Object.entries(texts)) {
        if (text !== undefined) await dialog.getByRole('textbox', { name, exact: true }).fill(text);
      }
      if (when !== undefined) await dialog.getByLabel('When', { exact: true }).fill(when);
      if (stage !== undefined) await dialog.getByRole('combobox', { name: 'Stage' }).selectOption(stage);
      if (onlyMe === true) await dialog.getByRole('radio', { name: 'Only me' }).check();
      await dialog.getByRole('button', { name: 'Add', exact: true }).click();
      await expect(dialog).toBeHidden();
    },
    moveTo: async (name, target) => {
      await card(name).getByRole('button', { name: 'Move to…' }).click();
      await page.getByRole('menuitem', { name: target, exact: true }).click();
      await expect(column(target).getByRole('row', { name, exact: true })).toBeVisible();
    },
    openCard: async (name) => {
      await card(name).click();
      const panel = page.getByRole('complementary', { name, exact: true });
      await expect(panel).toBeVisible();
      return panel;
    },
    seesSaved: async () => {
      const status = page.getByRole('status', { name: 'Sync' });
      // A wait under 400 ms is not put into words.
      await expect(status).toHaveAttribute('aria-busy', 'false');
      await expect(status).toHaveText(/^Saved on this device/);
    },
  };
}
