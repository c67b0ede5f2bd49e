// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import * as Y from 'yjs';

import { addCompanyNote } from '#shared/domain/company/add-company-note.ts';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf, press, settleFocus, undo, user } from '#tests/support/section-page.tsx';
import { bobWrites, goes, said, section, showCompany, writeOf } from './company-page-fixture.tsx';

const QUESTIONS = 'Questions they asked';
const ANSWERS = 'How they answer';
let bob: SecondMember;
let app: TestApp;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
  ({ app } = bob);
});
afterEach(cleanup);

const session = () => app.session();
const keptIn = (where: 'circle' | 'own') => [...session()[where].companyNotes.all.get().values()];
const box = (name: string) => screen.getByLabelText<HTMLTextAreaElement>(name);
const bobKeeps = (text: string, kind: 'question' | 'note' = 'question', company = 'NORTHWIND Ltd') =>
  bob.write((doc, ctx) => addCompanyNote(doc, { company, kind, text }, ctx));
async function type(name: string, text: string): Promise<void> {
  await user.clear(box(name));
  await user.click(box(name));
  await user.paste(text);
}

const keepsOwn = () =>
  writeOf(app)((doc, ctx) => addCompanyNote(doc, { company: 'Northwind', kind: 'note', text: 'Ring twice.' }, ctx));
const MORE = 'More for the note “Ring twice.”';
const editor = () => screen.getByRole('dialog', { name: 'Your note' }).querySelector('textarea');

test('[COMP7] a question is kept with the lead that it was asked for, said so, and taken back', async () => {
  const leadId = goes(writeOf(app), {});
  showCompany(app);
  await type('A question they asked', ' Why do you leave? ');
  await user.selectOptions(section(QUESTIONS).getByLabelText('For which lead'), 'Welder, Northwind');
  await press('Keep question');
  expect(keptIn('circle')).toMatchObject([
    { text: 'Why do you leave?', kind: 'question', company: 'Northwind', leadId },
  ]);
  expect(section(QUESTIONS).getByText('Why do you leave?')).toBeDefined();
  expect(section(QUESTIONS).getByRole('link', { name: 'Welder, Northwind' }).getAttribute('href')).toBe(
    `#/board/${leadId}`,
  );
  expect(box('A question they asked').value).toBe('');
  expect(await screen.findByText('Question kept.')).toBeDefined();
  await undo();
  expect(keptIn('circle')).toEqual([]);
});

test('[COMP7] what is refused says why and stays, also when the page is left', async () => {
  goes(writeOf(app), {});
  const { unmount } = showCompany(app);
  await press('Keep note');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  const long = 'x'.repeat(4_001);
  await type('Something good to know', long);
  expect(screen.queryByText('A few words are needed.')).toBeNull();
  await press('Keep note');
  expect(screen.getByText('At most 4000 characters fit.')).toBeDefined();
  expect(keptIn('circle')).toEqual([]);
  unmount();
  showCompany(app);
  expect(box('Something good to know').value).toBe(long);
});

test('[COMP8] one’s own is edited; what was begun stays when the dialog is closed', async () => {
  keepsOwn();
  showCompany(app);
  for (const text of ['', 'Ring once.']) {
    await press(MORE);
    await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
    expect(editor()?.value).toBe(text || 'Ring twice.');
    await user.clear(editor() ?? document.body);
    await user.paste('Ring once.');
    if (text === '') await user.keyboard('{Escape}');
  }
  expect(keptIn('circle').map(({ text }) => text)).toEqual(['Ring twice.']);
  await press('Save');
  expect(keptIn('circle').map(({ text }) => text)).toEqual(['Ring once.']);
});

test('[COMP8] one’s own is taken back, which goes back again; another’s is only read', async () => {
  keepsOwn();
  bobKeeps('Do you like night shifts?');
  showCompany(app);
  expect(screen.queryByRole('button', { name: /^More for the question/u })).toBeNull();
  await press(MORE);
  await user.click(screen.getByRole('menuitem', { name: 'Take back' }));
  expect(keptIn('circle').map(({ text }) => text)).toEqual(['Do you like night shifts?']);
  await settleFocus();
  expect(document.activeElement).toBe(screen.getByRole('main'));
  await undo();
  expect(keptIn('circle')).toHaveLength(2);
});

