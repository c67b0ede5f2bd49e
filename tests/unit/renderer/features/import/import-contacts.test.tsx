// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { ImportContactsDialog, ImportDialog } from '#renderer/features/import/index.ts';
import { addContact } from '#shared/domain/contact/change-contacts.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;
const user = userEvent.setup();

function Page({ of: Dialog }: { readonly of: typeof ImportContactsDialog }) {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      <Dialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
});
afterEach(cleanup);

// The clock of the lab stands still, and the pauses between parts with it.
const show = (of: typeof ImportContactsDialog) =>
  renderInCircle({ ...app, services: { ...app.services, clock: createSystemClock() } }, <Page of={of} />);
const people = (): readonly string[] =>
  Array.from(app.session().own.contacts.all.get().values(), ({ name, company = '-' }) => `${name}, ${company}`).sort();
const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
async function choose(text: string, name = 'Connections.csv'): Promise<void> {
  await user.upload(screen.getByLabelText('File'), new File([text], name, { type: 'text/csv' }));
  await screen.findByText(new RegExp(`^${name}: \\d+ row`, 'u'));
}

const LINKEDIN = [
  'Notes:',
  '"When exporting your connection data, …"',
  '',
  'First Name,Last Name,URL,Email Address,Company,Position,Connected On',
  'Kumquat,Quince,https://www.linkedin.com/in/kumquat,,Northwind,Recruiter,05 Jun 2020',
  'Mandarin,Lime,https://www.linkedin.com/in/mandarin,,Globex,Welder,14 May 2021',
  ',,,,,,14 May 2021',
].join('\n');

test('[CONT4] [CONT5] [CONT6] a list of LinkedIn comes in with one press, is taken back with one, and a second time adds nothing', async () => {
  show(ImportContactsDialog);
  await choose(LINKEDIN);
  expect(screen.getByText('From LinkedIn: 3 connections.')).toBeDefined();
  expect(within(screen.getByRole('table', { name: 'Preview' })).getAllByRole('row')).toHaveLength(3);
  expect(screen.getByText('1 row has nothing that somebody could be called by.')).toBeDefined();
  await press('Import 2 contacts');
  await screen.findByText('Imported 2 contacts');
  expect(people()).toEqual(['Kumquat Quince, Northwind', 'Mandarin Lime, Globex']);
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Again');
  await choose(LINKEDIN);
  expect(screen.getByText('2 are in your list already.')).toBeDefined();
  expect(screen.getByText('Everybody in this file is in your list already.')).toBeDefined();
  await press('Import 0 contacts');
  await screen.findByText('Imported 0 contacts');
  expect(people()).toHaveLength(2);
  expect(app.session().circle.leads.all.get().size).toBe(0);
});

test('[CONT5] who works elsewhere by now is changed in the list, or left as they are', async () => {
  const { run, own } = app.session();
  const link = 'https://linkedin.com/in/kumquat';
  act(() => void run(own, addContact, { name: 'Kumquat Quince', company: 'Contoso', position: 'Clerk', link }));
  show(ImportContactsDialog);
  await choose(LINKEDIN);
  expect(
    screen.getByText(/^1 of your list works elsewhere by now, or does something else: Kumquat Quince$/),
  ).toBeDefined();
  await user.click(screen.getByRole('checkbox', { name: 'Change that in your list' }));
  await press('Import 1 contact');
  await screen.findByText('Imported 1 contact');
  expect(people()).toEqual(['Kumquat Quince, Contoso', 'Mandarin Lime, Globex']);
  await press('Again');
  await choose(LINKEDIN);
  await press('Import 0 contacts');
  await screen.findByText('1 works elsewhere now.');
  expect(people()).toEqual(['Kumquat Quince, Northwind', 'Mandarin Lime, Globex']);
  await press('Undo');
  expect(people()).toEqual(['Kumquat Quince, Contoso', 'Mandarin Lime, Globex']);
});

test('[IMP15] [CONT4] among leads, too, people come in as people; a file without any says what it needs', async () => {
  show(ImportDialog);
  await choose(LINKEDIN);
  expect(screen.getByText(/^People you know are not leads\. They come into your own list/)).toBeDefined();
  expect(screen.queryByText(/Who sees this/)).toBeNull();
  await press('Import 2 contacts');
  await screen.findByText('Imported 2 contacts');
  expect([people().length, app.session().circle.leads.all.get().size]).toEqual([2, 0]);
  cleanup();
  show(ImportContactsDialog);
  await choose('Company,Role\nGlobex,Welder\n', 'jobs.csv');
  expect(screen.getByText(/^No people are found in this file/)).toBeDefined();
  expect(screen.queryByText(/^Import \d/, { selector: 'button' })).toBeNull();
});
