// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { ImportDialog } from '#renderer/features/import/index.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { wordRows, workbookOf, zipOf } from './made-files.ts';

let app: TestApp;
const user = userEvent.setup();

function Page() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      <ImportDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  // The clock of the lab stands still, and the pauses between parts with it.
  renderInCircle({ ...app, services: { ...app.services, clock: createSystemClock() } }, <Page />);
});
afterEach(cleanup);

async function choose(content: string | Uint8Array, name: string): Promise<void> {
  const bytes = typeof content === 'string' ? content : new Uint8Array(content);
  await user.upload(screen.getByLabelText('File'), new File([bytes], name));
}

const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
const leads = () =>
  [...app.session().circle.leads.all.get().values()].filter(({ deletedAt }) => deletedAt === undefined);
const counts = (): readonly string[] =>
  within(screen.getByRole('list', { name: 'By stage' }))
    .getAllByRole('listitem')
    .map((item) => item.textContent);
const radio = (name: string): HTMLInputElement => screen.getByRole<HTMLInputElement>('radio', { name });

const BOARD = JSON.stringify({
  name: 'Job hunt',
  lists: [
    { id: 'a', name: 'Applied' },
    { id: 'b', name: 'Talking' },
    { id: 'c', name: 'Wishlist' },
  ],
  cards: [
    { id: '1', name: 'Welder at Globex', idList: 'a', desc: 'Nice.' },
    { id: '2', name: 'Fitter at Hooli', idList: 'b', closed: true },
    { id: '3', name: 'Analyst at Initech', idList: 'c' },
  ],
});