test('[COMP8] what cannot be saved says so and stays', async () => {
  keepsOwn();
  showCompany(app);
  await press(MORE);
  await user.click(screen.getByRole('menuitem', { name: 'Edit' }));
  await user.clear(editor() ?? document.body);
  await press('Save');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await user.click(editor() ?? document.body);
  await user.paste('Ring once.');
  act(() => {
    openCircleDoc(session().circle.replica.doc).meta.set('minReader', 99);
  });
  await press('Save');
  expect(screen.getByText('Not saved: nothing can be written here now. What you wrote is still here.')).toBeDefined();
  expect(editor()?.value).toBe('Ring once.');
});

test('[COMP9] what only the reader sees says so, and stays in private unless they say otherwise', async () => {
  const own = goes(writeOf(app, 'own'), { circle: session().circleId, role: 'Cook' }, [
    ['applied', 0],
    ['interviewing', 2],
  ]);
  showCompany(app);
  expect(itemsOf('Leads')).toEqual(['Cook, NorthwindYou: InterviewingOnly you']);
  expect(said(ANSWERS)).toContain('What only you see is counted in, for you alone.');
  expect(section(QUESTIONS).queryByRole('radio')).toBeNull();
  await type('A question they asked', 'Why secretly?');
  expect(section(QUESTIONS).getByRole('radio', { name: 'Only me' })).toHaveProperty('checked', true);
  await user.selectOptions(section(QUESTIONS).getByLabelText('For which lead'), 'Cook, Northwind');
  // Somebody else writes of the company meanwhile: what was begun in private stays there.
  act(() => {
    goes(bobWrites(bob), {});
  });
  await press('Keep question');
  expect(keptIn('circle')).toEqual([]);
  expect(keptIn('own')).toMatchObject([{ text: 'Why secretly?', leadId: own, circle: session().circleId }]);
  expect(section(QUESTIONS).getByText('Only you')).toBeDefined();
});

test('[COMP9] said to the circle, it names the company as the circle does, and no private lead can be chosen', async () => {
  goes(writeOf(app, 'own'), { circle: session().circleId, company: 'Northwind AG' });
  goes(writeOf(app, 'own'), { circle: session().circleId, company: 'Northwind AG' });
  goes(bobWrites(bob), { company: 'northwind' });
  showCompany(app);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind AG');
  await type('A question they asked', 'Why openly?');
  const choice = section(QUESTIONS).getByLabelText('For which lead');
  expect([...choice.querySelectorAll('option')].map(({ textContent }) => textContent)).toEqual([
    'None in particular',
    'Welder, northwind',
  ]);
  await press('Keep question');
  expect(keptIn('circle')).toMatchObject([{ text: 'Why openly?', company: 'northwind', circle: undefined }]);
});

test('[COMP9] what is private to another circle is not told here, nor is it asked who sees what is kept', async () => {
  goes(writeOf(app, 'own'), { circle: 'another' as never, role: 'Spy' });
  goes(writeOf(app), {});
  writeOf(
    app,
    'own',
  )((doc, ctx) =>
    addCompanyNote(doc, { company: 'Northwind', kind: 'note', text: 'Spy.', circle: 'another' as never }, ctx),
  );
  showCompany(app);
  expect(itemsOf('Leads')).toHaveLength(1);
  expect(screen.queryByText('Spy.')).toBeNull();
  await type('A question they asked', 'Why?');
  expect(screen.queryByRole('radio')).toBeNull();
});

test('[COMP1] [DOC4] hostile names, records and another’s words in one’s own show nothing that is not so', () => {
  goes(bobWrites(bob), { company: '\u202eNorthwind\u202c' });
  keepsOwn();
  const [id] = [...openCircleDoc(session().circle.replica.doc).companyNotes.keys()];
  bob.write((doc) => {
    const { companyNotes, stageEvents } = openCircleDoc(doc);
    const record = companyNotes.get(String(id));
    if (record instanceof Y.Map) record.set('text', 'They are crooks.');
    companyNotes.set('junk', 'words');
    stageEvents.set('junk', 7);
  });
  showCompany(app);
  expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Northwind');
  expect(screen.queryByText('They are crooks.')).toBeNull();
});
