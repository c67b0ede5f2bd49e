// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { AppError } from '#shared/kernel/app-error.ts';
import type { Files } from '#shared/ports/files.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { user } from '#tests/support/section-page.tsx';
import { bobWrites, goes, writeOf } from '../company/company-page-fixture.tsx';
import { bobShares, showWay } from './funnel-page-fixture.tsx';

let app: TestApp;
let bob: SecondMember;
const errors: unknown[] = [];

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  errors.length = 0;
  goes(writeOf(bob.app), { company: 'Northwind', role: 'Welder' }, [['applied', -9]]);
});
afterEach(cleanup);

/** Shows the page with a disk that may refuse. */
function show(files: Partial<Files> = {}): void {
  const { services } = bob.app;
  const logError = (error: unknown): void => void errors.push(error);
  showWay({ ...bob.app, services: { ...services, logError, files: { ...services.files, ...files } } });
}
const open = async () => {
  await user.click(screen.getByText('Save as picture', { selector: 'button' }));
  await screen.findByText('With names');
  return within(screen.getByRole('dialog', { name: 'Save as picture' }));
};
const save = () => user.click(screen.getByText('Save', { selector: 'button' }));
const lastSaved = () => {
  const { name = '', bytes = new Uint8Array() } = app.savedFiles.at(-1) ?? {};
  return { name, text: new TextDecoder().decode(bytes) };
};
const headOf = (text: string) =>
  [...new DOMParser().parseFromString(text, 'image/svg+xml').querySelectorAll('svg > text')].map(
    ({ textContent }) => textContent,
  );
const TIME = 'All that was applied for, as of Jan 5, 2026';

describe('saving a picture', () => {
  test('[FUN12] what is saved is what is shown: without names, companies and jobs', async () => {
    show();
    const dialog = await open();
    expect(dialog.getByRole('checkbox', { name: 'With names' })).toHaveProperty('checked', false);
    dialog.getByText(
      'In the picture: how many came how far, how it ended, and of which time. No names, no companies, no jobs.',
    );
    const preview = dialog.getByRole<HTMLImageElement>('img', { name: 'What will be saved' });
    const shown = decodeURIComponent(preview.src.slice('data:image/svg+xml;charset=utf-8,'.length));
    await save();
    await screen.findByText('Picture saved.');
    expect(screen.queryByRole('dialog')).toBeNull();
    const { name, text } = lastSaved();
    expect(name).toBe('The way so far 2026-01-05.svg');
    expect(text).toBe(shown);
    expect(headOf(text)).toEqual(['The way so far', TIME]);
    expect(text).not.toMatch(/alice|bob|Thursday|Northwind|Welder/u);
    expect(text).toContain('Applied 1');
  });

  test('[FUN12] names come along when they are chosen, each time anew, and that is said', async () => {
    show();
    const dialog = await open();
    await user.click(dialog.getByRole('checkbox', { name: 'With names' }));
    dialog.getByText(/and your name and that of the circle\. No companies, no jobs\.$/u);
    await save();
    await screen.findByText('Picture saved.');
    expect(headOf(lastSaved().text)).toEqual(['The way so far', 'alice, Thursday circle', TIME]);
    const again = await open();
    expect(again.getByRole('checkbox', { name: 'With names' })).toHaveProperty('checked', false);
  });

  test('[FUN12] of another it bears their name, of the circle that of the circle alone', async () => {
    goes(bobWrites(bob), {}, [['applied', -9]]);
    bobShares(bob);
    show();
    await user.click(screen.getByRole('checkbox', { name: 'Others may see my numbers' }));
    for (const [option, names] of [
      ['bob', 'bob, Thursday circle'],
      ['The circle', 'Thursday circle'],
    ] as const) {
      await user.selectOptions(screen.getByRole('combobox', { name: 'Whose way' }), option);
      const dialog = await open();
      await user.click(dialog.getByRole('checkbox', { name: 'With names' }));
      await save();
      await waitFor(() => expect(headOf(lastSaved().text)[1]).toBe(names));
      await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    }
  });

  test('[FUN12] what cannot be drawn or written is told, and the choice is still there', async () => {
    const refuse = vi
      .fn<Files['save']>()
      .mockRejectedValueOnce(new AppError('not-saved', 'no room', { retryable: true }))
      .mockResolvedValueOnce(false);
    show({ save: refuse });
    const dialog = await open();
    await save();
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Not saved: nothing could be written there/u);
    // Who would rather not keep it stays.
    await save();
    await waitFor(() => expect(refuse).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(dialog.queryByRole('alert')).toBeNull());
    // This engine cannot draw.
    await user.click(dialog.getByRole('radio', { name: 'Image (PNG)' }));
    await save();
    expect((await dialog.findByRole('alert')).textContent).toMatch(/^Not saved: the picture could not be made/u);
    expect(dialog.getByRole('radio', { name: 'Image (PNG)' })).toHaveProperty('checked', true);
    expect([refuse.mock.calls.length, errors.length]).toEqual([2, 2]);
  });
});