test('[IMP12] a Trello board: said what it is, its lists asked for, counted, brought in and taken back', async () => {
  await choose(BOARD, 'board.json');
  await screen.findByText('A Trello board: 3 lists, 3 cards.');
  screen.getByText('1 is archived where it comes from. It comes in where its stage says, with a note of it.');
  expect(counts()).toEqual(['Spotted: 2', 'Applied: 1']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stage Talking' }), 'Interviewing');
  expect(counts()).toEqual(['Spotted: 1', 'Applied: 1', 'Interviewing: 1']);
  expect(screen.queryByRole('radiogroup', { name: 'Which part' })).toBeNull();
  await press('Import 3 leads');
  await screen.findByText('Imported 3 leads');
  expect(leads().map(({ role }) => role)).toEqual(
    expect.arrayContaining(['Welder at Globex', 'Fitter at Hooli', 'Analyst at Initech']),
  );
  const stages = [...app.session().circle.pursuits.all.get().values()].map(({ stage }) => stage);
  expect(stages.toSorted()).toEqual(['applied', 'interviewing']);
  await press('Undo');
  expect(leads()).toEqual([]);
});

test('[IMP8] a second run of a board adds nothing', async () => {
  await choose(BOARD, 'board.json');
  await screen.findByText('A Trello board: 3 lists, 3 cards.');
  await press('Import 3 leads');
  await screen.findByText('Imported 3 leads');
  await press('Again');
  await choose(BOARD, 'again.json');
  await screen.findByText('Everything in this file is on the board already.');
  expect(screen.queryByRole('list', { name: 'By stage' })).toBeNull();
  screen.getByText('Import 0 leads', { selector: 'button' });
});

test('[IMP17] a Notion archive with two tables: the likely one is chosen, the other can be', async () => {
  const id = '0123456789abcdef0123456789abcdef';
  await choose(
    zipOf({
      [`Reading ${id}.csv`]: '\ufeffTitle,Mood\nA book,good\nAnother,fine\n',
      [`Jobs ${id}.csv`]: '\ufeffCompany,Position,Status\nGlobex,Welder,Applied\n',
    }),
    'Export.zip',
  );
  await screen.findByRole('radiogroup', { name: 'Which part' });
  expect([radio('Jobs').checked, radio('Reading').checked]).toEqual([true, false]);
  expect(screen.getAllByText('A Notion table, “Jobs”: 1 row.')).toHaveLength(2);
  screen.getByText('Import 1 lead', { selector: 'button' });
  await user.click(radio('Reading'));
  screen.getByText('Import 2 leads', { selector: 'button' });
  await user.click(radio('Jobs'));
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  expect(leads()).toMatchObject([{ company: 'Globex', role: 'Welder' }]);
});

test('[IMP14] a workbook with two sheets', async () => {
  await choose(
    workbookOf([
      { name: 'Jobs', xml: wordRows(['Company', 'Role', 'Status'], ['Globex', 'Welder', 'Interview']) },
      { name: 'Old', xml: wordRows(['Company', 'Role'], ['Initech', 'Analyst']) },
    ]),
    'jobs.xlsx',
  );
  await screen.findByRole('radiogroup', { name: 'Which part' });
  expect(radio('Jobs').checked).toBe(true);
  expect(counts()).toEqual(['Interviewing: 1']);
  await user.click(radio('Old'));
  expect(counts()).toEqual(['Spotted: 1']);
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  expect(leads()).toMatchObject([{ company: 'Initech' }]);
});

const PEOPLE = 'First Name,Last Name,URL,Company,Position,Connected On\nDana,Lee,,Globex,CTO,05 Jun 2024\n';
const SAVED = 'Saved Date,Job Url,Job Title,Company Name\n21 Jun 2025,https://a.example/1,Welder,Globex\n';
const APPLIED =
  'Application Date,Company Name,Job Title,Job Url,Question And Answers\n20 Jun 2025,Globex,Welder,https://a.example/1,Why?:So\n';

test('[IMP13] from LinkedIn, what was applied for and saved comes in together, the application first', async () => {
  await choose(
    zipOf({ 'Jobs/Saved Jobs.csv': SAVED, 'Jobs/Job Applications.csv': APPLIED, 'Connections.csv': PEOPLE }),
    'Basic_LinkedInDataExport.zip',
  );
  await screen.findByRole('radiogroup', { name: 'Which part' });
  expect(radio('Applications and saved jobs').checked).toBe(true);
  screen.getByText('1 row is held back: its lead is there already.');
  expect(counts()).toEqual(['Applied: 1']);
  await user.click(radio('Connections'));
  screen.getByText(/People you know are not leads/u);
  expect(screen.queryByText(/^Import \d+ leads?/u, { selector: 'button' })).toBeNull();
  await user.click(radio('Saved jobs'));
  expect(counts()).toEqual(['Spotted: 1']);
});

test('[IMP15] connections are recognised, and nothing of them can come in as a lead', async () => {
  await choose(PEOPLE, 'list.csv');
  await screen.findByText('From LinkedIn: 1 connection.');
  screen.getByText(/They come into your own list, which only you see\./u);
  screen.getByText('Import 1 contact', { selector: 'button' });
  expect(screen.queryByText(/^Import \d+ leads?/u, { selector: 'button' })).toBeNull();
  expect(screen.queryByText('Who sees this')).toBeNull();
  expect(leads()).toEqual([]);
});

test.each([
  ['a cut archive', zipOf({ 'a.csv': 'Company\nGlobex\n' }).subarray(0, 60), /damaged or not whole/u],
  ['a cut board', BOARD.slice(0, 90), /begins as JSON and does not end as such/u],
  ['JSON of another kind', '{"cards": 1}', /is JSON, and not a Trello board/u],
  ['an empty board', '{"lists":[{"id":"a","name":"x"}],"cards":[]}', /a Trello board without cards/u],
  ['an archive of letters', zipOf({ 'a.docx': 'x' }), /holds no list/u],
])('[IMP16] %s says what it is, and nothing was changed', async (_what, content, words) => {
  await choose(content, 'file.zip');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toMatch(words);
  expect(alert.textContent).toContain('Nothing was changed.');
  expect(screen.queryByText(/^Import \d/u, { selector: 'button' })).toBeNull();
  expect(leads()).toEqual([]);
});

test('[IMP17] a list in an archive that cannot be read is named beside those that can', async () => {
  await choose(zipOf({ 'a.csv': 'Company\nGlobex\n', 'deep/b.csv': 'Company,Role\nHooli,"Fitter\n' }), 'all.zip');
  const alert = await screen.findByRole('alert');
  expect(alert.textContent).toContain('b.csv in all.zip');
  expect(alert.textContent).toContain('The other lists in it were read.');
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
});
