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

test('[IMP2] without a company or role column it waits until one is said', async () => {
  await choose('a,b\n1,Globex\n');
  expect(screen.getByText('Import 1 lead', { selector: 'button' })).toHaveProperty('disabled', true);
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
  screen.getByText('Everything in this file is on the board already.');
  await press('Import 0 leads');
  await screen.findByText('Imported 0 leads');
  expect(companies()).toHaveLength(2);
  await press('Again');
  await choose(list);
  await user.click(screen.getByRole('checkbox', { name: 'Bring them in anyway' }));
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
