// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { ImportDialog } from '#renderer/features/import/index.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

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

const companies = (): readonly string[] =>
  [...app.session().circle.leads.all.get().values()]
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map(({ company = '' }) => company)
    .toSorted();

async function choose(text: string, name = 'jobs.csv'): Promise<void> {
  await user.upload(screen.getByLabelText('File'), new File([text], name, { type: 'text/csv' }));
  await screen.findByText(new RegExp(`^${name}: \\d+ row|^The quotes`, 'u'));
}

const press = (words: string): Promise<void> => user.click(screen.getByText(words, { selector: 'button' }));
/** The button, and what is said of it. */
function submitButton(words: string): { readonly isDisabled: boolean; readonly because: string } {
  const button = screen.getByText<HTMLButtonElement>(words, { selector: 'button' });
  const because = document.getElementById(button.getAttribute('aria-describedby') ?? '');
  return { isDisabled: button.disabled, because: because?.textContent ?? '' };
}
const chosen = (name: string): string => screen.getByRole<HTMLSelectElement>('combobox', { name }).value;

test('[IMP2] recognised columns need no click, and one press brings the leads in; Undo takes them back', async () => {
  await choose('Where,Employer,Position\nLyon,Globex,Welder\n,Initech,Analyst\n');
  expect(['Column Where', 'Column Employer', 'Column Position'].map(chosen)).toEqual(['place', 'company', 'role']);
  expect(within(screen.getByRole('table', { name: 'Preview' })).getAllByRole('row')).toHaveLength(3);
  await press('Import 2 leads');
  await screen.findByText('Imported 2 leads');
  expect(companies()).toEqual(['Globex', 'Initech']);
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Undo');
  expect(companies()).toEqual([]);
});

const FIRST_LINE = 'The first line is a lead, too';
const toggleFirstLine = (): Promise<void> => user.click(screen.getByRole('checkbox', { name: FIRST_LINE }));
const previewed = (): readonly string[] =>
  within(screen.getByRole('table', { name: 'Preview' }))
    .getAllByRole('row')
    .slice(1)
    .map((row) => row.textContent);

