// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { SuggestionRow } from '#renderer/features/suggestions/index.ts';
import { selectPriorities } from '#shared/domain/priority/priority-queries.ts';
import { beginRest } from '#shared/domain/rest/begin-rest.ts';
import { endRest } from '#shared/domain/rest/end-rest.ts';
import { declineSuggestion, keepSuggestion } from '#shared/domain/suggestion/answer-suggestion.ts';
import { suggestField } from '#shared/domain/suggestion/suggest-field.ts';
import { HOUR_MS } from '#shared/kernel/durations.ts';
import type { MemberId, SuggestionId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { news, showToday } from '#tests/support/today-page.tsx';

let app: TestApp;
let bob: SecondMember;
const onOpenBlock = vi.fn<(member: string) => void>();

beforeEach(async () => {
  onOpenBlock.mockReset();
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = (clientId: number): MemberId | undefined => session().circle.replica.authorOf(clientId);
const show = () =>
  showToday(bob.app, { onOpenBlock, renderSuggestion: (suggestion) => <SuggestionRow suggestion={suggestion} /> });
const bobThinks = (field: string, why = '') =>
  act(() => {
    const sent = bob.write((doc, ctx) => suggestField(doc, { to: session().circle.me, field, why, authorOf }, ctx));
    if (!sent.ok) throw new Error(sent.error.code);
  });
const asked = () => screen.queryByRole('region', { name: 'Somebody asked you' });
const press = async (name: string) => userEvent.click(await screen.findByRole('button', { name }));
const fields = () =>
  selectPriorities(session().circle.blocks.all.get().values(), session().circle.me).lists.fields.map(
    ({ text }) => text,
  );

test('[TODAY18] a thought waits with why, is kept in one click, and is back with Undo', async () => {
  show();
  bobThinks('Technical writing', 'Your guides are clear.');
  const region = asked();
  if (region === null) throw new Error('nothing is asked');
  expect(within(region).getByText('bob thought of you: Technical writing')).toBeDefined();
  expect(within(region).getByText('Your guides are clear.')).toBeDefined();
  await press('Keep it: Technical writing');
  expect(asked()).toBeNull();
  expect(fields()).toEqual(['Technical writing']);
  await press('Undo');
  expect(asked()).not.toBeNull();
  expect(fields()).toEqual([]);
});

test('[TODAY18] what is not for the reader goes quietly, and is back with Undo', async () => {
  bobThinks('Technical writing');
  show();
  await press('Not for me: Technical writing');
  expect(asked()).toBeNull();
  expect(await screen.findByText('Put aside. bob reads that it is not for you now.')).toBeDefined();
  await press('Undo');
  expect(asked()).not.toBeNull();
});

test('[TODAY18] while the reader rests none stands there, and it comes afterwards', () => {
  bobThinks('Technical writing');
  show();
  const { run, circle } = session();
  act(() => void run(circle, beginRest, { zone: 'UTC', authorOf }));
  expect(asked()).toBeNull();
  act(() => void run(circle, endRest, { zone: 'UTC', authorOf }));
  expect(asked()).not.toBeNull();
});

test('[TODAY18] that another keeps what the reader thought of is news and leads there; that they do not is none', async () => {
  const { run, circle } = session();
  const ids = ['Archives', 'Radio'].map((field): SuggestionId => {
    const sent = run(circle, suggestField, { to: bob.id, field, why: '', authorOf });
    if (!sent.ok) throw new Error(sent.error.code);
    return sent.value.suggestionId;
  });
  show().unmount();
  await app.device.clock.advance(HOUR_MS);
  show();
  act(() => {
    bob.write((doc, ctx) => keepSuggestion(doc, { suggestionId: ids[0] ?? ('' as SuggestionId), authorOf }, ctx));
    bob.write((doc, ctx) => declineSuggestion(doc, { suggestionId: ids[1] ?? ('' as SuggestionId), authorOf }, ctx));
  });
  expect(news()).toEqual(['bob keeps what you thought of: Archives']);
  await press('bob keeps what you thought of: Archives');
  expect(onOpenBlock.mock.calls).toEqual([[bob.id]]);
});
