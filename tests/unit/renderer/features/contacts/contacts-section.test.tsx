// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { ContactsSection } from '#renderer/features/contacts/index.ts';
import { removeContact } from '#shared/domain/contact/change-contacts.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { settleFocus, showSection, undo, user } from '#tests/support/section-page.tsx';
import { type ContactsPage, KUMQUAT, openContactsPage } from './contacts-page.tsx';

let page: ContactsPage;
const imports = vi.fn<() => void>();

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  imports.mockClear();
  page = await openContactsPage();
});
afterEach(cleanup);

const show = () => showSection(page.app, <ContactsSection onImport={imports} />);
const rows = (): readonly (string | null)[] =>
  screen.queryByRole('list') === null
    ? []
    : within(screen.getByRole('list', { name: 'People you know' }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent);
/** By its words: to ask of everything what it is called takes long where there is much. */
const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
const field = (label: string) => screen.getByLabelText<HTMLInputElement>(label);
const fill = async (label: string, text: string): Promise<void> => {
  await user.click(field(label));
  await user.paste(text);
};
const choose = async (menu: string, entry: string): Promise<void> => {
  await user.click(screen.getByLabelText(menu));
  await user.click(screen.getByText(entry));
};

test('[CONT1] [CONT2] somebody is added with a name alone, and the circle learns nothing', async () => {
  show();
  expect(screen.getByText(/^Only on this device, in your own space\. Nobody in the circle sees them\./)).toBeDefined();
  await user.click(screen.getByText('Add somebody'));
  await press('Save');
  expect(screen.getByText('A name is needed.')).toBeDefined();
  await fill('Name', 'Kumquat Quince');
  await press('Save');
  expect(await screen.findByText('Added to your list. Only you see it.')).toBeDefined();
  expect(rows()).toEqual(['Kumquat Quince']);
  expect(page.told()).toEqual([]);
  expect(page.app.session().circle.contacts.all.get().size).toBe(0);
});

test('[CONT2] somebody is changed, with a way back', async () => {
  page.know({ name: 'Kumquat Quince' });
  show();
  await choose('More for Kumquat Quince', 'Edit');
  await fill('Company', 'Northwind');
  await fill('What they do there', 'Recruiter');
  await press('Save');
  expect(rows()).toEqual(['Kumquat QuinceRecruiter at Northwind']);
  await undo();
  expect(rows()).toEqual(['Kumquat Quince']);
});

test('[CONT2] somebody is removed, the focus stays in the list, and there is a way back', async () => {
  page.know({ name: 'Kumquat Quince' });
  show();
  await choose('More for Kumquat Quince', 'Remove');
  expect(rows()).toEqual([]);
  await settleFocus();
  expect(document.activeElement).not.toBe(document.body);
  await undo();
  expect(rows()).toEqual(['Kumquat Quince']);
});

test('what was typed and not saved is there again; somebody who is gone meanwhile is said, with the words kept', async () => {
  page.know(KUMQUAT);
  show();
  await press('Add somebody');
  await fill('Name', 'Mandarin');
  await user.keyboard('{Escape}');
  await press('Add somebody');
  expect(field('Name')).toHaveProperty('value', 'Mandarin');
  await user.keyboard('{Escape}');
  await choose('More for Kumquat Quince', 'Edit');
  await fill('Note', 'Met at a fair');
  const { run, own } = page.app.session();
  const [contact] = own.contacts.all.get().values();
  act(() => void (contact && run(own, removeContact, { contactId: contact.id })));
  await press('Save');
  expect(screen.getByText('This person is not in your list any more. Your words are still here.')).toBeDefined();
  expect(field('Note')).toHaveProperty('value', 'Met at a fair');
});

test('a long list is drawn part by part, in order of names, and searched by name, company and what they do', async () => {
  page.know(...Array.from({ length: 59 }, (_, at) => ({ name: `Person ${String(at).padStart(3, '0')}` })), {
    ...KUMQUAT,
    connectedOn: '2020-06-05',
  });
  show();
  expect(rows()).toHaveLength(50);
  expect(rows()[0]).toBe('Kumquat QuinceRecruiter at Northwind GmbH · known since June 5, 2020');
  await press('Show 10 more');
  expect(rows()).toHaveLength(60);
  const search = screen.getByLabelText('Search people you know');
  await user.click(search);
  await user.paste('NORTH recruit');
  await waitFor(() => expect(rows()).toHaveLength(1));
  await user.paste('x');
  expect(await screen.findByText('Nobody found for “NORTH recruitx”. Try fewer letters.')).toBeDefined();
});

test('a profile opens only where it is a web address, and a refusal is said', async () => {
  page.know({ ...KUMQUAT, link: 'https://example.org/in/kumquat' }, { name: 'Mandarin', link: 'javascript:alert(1)' });
  show();
  await choose('More for Kumquat Quince', 'Profile');
  await waitFor(() => expect(page.app.openedLinks).toEqual(['https://example.org/in/kumquat']));
  await user.click(screen.getByLabelText('More for Mandarin'));
  expect(screen.getAllByRole('menuitem').map(({ textContent }) => textContent)).toEqual(['Edit', 'Remove']);
});

test('[DOC2] where nothing can be written the list is there for reading', () => {
  page.know(KUMQUAT);
  openCircleDoc(page.app.session().own.replica.doc).meta.set('minReader', 99);
  show();
  expect(rows()).toHaveLength(1);
  expect(screen.queryAllByRole('button')).toEqual([]);
});

test('an empty list says what it is for, and leads to a file', async () => {
  show();
  expect(screen.getByText('Nobody is in your list yet.')).toBeDefined();
  await press('Import contacts');
  expect(imports).toHaveBeenCalledOnce();
});
