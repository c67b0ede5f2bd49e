// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SessionsSection } from '#renderer/features/sessions/index.ts';
import { beginStructured } from '#shared/domain/sessions/begin-structured.ts';
import { addSession, editSession, markSession, removeSession } from '#shared/domain/sessions/change-session.ts';
import { selectSessionPlan } from '#shared/domain/sessions/select-session-plan.ts';
import type { PlannedSession } from '#shared/domain/sessions/session.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { Access } from '#shared/ports/workspace.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
let bob: SecondMember;

beforeEach(async () => {
  // jsdom has none; it only has to exist.
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
});
afterEach(cleanup);

const session = () => bob.app.session();
const show = (app: TestApp = bob.app) =>
  renderInCircle(
    app,
    <main tabIndex={-1}>
      <SessionsSection />
    </main>,
  );
const plan = () => selectSessionPlan(session().circle.sessions.all.get().values());
const rows = () => within(screen.getByRole('list', { name: 'Planned sessions' })).getAllByRole('listitem');
const titles = () => rows().map((row) => row.querySelector('p')?.textContent.trim());
const press = async (name: string | RegExp) => user.click(await screen.findByRole('button', { name }));
const undo = () => press('Undo');
async function choose(title: string, entry: string): Promise<void> {
  await press(`More for “${title}”`);
  await user.click(screen.getByRole('menuitem', { name: entry }));
}
async function write(label: string, text: string): Promise<void> {
  const box = within(screen.getByRole('dialog')).getByLabelText(label);
  await user.clear(box);
  // A day is typed; nothing else needs to be, letter by letter.
  if (box.getAttribute('type') === 'date') await user.type(box, text);
  else if (text !== '') await user.paste(text);
}
const focused = () => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.textContent;

function planned(title: string): PlannedSession {
  const found = plan().find((one) => one.title === title || one.theme === title);
  if (found === undefined) throw new Error(`no session ${title}`);
  return found;
}

/** Bob writes the ten, with an own session at the end. */
function bobPlans(): void {
  act(() => {
    bob.write((doc, ctx) => beginStructured(doc, {}, ctx));
    bob.write((doc, ctx) => addSession(doc, { title: 'A walk', purpose: 'Out of the house.' }, ctx));
  });
}

