// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { renderWindow } from '#tests/support/render-window.tsx';
import { transferOf } from '#tests/unit/renderer/features/lead/posting-fixture.ts';
import { createFakeLoader, type FakeLoader, withLoader } from '#tests/unit/renderer/features/sync-file/fake-loader.ts';

const JOB = {
  '@context': 'https://schema.org',
  '@type': 'JobPosting',
  title: 'Welder',
  description: '<p>Ask for Ana.</p>',
  hiringOrganization: { '@type': 'Organization', name: 'Northwind' },
};
const HTML = `<html><head><script type="application/ld+json">${JSON.stringify(JOB)}</script></head><body><h1>Welder</h1></body></html>`;

class NoResizeObserver implements ResizeObserver {
  observe() {}
  unobserve() {}
  disconnect() {}
}

let app: TestApp;
let loader: FakeLoader;
const user = userEvent.setup();

beforeEach(async () => {
  const list = { matches: false, addEventListener: () => undefined, removeEventListener: () => undefined };
  vi.stubGlobal('matchMedia', () => list);
  vi.stubGlobal('ResizeObserver', NoResizeObserver);
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  window.location.hash = '#/board';
  loader = createFakeLoader();
  app = withLoader(await createTestApp(), loader);
});
afterEach(() => {
  cleanup();
  vi.restoreAllMocks();
});

const main = (): HTMLElement => screen.getByRole('main');
const dialog = (): HTMLElement | null => screen.queryByRole('dialog', { name: 'Add lead' });
const valueOf = (label: string): unknown => (screen.getByLabelText(label) as HTMLInputElement).value;
const drop = (name: string): boolean =>
  fireEvent.drop(main(), { dataTransfer: transferOf({}, new File([HTML], name)) });
const goToday = (): void =>
  act(() => {
    window.location.hash = '#/today';
    window.dispatchEvent(new HashChangeEvent('hashchange'));
  });
const paste = (target: Element, words: Parameters<typeof transferOf>[0]): boolean =>
  fireEvent.paste(target, { clipboardData: transferOf(words) });

test('[POST17] a page that is pasted on the board opens the form with it, read by what finds jobs in pages', async () => {
  renderWindow(app);
  expect(paste(document.body, { html: HTML })).toBe(false);
  expect(dialog()).not.toBeNull();
  expect(['Role', 'Company'].map(valueOf)).toEqual(['Welder', 'Northwind']);
  await user.click(screen.getByText('Add', { selector: 'button' }));
  const { circle } = app.session();
  expect([...circle.leads.all.get().values()]).toMatchObject([{ role: 'Welder', company: 'Northwind' }]);
  expect([...circle.originals.all.get().values()]).toMatchObject([{ text: 'Ask for Ana.' }]);
});

test('[POST17] a paste into a field of the board, on another page or beside a dialog belongs to that', async () => {
  renderWindow(app);
  expect(paste(screen.getByRole('searchbox', { name: 'Search leads' }), { text: 'Welder' })).toBe(true);
  expect(dialog()).toBeNull();
  await user.click(screen.getByText('Trash', { selector: 'button' }));
  expect(paste(document.body, { text: 'Welder' })).toBe(true);
  expect(dialog()).toBeNull();
  await user.keyboard('{Escape}');
  goToday();
  expect(paste(document.body, { text: 'Welder' })).toBe(true);
  expect(dialog()).toBeNull();
});

test('[POST17] words and links that are dropped on the board open the form; a link fills Link only', () => {
  renderWindow(app);
  const link = transferOf({
    html: '<a href="https://northwind.example/7">Welder</a>',
    text: 'https://northwind.example/7',
    uris: 'https://northwind.example/7',
  });
  expect(fireEvent.dragOver(main(), { dataTransfer: link })).toBe(false);
  expect(fireEvent.drop(main(), { dataTransfer: link })).toBe(false);
  expect(valueOf('Link')).toBe('https://northwind.example/7');
  expect(['Role', 'Company', 'Notes'].map(valueOf)).toEqual(['', '', '']);
});

