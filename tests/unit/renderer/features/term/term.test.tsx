// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { TermSection } from '#renderer/features/term/index.ts';
import { agreeToTerm } from '#shared/domain/term/agree-to-term.ts';
import { type InTerms, proposeClosing, proposeTerm } from '#shared/domain/term/propose-term.ts';
import { DAY_MS } from '#shared/kernel/durations.ts';
import type { TermId } from '#shared/kernel/ids.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { press, settleFocus, showSection, undo, user } from '#tests/support/section-page.tsx';

let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
// It is Monday, 5 January 2026.
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(async () => {
  cleanup();
  await settleFocus();
});

const show = () => showSection(bob.app, <TermSection />);
const inTerms = (): InTerms => {
  const { circle } = bob.app.session();
  return { members: [circle.me, bob.id], authorOf: circle.replica.authorOf };
};
const TERM = { from: '2026-01-05', until: '2026-03-03', purpose: 'Ten letters each' };
function bobProposes(term = TERM): TermId {
  const done = bob.write((doc, ctx) => proposeTerm(doc, { ...inTerms(), ...term }, ctx));
  if (!done.ok) throw new Error(done.error.code);
  return done.value.termId;
}
const agree = (termId: TermId) => {
  const { run, circle } = bob.app.session();
  return run(circle, agreeToTerm, { ...inTerms(), termId });
};
const bobAgrees = () => {
  const [last] = [...bob.app.session().circle.terms.all.get().values()].slice(-1);
  if (last === undefined) throw new Error('it is there');
  return bob.write((doc, ctx) => agreeToTerm(doc, { ...inTerms(), termId: last.id }, ctx));
};
const dialog = () => within(screen.getByRole('dialog'));
async function day(label: string, value: string): Promise<void> {
  const field = dialog().getByLabelText(label);
  await user.clear(field);
  await user.type(field, value);
}
const valueOf = (label: string) => dialog().getByLabelText<HTMLInputElement>(label).value;

test('a term is proposed with its days and what for; what was typed survives a refusal and closing', async () => {
  show();
  expect(screen.getByText('Say how long you go together, and what for.')).toBeDefined();
  await press('Propose a term');
  await user.click(dialog().getByRole('button', { name: 'Propose' }));
  expect(dialog().getByText('A day is needed.')).toBeDefined();
  await day('From', '2026-01-12');
  await day('Until', '2026-01-11');
  await user.click(dialog().getByRole('button', { name: 'Propose' }));
  expect(dialog().getByText('The last day cannot be before the first.')).toBeDefined();
  await day('Until', '2026-03-03');
  await user.click(dialog().getByRole('button', { name: 'Propose' }));
  expect(dialog().getByText('A few words are needed.')).toBeDefined();
  await user.type(dialog().getByLabelText('What for'), 'Ten letters');
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('dialog')).toBeNull();
  await press('Propose a term');
  expect([valueOf('From'), valueOf('Until'), valueOf('What for')]).toEqual(['2026-01-12', '2026-03-03', 'Ten letters']);
  await user.click(dialog().getByRole('button', { name: 'Propose' }));
  const proposal = screen.getByRole('article', { name: 'You propose a term' });
  expect(proposal.textContent).toContain('From January 12 until March 3:Ten letters');
  expect(proposal.textContent).toContain('Agreed: you. It counts when 1 more agrees.');
  await press('Withdraw');
  expect(screen.queryByRole('article')).toBeNull();
  await undo();
  expect(screen.getByRole('article')).toBeDefined();
  act(() => void bobAgrees());
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.getByText('Together from January 12 until March 3:').textContent).toContain('Ten letters');
});