test('[SESS2] it is light until somebody plans the ten, each with what it is good for; undo takes all of them back', async () => {
  show();
  expect(screen.getByText(/^You keep it light: you meet/)).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Planned sessions' })).toBeNull();
  await press('Plan ten sessions');
  expect(titles()).toEqual([
    'Trust and story Next',
    ...['Aims', 'Strengths and evidence', 'Search plan', 'Materials', 'Networks', 'Interviews', 'Setbacks'],
    ...['Offers and choices', 'Closure'],
  ]);
  expect(rows()[1]?.textContent).toContain('Say what each of you wants');
  expect(screen.queryByRole('button', { name: 'Plan ten sessions' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await undo();
  expect(screen.getByRole('button', { name: 'Plan ten sessions' })).toBeDefined();
  expect(screen.queryByRole('list', { name: 'Planned sessions' })).toBeNull();
});

test('[SESS6] what is done says when, and the first that is not is next; both ways, with the focus on the button', async () => {
  bobPlans();
  show();
  await press('Mark as done: “Trust and story”');
  expect(rows()[0]?.textContent).toContain('Done on January 5');
  expect(titles().slice(0, 2)).toEqual(['Trust and story', 'Aims Next']);
  expect(rows()[1]?.getAttribute('aria-current')).toBe('step');
  expect(focused()).toBe('Not done: “Trust and story”');
  await press('Not done: “Trust and story”');
  expect(titles()[0]).toBe('Trust and story Next');
  await undo();
  expect(titles()[1]).toBe('Aims Next');
});

test('[SESS5] a session is moved up and down by its menu, and the focus stays with it', async () => {
  bobPlans();
  show();
  await choose('Closure', 'Move up');
  expect(titles().slice(-3)).toEqual(['Closure', 'Offers and choices', 'A walk']);
  await waitFor(() => expect(focused()).toBe('More for “Closure”'));
  await choose('Trust and story', 'Move down');
  expect(titles().slice(0, 3)).toEqual(['Aims Next', 'Trust and story', 'Strengths and evidence']);
  await waitFor(() => expect(focused()).toBe('More for “Trust and story”'));
  await choose('Trust and story', 'Move up');
  expect(titles()[0]).toBe('Trust and story Next');
  await undo();
  expect(titles()[0]).toBe('Aims Next');
  await press('More for “Aims”');
  expect(screen.queryByRole('menuitem', { name: 'Move up' })).toBeNull();
  await user.keyboard('{Escape}');
  await press('More for “A walk”');
  expect(screen.queryByRole('menuitem', { name: 'Move down' })).toBeNull();
});

test('[SESS5] a removed session is gone until it is taken back, and the focus goes to the page', async () => {
  bobPlans();
  show();
  await choose('Aims', 'Remove');
  expect(titles()).not.toContain('Aims');
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await undo();
  expect(titles()[1]).toBe('Aims');
});

test('[SESS4] own words, and the week in which the day lies; emptied, the words of the theme come back', async () => {
  bobPlans();
  show();
  await choose('Aims', 'Edit');
  await write('Title', 'What we want');
  await write('Week', '2026-01-15');
  await press('Save');
  expect(rows()[1]?.textContent).toContain('What we want');
  expect(rows()[1]?.textContent).toContain('Planned for the week of January 12');
  // What was not touched is not written as one's own.
  expect(planned('aims')).toMatchObject({ title: 'What we want', purpose: undefined, week: '2026-01-12' });
  await choose('What we want', 'Edit');
  expect(screen.getByText('Left empty, it says “Aims” again.')).toBeDefined();
  await write('Title', 'Aims');
  await press('No week');
  await press('Save');
  expect(planned('aims')).toMatchObject({ title: undefined, week: undefined });
  await undo();
  expect(planned('aims')).toMatchObject({ title: 'What we want', week: '2026-01-12' });
});

test('[SESS4] a session of one’s own needs a title, and what was typed outlives a refusal and a closed dialog', async () => {
  bobPlans();
  show();
  await press('Add a session');
  await write('What it is good for', 'To laugh.');
  await press('Add it');
  expect(screen.getByText('A few words are needed.')).toBeDefined();
  await press('Close');
  await waitFor(() => expect(focused()).toBe('Add a session'));
  await press('Add a session');
  expect(within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>('What it is good for').value).toBe(
    'To laugh.',
  );
  await write('Title', 'x'.repeat(301));
  await press('Add it');
  expect(screen.getByText('At most 300 characters fit.')).toBeDefined();
  await write('Title', 'A bad film');
  await press('Add it');
  expect(titles().at(-1)).toBe('A bad film');
  expect(rows().at(-1)?.textContent).toContain('To laugh.');
  await press('Add a session');
  expect(within(screen.getByRole('dialog')).getByLabelText<HTMLInputElement>('Title').value).toBe('');
});

test('[SESS4] only what was changed is written, so that another’s words beside it stand', async () => {
  bobPlans();
  show();
  await choose('A walk', 'Edit');
  await write('Title', 'A long walk');
  const { id: sessionId } = planned('A walk');
  act(() => {
    bob.write((doc, ctx) => editSession(doc, { sessionId, purpose: 'Along the river.' }, ctx));
  });
  await press('Save');
  expect(planned('A long walk').purpose).toBe('Along the river.');
});

test('[SESS5] words for a session that somebody removed meanwhile are kept, and it says why they were not saved', async () => {
  bobPlans();
  show();
  await choose('A walk', 'Edit');
  await write('Title', 'A long walk');
  const { id: sessionId } = planned('A walk');
  act(() => {
    bob.write((doc, ctx) => removeSession(doc, { sessionId }, ctx));
  });
  await press('Save');
  const dialog = within(screen.getByRole('dialog', { name: 'Edit the session' }));
  expect(dialog.getByRole('alert').textContent).toBe(
    'This session is not in the plan any more. What you wrote is still here.',
  );
  expect(dialog.getByLabelText<HTMLInputElement>('Title').value).toBe('A long walk');
});

test('[SESS2] back to light is asked first: what is not done goes, what is done stays, and undo brings all back', async () => {
  bobPlans();
  const { id: sessionId } = planned('aims');
  act(() => {
    bob.write((doc, ctx) => markSession(doc, { sessionId, isDone: true }, ctx));
  });
  show();
  await press('Back to light');
  const asked = screen.getByRole('alertdialog', { name: 'Back to light?' });
  expect(asked.textContent).toContain('What is not done goes from the plan, for all of you.');
  await user.click(within(asked).getByRole('button', { name: 'Cancel' }));
  expect(rows()).toHaveLength(11);
  await press('Back to light');
  await user.click(within(screen.getByRole('alertdialog')).getByRole('button', { name: 'Back to light' }));
  expect(titles()).toEqual(['Aims']);
  expect(screen.queryByRole('button', { name: 'Back to light' })).toBeNull();
  await waitFor(() => expect(document.activeElement?.tagName).toBe('MAIN'));
  await undo();
  expect(rows()).toHaveLength(11);
});

test('[SESS2] beside what is done the others can be planned again; when all is done it only says so', async () => {
  bobPlans();
  act(() => {
    for (const { id: sessionId } of plan()) bob.write((doc, ctx) => markSession(doc, { sessionId, isDone: true }, ctx));
  });
  show();
  expect(screen.getByText('Everything that you planned is done.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Plan ten sessions' })).toBeNull();
  await choose('Closure', 'Remove');
  await press('Plan ten sessions');
  expect(titles().at(-1)).toBe('Closure Next');
});

test('[SESS1] where nothing can be written the plan is there to read, with nothing to press', () => {
  bobPlans();
  const access = createSubject<Access>('left');
  show(showCircle(bob.app, { ...session().circle.replica, access }));
  expect(rows()).toHaveLength(11);
  expect(screen.queryAllByRole('button', { name: /done|More for|Add a session|Back to light/ })).toEqual([]);
});