test('[POST17] what is dragged from place to place in the window is none, however it ends', () => {
  renderWindow(app);
  const words = transferOf({ text: 'Welder\nNorthwind' });
  fireEvent.dragStart(main(), { dataTransfer: words });
  expect(fireEvent.dragOver(main(), { dataTransfer: words })).toBe(true);
  expect(fireEvent.drop(main(), { dataTransfer: words })).toBe(true);
  expect(dialog()).toBeNull();
  fireEvent.dragStart(main(), { dataTransfer: words });
  // What was dragged went meanwhile, and its end was not heard.
  fireEvent.pointerMove(main());
  fireEvent.drop(main(), { dataTransfer: words });
  expect(dialog()).not.toBeNull();
});

test('[POST17] what other parts of the window carry, and what falls beside the board, is left alone', () => {
  renderWindow(app);
  const card = { files: [], types: ['application/x-lateral-card'], getData: () => 'card' };
  expect(fireEvent.dragOver(main(), { dataTransfer: card })).toBe(true);
  fireEvent.drop(main(), { dataTransfer: card });
  fireEvent.drop(screen.getByRole('navigation', { name: 'Main' }), { dataTransfer: transferOf({ text: 'Welder' }) });
  expect(dialog()).toBeNull();
});

test('[POST17] the file of a page that is dropped on the board goes into the form', async () => {
  renderWindow(app);
  drop('welder.html');
  await waitFor(() => expect(valueOf('Role')).toBe('Welder'));
  expect(loader.loadedBytes).toEqual([]);
});

test('[POST17] any other file goes where files go, and on other pages all do', async () => {
  renderWindow(app);
  drop('from bob.lateral');
  await waitFor(() => expect(loader.loadedBytes).toHaveLength(1));
  expect(dialog()).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Dismiss' }));
  goToday();
  drop('welder.html');
  await waitFor(() => expect(loader.loadedBytes).toHaveLength(2));
  expect(dialog()).toBeNull();
});

test('[POST17] what is dropped on the open form goes there, whatever file it is', async () => {
  renderWindow(app);
  paste(document.body, { text: 'https://northwind.example/7' });
  const form = screen.getByRole('dialog', { name: 'Add lead' });
  fireEvent.drop(form, { dataTransfer: transferOf({}, new File(['\u0000'], 'from bob.lateral')) });
  expect((await screen.findByRole('alert')).textContent).toMatch(/^from bob.lateral is neither a page nor a text/);
  expect(loader.loadedBytes).toEqual([]);
});

test('[POST17] where nothing can be written nothing is taken', () => {
  vi.spyOn(app.session().circle.writable, 'get').mockReturnValue(false);
  renderWindow(app);
  expect(paste(document.body, { text: 'Welder' })).toBe(true);
  expect(fireEvent.drop(main(), { dataTransfer: transferOf({ text: 'Welder' }) })).toBe(true);
  expect(dialog()).toBeNull();
});

test('[CAL17] a calendar file that is dropped on the board, or chosen where leads are imported, has a dialog of its own', async () => {
  renderWindow(app);
  const calendar = (): HTMLElement | null => screen.queryByRole('dialog', { name: 'Add from a calendar file' });
  const ics = new File(['BEGIN:VCALENDAR\r\nEND:VCALENDAR'], 'Invite.ICS');
  act(() => {
    fireEvent.drop(main(), { dataTransfer: { ...transferOf({}, ics), types: ['Files'] } });
  });
  expect(calendar()).not.toBeNull();
  expect(dialog()).toBeNull();
  await user.keyboard('{Escape}');
  expect(calendar()).toBeNull();
  await user.click(screen.getByText('Import', { selector: 'button' }));
  await user.upload(screen.getByLabelText('File'), ics);
  expect(calendar()).not.toBeNull();
  expect(screen.queryByRole('dialog', { name: 'Import leads' })).toBeNull();
});