test('what another proposed is agreed to, and what all agree on is the term', async () => {
  act(() => void bobProposes());
  show();
  expect(screen.getByRole('article', { name: 'bob proposes a term' }).textContent).toContain('Agreed: bob.');
  await press('Agree');
  expect(screen.queryByRole('article')).toBeNull();
  expect(screen.getByText('Together until March 3:').textContent).toBe('Together until March 3: Ten letters each');
  expect(screen.getByText('Agreed: bob and you.')).toBeDefined();
  expect(screen.queryByRole('group')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await undo();
  expect(screen.getByRole('article', { name: 'bob proposes a term' })).toBeDefined();
});

test('an agreement is taken back while more are needed', async () => {
  const { circle } = bob.app.session();
  const people = circle.replica.doc.getMap('people');
  const { Map: YMap } = await import('yjs');
  act(() => void people.set('c'.repeat(64), new YMap([['name', 'carol']])));
  act(() => void people.set('d'.repeat(64), new YMap([['name', 'dora']])));
  bobProposes();
  show();
  expect(screen.getByRole('article').textContent).toContain('It counts when 2 more agree.');
  await press('Agree');
  expect(screen.getByRole('article').textContent).toContain('Agreed: bob and you. It counts when 1 more agrees.');
  expect(document.activeElement?.textContent).toBe('Take my agreement back');
  await press('Take my agreement back');
  expect(screen.getByRole('article').textContent).toContain('Agreed: bob. It counts when 2 more agree.');
});

test('two weeks before its end it is asked what comes: the same again, another one, or closing', async () => {
  act(() => void agree(bobProposes()));
  await app.device.clock.advance(42 * DAY_MS);
  const page = show();
  expect(screen.queryByRole('group', { name: 'What comes after it?' })).toBeNull();
  expect(screen.getByRole('button', { name: 'Propose another term' })).toBeDefined();
  page.unmount();
  await app.device.clock.advance(DAY_MS);
  show();
  expect(screen.getByRole('group', { name: 'What comes after it?' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Propose another term' })).toBeNull();
  await press('Reshape');
  expect(screen.getByRole('dialog', { name: 'Reshape the term' })).toBeDefined();
  expect([valueOf('From'), valueOf('Until')]).toEqual(['2026-01-05', '2026-03-03']);
  await user.keyboard('{Escape}');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Reshape'));
  await press('Renew');
  expect([valueOf('From'), valueOf('Until'), valueOf('What for')]).toEqual([
    '2026-03-04',
    '2026-04-30',
    'Ten letters each',
  ]);
  await user.click(dialog().getByRole('button', { name: 'Propose' }));
  act(() => void bobAgrees());
  expect(screen.getByText(/^Together from March 4 until April 30/u)).toBeDefined();
  await press('Earlier terms');
  expect(screen.getByRole('list', { name: 'Earlier terms' }).textContent).toContain('From January 5 until March 3');
});

test('closing is proposed in words, deletes nothing, and a further term can follow', async () => {
  act(() => void agree(bobProposes({ ...TERM, until: '2026-01-06' })));
  show();
  await press('Close the circle');
  expect(dialog().getByText(/Nothing is deleted by it/u)).toBeDefined();
  await user.type(dialog().getByLabelText('In your words (optional)'), 'Thank you all');
  await user.click(dialog().getByRole('button', { name: 'Propose to close' }));
  expect(screen.getByRole('article', { name: 'You propose to close the circle' }).textContent).toContain(
    'Nothing is deleted by it. Everything can be read and written as before.Thank you all',
  );
  act(() => void bobAgrees());
  expect(screen.getByText('The circle has closed. Nothing was deleted.')).toBeDefined();
  expect(screen.getByText('Thank you all')).toBeDefined();
  await press('Propose another term');
  expect(screen.getByRole('dialog', { name: 'Propose a term' })).toBeDefined();
});

test('a closing that came too late keeps its words and says why', async () => {
  act(() => void agree(bobProposes({ ...TERM, until: '2026-01-06' })));
  show();
  await press('Close the circle');
  await user.type(dialog().getByLabelText('In your words (optional)'), 'Thank you all');
  act(() => {
    const closing = bob.write((doc, ctx) => proposeClosing(doc, inTerms(), ctx));
    if (closing.ok) agree(closing.value.termId);
  });
  await user.click(dialog().getByRole('button', { name: 'Propose to close' }));
  expect(dialog().getByRole('alert').textContent).toBe(
    'There is no term to close any more. Your words are still here.',
  );
  expect(valueOf('In your words (optional)')).toBe('Thank you all');
});

test('what cannot be written is read', () => {
  agree(bobProposes({ ...TERM, until: '2026-01-06' }));
  bobProposes({ ...TERM, purpose: 'Another' });
  const { circle } = bob.app.session();
  circle.replica.doc.getMap('meta').set('minReader', 99);
  show();
  expect(screen.getByText('Another')).toBeDefined();
  expect(screen.queryAllByRole('button')).toEqual([]);
});
