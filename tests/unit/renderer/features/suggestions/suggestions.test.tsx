// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SuggestionsBeside } from '#renderer/features/suggestions/index.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import { suggestField } from '#shared/domain/suggestion/suggest-field.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { showCircle } from '#tests/support/show-circle.ts';

const user = userEvent.setup();
let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const showBobs = (shown: TestApp = bob.app) => renderInCircle(shown, <SuggestionsBeside memberId={bob.id} />);
const showOwn = () => renderInCircle(bob.app, <SuggestionsBeside memberId={session().circle.me} />);
const bobThinks = (field: string, why = ''): SuggestionId => {
  let id = '' as SuggestionId;
  act(() => {
    const sent = bob.write((doc, ctx) => suggestField(doc, { to: session().circle.me, field, why, authorOf }, ctx));
    if (!sent.ok) throw new Error(sent.error.code);
    id = sent.value.suggestionId;
  });
  return id;
};
const press = async (name: string) => user.click(await screen.findByRole('button', { name }));
const fill = async (name: string, text: string) => {
  await user.click(screen.getByRole('textbox', { name }));
  await user.paste(text);
};
const box = (name: string) => screen.getByRole('textbox', { name });
const fields = (member: MemberId) =>
  selectPriorities(session().circle.blocks.all.get().values(), member).lists.fields.map(({ text }) => text);
const standing = () => [...session().circle.suggestions.all.get().values()];

test('[THINK1] a thought is sent to one member, said with the way back, and can be taken back', async () => {
  showBobs();
  await press('Have you thought of…');
  await fill('A field or kind of work', 'Technical writing');
  await fill('What made you think of it', 'Your guides.');
  await press('Send to bob');
  expect(await screen.findByText('Sent to bob: Technical writing')).toBeDefined();
  const sent = screen.getByRole('list', { name: 'What you thought of for bob' });
  expect(sent.textContent).toContain('Technical writing');
  expect(sent.textContent).toContain('Your guides.');
  expect(sent.textContent).toContain('Sent on January 5.');
  expect(standing()).toMatchObject([{ forMember: bob.id, field: 'Technical writing', why: 'Your guides.' }]);
  await press('Undo');
  expect(standing()).toEqual([]);
  act(() => void session().run(session().circle, suggestField, { to: bob.id, field: 'Archives', why: '', authorOf }));
  await press('Take back “Archives”');
  expect(standing()).toEqual([]);
  expect(screen.queryByRole('list', { name: 'What you thought of for bob' })).toBeNull();
});

test('[THINK2] what was typed survives being refused and closing, and why is said at the field', async () => {
  act(() => void bob.write((doc, ctx) => addEntry(doc, { list: 'fields', text: 'Archives', authorOf }, ctx)));
  showBobs();
  await press('Have you thought of…');
  await press('Send to bob');
  expect(screen.getByText('A word or two are needed.')).toBeDefined();
  await fill('A field or kind of work', 'archives');
  expect(screen.queryByText('A word or two are needed.')).toBeNull();
  await press('Send to bob');
  expect(screen.getByText('bob is open to this already.')).toBeDefined();
  expect(box('A field or kind of work')).toHaveProperty('value', 'archives');
  await user.keyboard('{Escape}');
  await press('Have you thought of…');
  expect(box('A field or kind of work')).toHaveProperty('value', 'archives');
});

test('[THINK2] what was sent before is not sent again, and the dialog begins anew once it is sent', async () => {
  const { run, circle } = session();
  run(circle, suggestField, { to: bob.id, field: 'Archives', why: '', authorOf });
  showBobs();
  await press('Have you thought of…');
  await fill('A field or kind of work', 'archives');
  await press('Send to bob');
  expect(screen.getByText('You have sent bob this before.')).toBeDefined();
  await fill('A field or kind of work', ' of sound');
  await press('Send to bob');
  await press('Have you thought of…');
  expect(box('A field or kind of work')).toHaveProperty('value', '');
});

