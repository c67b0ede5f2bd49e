// @vitest-environment jsdom
import { cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { createSystemClock } from '#renderer/adapters/browser/system-clock.ts';
import { ExportDialog } from '#renderer/features/export/index.ts';
import { ImportDialog } from '#renderer/features/import/index.ts';
import { FormerTalk } from '#renderer/features/lead/index.ts';
import { setNextStep } from '#shared/domain/board/set-next-step.ts';
import { addMessage } from '#shared/domain/conversation/add-message.ts';
import { finishNextStep } from '#shared/domain/done-step/finish-next-step.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { AppError } from '#shared/kernel/app-error.ts';
import type { LeadId } from '#shared/kernel/ids.ts';
import type { Files } from '#shared/ports/files.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;
let leadId: LeadId;

function Page() {
  const [isOpen, setOpen] = useState(true);
  return (
    <>
      <button onClick={() => setOpen(true)}>Again</button>
      <ExportDialog isOpen={isOpen} onClose={() => setOpen(false)} />
    </>
  );
}

function ImportPage() {
  const [isOpen, setOpen] = useState(true);
  return <ImportDialog isOpen={isOpen} onClose={() => setOpen(false)} />;
}

beforeEach(async () => {
  // The engine of these tests does not know it.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
  const { circle, own, contextFor, circleId } = bob.app.session();
  const add = (words: Parameters<typeof addLead>[1], space = circle): LeadId => {
    const added = addLead(space.replica.doc, words, contextFor(space));
    if (!added.ok) throw new Error('not added');
    return added.value.leadId;
  };
  leadId = add({ company: 'Northwind', role: '=1+1', place: 'Lyon', stage: 'applied' });
  add({ company: 'Globex', role: 'Painter', stage: 'applied', circle: circleId }, own);
  const about = { kind: 'lead', id: leadId } as const;
  bob.write((doc, ctx) => addMessage(doc, { about, text: 'Good luck', members: [] }, ctx));
});
afterEach(cleanup);

/** Pauses between parts take no time where the clock runs. */
function show(files: Partial<Files> = {}): void {
  const { services } = bob.app;
  const clock = { ...createSystemClock(), now: () => services.clock.now() };
  renderInCircle({ ...bob.app, services: { ...services, clock, files: { ...services.files, ...files } } }, <Page />);
}
const choose = (name: string): Promise<void> => user.click(screen.getByRole('radio', { name }));
const press = (name: string): Promise<void> => user.click(screen.getByText(name, { selector: 'button' }));
const lastSaved = (): { readonly name: string; readonly text: string } => {
  const { name = '', bytes = new Uint8Array() } = app.savedFiles.at(-1) ?? {};
  return { name, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
};

describe('saving leads', () => {
  test('[EXP9] it says what goes into the file, and private leads only go along when chosen', async () => {
    show();
    screen.getByText(/^In the file: all leads on this board.*Names and words of the others/u);
    await press('Save');
    await screen.findByText('Leads saved.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(lastSaved().name).toBe('Leads Thursday circle 2026-01-05.csv');
    expect(lastSaved().text).toMatch(/^\ufeff"Company","Role"/u);
    expect(lastSaved().text).toContain(`"Northwind","'=1+1"`);
    expect(lastSaved().text).toContain('Good luck');
    expect(lastSaved().text).not.toContain('Globex');
    await press('Again');
    await user.click(screen.getByRole('checkbox', { name: 'With leads that only I see' }));
    await press('Save');
    await waitFor(() => expect(lastSaved().text).toContain('Globex'));
  });

  test('[EXP6] [EXP7] as data and as text, under names that say what they are', async () => {
    show();
    await choose('Data (JSON)');
    await press('Save');
    await waitFor(() => expect(lastSaved().name).toMatch(/\.json$/u));
    expect(JSON.parse(lastSaved().text)).toMatchObject({
      format: 'lateral-leads',
      leads: [{ company: 'Northwind', role: '=1+1', conversation: [{ of: 'bob', text: 'Good luck' }] }],
    });
    await press('Again');
    expect(screen.getByRole('radio', { name: 'Data (JSON)' })).toHaveProperty('checked', true);
    await choose('Text (Markdown)');
    await press('Save');
    await waitFor(() => expect(lastSaved().name).toMatch(/\.md$/u));
    expect(lastSaved().text).toContain('# Leads of Thursday circle\n\n## \\=1+1, Northwind\n');
    expect(lastSaved().text).toContain('bob, Jan 5, 2026');
  });

  test('[EXP9] what fails is told and loses nothing; who asks for no file stays', async () => {
    const saveParts = vi
      .fn<Files['saveParts']>()
      .mockRejectedValueOnce(new AppError('not-saved', 'no room', { retryable: true }))
      .mockResolvedValueOnce(false)
      .mockResolvedValueOnce(true);
    const { services } = bob.app;
    bob = { ...bob, app: { ...bob.app, services: { ...services, logError: vi.fn() } } };
    show({ saveParts });
    await choose('Data (JSON)');
    await press('Save');
    expect((await screen.findByRole('alert')).textContent).toMatch(/^Not saved: nothing could be written there/u);
    await press('Save');
    await waitFor(() => expect(saveParts).toHaveBeenCalledTimes(2));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(screen.getByRole('radio', { name: 'Data (JSON)' })).toHaveProperty('checked', true);
    await press('Save');
    await screen.findByText('Leads saved.');
  });
});

test('[EXP8] what was done is told as done, and no longer as planned', async () => {
  const { circle, run } = bob.app.session();
  const { pursuitId: cardId } = [...circle.events.all.get().values()].find((event) => event.leadId === leadId) ?? {};
  if (cardId === undefined) throw new Error('a run is there');
  const nextStepOn = '2026-01-05';
  run(circle, setNextStep, { cardId, nextStep: 'Thank-you note', nextStepOn });
  run(circle, finishNextStep, { cardId, nextStep: 'Thank-you note' });
  run(circle, setNextStep, { cardId, nextStep: 'Interview', nextStepOn });
  show({ savePdf: () => Promise.resolve(true) });
  await choose('Proof of my search (PDF)');
  const to = screen.getByLabelText('To');
  await user.clear(to);
  await user.type(to, '2026-01-31');
  const table = screen.getByRole('table', { name: 'What the office will read' });
  expect(within(table).getByText('Done: Thank-you note')).toBeDefined();
  expect(within(table).getByText('Planned: Interview')).toBeDefined();
  expect(within(table).queryByText('Planned: Thank-you note')).toBeNull();
});

describe('a proof of search', () => {
  const setDay = async (name: string, day: string): Promise<void> => {
    const field = screen.getByLabelText(name);
    await user.clear(field);
    if (day !== '') await user.type(field, day);
  };

  test('[EXP8] [EXP9] the last full month at first; what an office will read is shown, and printed with the name', async () => {
    const printed: unknown[] = [];
    show({ savePdf: (file) => Promise.resolve(printed.push(file) > 0) });
    await choose('Proof of my search (PDF)');
    screen.getByText('In the file: what you did, the name below, and nothing of the others in the circle.');
    expect(screen.getByLabelText('From')).toHaveProperty('value', '2025-12-01');
    expect(screen.getByLabelText('To')).toHaveProperty('value', '2025-12-31');
    screen.getByText(/^Nothing of yours falls into these days/u);
    await press('Save');
    expect(screen.getByRole('alert').textContent).toMatch(/^Not saved: nothing of yours/u);
    await setDay('To', '2026-01-31');
    const rows = within(screen.getByRole('table', { name: 'What the office will read' })).getAllByRole('row');
    expect(rows.map((row) => [...row.children].map((cell) => cell.textContent))).toEqual([
      ['Day', 'Company', 'Role', 'Place', 'What was done', 'Outcome'],
      ['Jan 5, 2026', 'Northwind', '=1+1', 'Lyon', 'Applied', 'Open'],
    ]);
    const name = screen.getByRole('textbox', { name: 'Name on it' });
    expect(name).toHaveProperty('value', 'alice');
    await user.clear(name);
    await user.paste('Alice Example');
    await press('Save');
    await screen.findByText('Proof saved.');
    expect(printed).toEqual([
      {
        name: 'Proof of job search 2025-12-01 to 2026-01-31.pdf',
        blocks: [
          { kind: 'title', text: 'Proof of job search' },
          { kind: 'paragraph', text: 'Alice Example' },
          { kind: 'paragraph', text: 'From Dec 1, 2025 to Jan 31, 2026' },
          {
            kind: 'table',
            head: ['Day', 'Company', 'Role', 'Place', 'What was done', 'Outcome'],
            rows: [['Jan 5, 2026', 'Northwind', '=1+1', 'Lyon', 'Applied', 'Open']],
          },
          { kind: 'paragraph', text: 'Made on Jan 5, 2026 from the records that this person keeps.' },
        ],
      },
    ]);
    await press('Again');
    expect(screen.getByRole('textbox', { name: 'Name on it' })).toHaveProperty('value', 'Alice Example');
    await user.click(screen.getByRole('checkbox', { name: 'With leads that only I see' }));
    expect(screen.getByRole('table', { name: 'What the office will read' }).textContent).toContain('Globex');
  });

  test('[EXP9] days that are no range are told where they stand; where nothing prints there is no such choice', async () => {
    show({ savePdf: () => Promise.resolve(true) });
    await choose('Proof of my search (PDF)');
    await setDay('To', '2025-11-01');
    screen.getByText('The last day is before the first.');
    await user.click(screen.getByLabelText('Take the first day away'));
    screen.getByText('Choose a day.');
    cleanup();
    show();
    expect(screen.getAllByRole('radio')).toHaveLength(3);
  });
});

test('[EXP5] what was saved comes in again: said what it is, nothing asked, private leads stay private, Undo takes all back', async () => {
  show();
  await user.click(screen.getByRole('checkbox', { name: 'With leads that only I see' }));
  await press('Save');
  await screen.findByText('Leads saved.');
  const { text } = lastSaved();
  cleanup();

  const other = await createTestApp();
  const { session } = other;
  renderInCircle({ ...other, services: { ...other.services, clock: createSystemClock() } }, <ImportPage />);
  const file = new File([text], 'leads.csv', { type: 'text/csv' });
  await user.upload(screen.getByLabelText('File'), file);
  await screen.findByText('Leads that Lateral saved, with what was written and said about them: 2 rows.');
  expect(screen.queryAllByRole('combobox')).toHaveLength(0);
  screen.getByText(/^What others said and did about them where they were saved comes along/u);
  screen.getByText('1 lead that only you saw comes back for you alone.');
  await press('Import 2 leads');
  await screen.findByText('Imported 2 leads');
  const companiesIn = (space: 'circle' | 'own'): readonly (string | undefined)[] =>
    [...session()[space].leads.all.get().values()]
      .filter((lead) => lead.deletedAt === undefined)
      .map((lead) => lead.company);
  expect([companiesIn('circle'), companiesIn('own')]).toEqual([['Northwind'], ['Globex']]);

  const [lead] = session().circle.leads.all.get().values();
  renderInCircle(other, <FormerTalk leadId={lead?.id ?? leadId} />);
  await press('From before');
  screen.getByText('Good luck');
  screen.getByText('bob, January 5');
  const [undo] = screen.getAllByText('Undo', { selector: 'button' });
  await user.click(undo ?? document.body);
  await waitFor(() => expect([companiesIn('circle'), companiesIn('own')]).toEqual([[], []]));
});

test.each([
  { othersHistory: [{ at: '2025-06-01T08:00:00Z', from: 'spotted', to: 'applied', who: 'carol' }] },
  { forOthers: ['carol'] },
  { addedBy: 'carol' },
  { doneSteps: [{ at: '2025-06-01T08:00:00Z', text: 'Call', who: 'carol' }] },
  { doneSteps: [{ at: '2025-06-01T08:00:00Z', text: 'Call', by: 'carol' }] },
  { history: [{ at: '2025-06-01T08:00:00Z', from: 'spotted', to: 'applied', by: 'carol' }] },
])('[EXP5] whatever names others in a file is said before it comes to all: %j', async (others) => {
  const other = await createTestApp();
  renderInCircle({ ...other, services: { ...other.services, clock: createSystemClock() } }, <ImportPage />);
  const saved = JSON.stringify({ format: 'lateral-leads', version: 1, leads: [{ company: 'Northwind', ...others }] });
  await user.upload(screen.getByLabelText('File'), new File([saved], 'leads.json'));
  expect(await screen.findByText(/^What others said and did about them/u)).toBeDefined();
});