test('[IMP1] a first line that may be a lead can be made one', async () => {
  await choose('Acme Falls,Weaver\nGlobex,Smith\n');
  screen.getByRole('group', { name: /first line.*“Acme Falls · Weaver”/u });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column Acme Falls' }), 'Company');
  expect(previewed()).toEqual(['SpottedGlobexWeaver: Smith']);
  await toggleFirstLine();
  screen.getByText('jobs.csv: 2 rows.');
  expect(chosen('Column 1')).toBe('company');
  expect(previewed()).toEqual(['SpottedAcme FallsWeaver', 'SpottedGlobexSmith']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 2' }), 'Role');
  await press('Import 2 leads');
  await screen.findByText('Imported 2 leads');
  expect(companies()).toEqual(['Acme Falls', 'Globex']);
});

test('[IMP1] the choice is taken back with all that was said of the columns, and ends with its file', async () => {
  await choose('Acme Falls,Weaver,Applied\nGlobex,Smith,Saved\n');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column Acme Falls' }), 'Company');
  await toggleFirstLine();
  expect(['1', '2', '3'].map((name) => chosen(`Column ${name}`))).toEqual(['company', 'other', 'stage']);
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 2' }), 'Role');
  await toggleFirstLine();
  expect(['Acme Falls', 'Weaver'].map((name) => chosen(`Column ${name}`))).toEqual(['company', 'role']);
  screen.getByText('Import 1 lead', { selector: 'button' });
  await toggleFirstLine();
  await choose('Hooli,Joiner\nInitech,Fitter\n', 'other.csv');
  expect(screen.getByRole('checkbox', { name: FIRST_LINE })).toHaveProperty('checked', false);
  screen.getByRole('combobox', { name: 'Column Hooli' });
});

test('[IMP1] made a lead, the first line counts among those that come again', async () => {
  await choose('Acme Falls,Weaver\nGlobex,Smith\nAcme Falls,Weaver\n');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column Acme Falls' }), 'Company');
  expect(screen.queryByText(/held back/u)).toBeNull();
  await toggleFirstLine();
  screen.getByText('1 row is held back: its lead is there already.');
  screen.getByText('Import 2 leads', { selector: 'button' });
});

test('[IMP1] a line that names columns, or is alone in its file, leaves nothing to say', async () => {
  await choose('Company,Mood\nGlobex,good\n');
  expect(screen.queryByRole('checkbox', { name: FIRST_LINE })).toBeNull();
  await choose('Acme Falls,Weaver\n', 'one.csv');
  expect(screen.queryByRole('checkbox', { name: FIRST_LINE })).toBeNull();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column 1' }), 'Company');
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  expect(companies()).toEqual(['Acme Falls']);
});

test('[IMP2] without a company or role column it waits until one is said', async () => {
  await choose('a,b\n1,Globex\n');
  expect(submitButton('Import 1 lead')).toEqual({
    isDisabled: true,
    because: 'Say which column is the company or the role.',
  });
  await user.selectOptions(screen.getByRole('combobox', { name: 'Column b' }), 'Company');
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  expect(companies()).toEqual(['Globex']);
});

test('[IMP5] unknown stages are told by name and can be mapped', async () => {
  await choose('Company,Status\nGlobex,Had a chat\n');
  expect(chosen('Stage Had a chat')).toBe('spotted');
  await user.selectOptions(screen.getByRole('combobox', { name: 'Stage Had a chat' }), 'Offer');
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  const { me, pursuits } = app.session().circle;
  expect([...pursuits.all.get().values()]).toMatchObject([{ stage: 'offer', memberId: me }]);
});

test('[IMP7] days that can be read in two ways are asked for', async () => {
  await choose('Company,Applied\nGlobex,3/4/2024\n');
  await user.selectOptions(screen.getByRole('combobox', { name: 'What 3/4/2024 means' }), 'Wednesday, April 3');
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  const [run] = [...app.session().circle.pursuits.all.get().values()];
  expect(run?.startedAt).toBe(new Date(2024, 3, 3, 12).getTime());
});

test('[IMP8] a second run adds nothing; what is held back can come in anyway', async () => {
  const list = 'Company\nGlobex\nInitech\n';
  await choose(list);
  await press('Import 2 leads');
  await screen.findByText('Imported 2 leads');
  await press('Again');
  await choose(list);
  expect(submitButton('Import 0 leads')).toEqual({
    isDisabled: false,
    because: 'Everything in this file is on the board already.',
  });
  await user.click(screen.getByRole('checkbox', { name: 'Bring them in anyway' }));
  expect(submitButton('Import 2 leads')).toEqual({ isDisabled: false, because: '' });
  await press('Import 2 leads');
  await screen.findByText('Imported 2 leads');
  expect(companies()).toHaveLength(4);
});

test('[IMP9] only me: nothing reaches the circle, and the leads stand on its board', async () => {
  await choose('Company\nGlobex\n');
  await user.click(screen.getByRole('radio', { name: 'Only me' }));
  await press('Import 1 lead');
  await screen.findByText('Imported 1 lead');
  const { circle, own, circleId } = app.session();
  expect(circle.leads.all.get().size).toBe(0);
  expect([...own.leads.all.get().values()]).toMatchObject([{ company: 'Globex', circle: circleId }]);
});

test('[IMP9] one undo takes back what came in with several transactions', async () => {
  await choose(`Company\n${Array.from({ length: 450 }, (_, index) => `Firm ${index}`).join('\n')}`);
  await press('Import 450 leads');
  await screen.findByText('Imported 450 leads');
  expect(companies()).toHaveLength(450);
  await press('Undo');
  expect(companies()).toEqual([]);
  expect(app.session().undo.last.get()).toBeUndefined();
});

test('a file that is no list says what it is, and another can be chosen', async () => {
  await choose('Company,Role\nGlobex,"Welder\n');
  expect(screen.getByRole('alert').textContent).toContain('Nothing was changed.');
  expect(screen.queryByText(/^Import \d/, { selector: 'button' })).toBeNull();
  await choose('Company\nGlobex\n', 'other.csv');
  expect(screen.queryByRole('alert')).toBeNull();
});