test('[THINK6] what became of it is told in words, with what the other said, and cannot be taken back', () => {
  showBobs();
  const { circle, run } = session();
  const send = (field: string) => {
    const sent = run(circle, suggestField, { to: bob.id, field, why: '', authorOf });
    if (!sent.ok) throw new Error(sent.error.code);
    return sent.value.suggestionId;
  };
  let ids: readonly SuggestionId[] = [];
  act(() => {
    ids = ['Archives', 'Radio'].map(send);
  });
  const [archives, radio] = ids as [SuggestionId, SuggestionId];
  act(() => void bob.write((doc, ctx) => keepSuggestion(doc, { suggestionId: archives, authorOf }, ctx)));
  act(() => {
    bob.write((doc, ctx) => declineSuggestion(doc, { suggestionId: radio, words: 'Too loud.', authorOf }, ctx));
  });
  const text = screen.getByRole('list', { name: 'What you thought of for bob' }).textContent;
  expect(text).toContain('bob keeps it.');
  expect(text).toContain('bob has looked at it: not for now.');
  expect(text).toContain('Too loud.');
  expect(screen.queryByRole('button', { name: /^Take back/ })).toBeNull();
});

test('[THINK4] [THINK5] in the own block it is kept, answered otherwise, given words, and taken back', async () => {
  bobThinks('Technical writing', 'Your guides.');
  showOwn();
  const list = screen.getByRole('list', { name: 'What others thought of for you' });
  expect(list.textContent).toContain('bob thought of it.');
  await press('Keep it: Technical writing');
  expect(fields(session().circle.me)).toEqual(['Technical writing']);
  expect(await screen.findByText('Kept. It stands among the fields you are open to.')).toBeDefined();
  expect(list.textContent).toContain('You keep it.');
  await press('More for “Technical writing”');
  await user.click(screen.getByRole('menuitem', { name: 'Not for me' }));
  expect(fields(session().circle.me)).toEqual([]);
  expect(list.textContent).toContain('Not for you now.');
  await press('More for “Technical writing”');
  await user.click(screen.getByRole('menuitem', { name: 'Say something to bob' }));
  await screen.findByRole('textbox', { name: 'What you say to it' });
  await fill('What you say to it', 'I tried it once.');
  await user.keyboard('{Escape}');
  await press('More for “Technical writing”');
  await user.click(screen.getByRole('menuitem', { name: 'Say something to bob' }));
  expect(await screen.findByDisplayValue('I tried it once.')).toBeDefined();
  await press('Save');
  await waitFor(() => expect(list.textContent).toContain('I tried it once.'));
  expect(standing()).toMatchObject([{ answer: { answer: 'declined', words: 'I tried it once.' } }]);
});

test('the first three stand there, what waits in any case, and the rest when asked for', async () => {
  const first = ['One', 'Two', 'Three', 'Four'].map((field) => bobThinks(field));
  const { circle, run } = session();
  for (const suggestionId of first) run(circle, declineSuggestion, { suggestionId, authorOf });
  showOwn();
  const list = screen.getByRole('list', { name: 'What others thought of for you' });
  expect(within(list).getAllByRole('listitem')).toHaveLength(3);
  await press('Earlier ones: What others thought of for you');
  expect(within(screen.getByRole('list', { name: 'Earlier ones' })).getAllByRole('listitem')).toHaveLength(1);
  for (const field of ['Five', 'Six', 'Seven', 'Eight']) bobThinks(field);
  expect(within(list).getAllByRole('listitem')).toHaveLength(4);
});

test('nothing can be sent or answered where nothing can be written, nor to who is gone', () => {
  bobThinks('Technical writing');
  const { circle } = session();
  const access = createSubject<'write' | 'read'>('read');
  const readOnly = showCircle(bob.app, { ...circle.replica, access: access as never });
  renderInCircle(
    readOnly,
    <>
      <SuggestionsBeside memberId={circle.me} />
      <SuggestionsBeside memberId={bob.id} />
      <SuggestionsBeside memberId={'c'.repeat(64) as MemberId} />
    </>,
  );
  expect(screen.getByRole('list', { name: 'What others thought of for you' })).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});
