// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { Conversation } from '#renderer/features/conversation/index.ts';
import { moveCard } from '#shared/domain/board/move-card.ts';
import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import type { About } from '#shared/domain/conversation/message.ts';
import { addLead } from '#shared/domain/lead/add-lead.ts';
import { setFeedback } from '#shared/domain/priority/set-block-fields.ts';
import { startPursuit } from '#shared/domain/pursuit/start-pursuit.ts';
import { createTestApp, renderInCircle } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

const user = userEvent.setup();
let bob: SecondMember;

beforeEach(async () => {
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  bob = addBob(await createTestApp());
  bob.write((doc, ctx) =>
    setFeedback(doc, { feedback: 'First what works.\nThen one thing.', authorOf: authorOf() }, ctx),
  );
});
afterEach(cleanup);

const session = () => bob.app.session();
const authorOf = () => session().circle.replica.authorOf;
const show = (about: About) => renderInCircle(bob.app, <Conversation about={about} />);
const card = () => screen.queryByRole('button', { name: 'How bob likes feedback' });

function value<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('it was not written');
  return result.value;
}

test('above the box stands how the other likes feedback, in their words, when one asks for it', async () => {
  show({ kind: 'priority-block', id: bob.id });
  expect(card()?.getAttribute('aria-expanded')).toBe('false');
  expect(screen.queryByText(/^First what works/u)).toBeNull();
  card()?.focus();
  await user.keyboard('{Enter}');
  const words = screen.getByText(/^First what works/u);
  expect(words.textContent).toBe('First what works.\nThen one thing.');
  const box = screen.getByRole('textbox', { name: 'Write to the circle' });
  expect(words.compareDocumentPosition(box)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  await user.keyboard('{Enter}');
  expect(screen.queryByText(/^First what works/u)).toBeNull();
});

test('it follows what they write, and goes when they take it away', () => {
  show({ kind: 'priority-block', id: bob.id });
  act(() => void bob.write((doc, ctx) => setFeedback(doc, { feedback: '', authorOf: authorOf() }, ctx)));
  expect(card()).toBeNull();
});

test('about a check-in it is that of whoever wrote it', () => {
  const texts = { stuck: 'The letter' };
  const { checkInId: id } = value(
    bob.write((doc, ctx) => addCheckIn(doc, { texts, zone: 'UTC', isListenOnly: false }, ctx)),
  );
  show({ kind: 'check-in', id });
  expect(card()).not.toBeNull();
});

test('about a lead it is that of those who go for it, and of nobody else', () => {
  const { leadId: id } = value(bob.write((doc, ctx) => addLead(doc, { company: 'Northwind' }, ctx)));
  show({ kind: 'lead', id });
  expect(card()).toBeNull();
  const other = value(bob.write((doc, ctx) => addLead(doc, { company: 'Globex' }, ctx)));
  act(() => void bob.write((doc, ctx) => startPursuit(doc, { leadId: other.leadId }, ctx)));
  expect(card()).toBeNull();
  act(() => void bob.write((doc, ctx) => startPursuit(doc, { leadId: id }, ctx)));
  expect(card()).not.toBeNull();
  const run = [...session().circle.pursuits.all.get().values()].find(({ leadId }) => leadId === id);
  if (run === undefined) throw new Error('bob goes for it');
  act(() => void bob.write((doc, ctx) => moveCard(doc, { cardId: run.id, toStage: 'spotted' }, ctx)));
  expect(card()).toBeNull();
});

test('nobody is told how they like feedback themselves', () => {
  const { run, circle } = session();
  act(() => void run(circle, setFeedback, { feedback: 'Plainly.', authorOf: circle.replica.authorOf }));
  show({ kind: 'priority-block', id: circle.me });
  expect(screen.queryByRole('button', { name: /likes feedback$/u })).toBeNull();
});
