// @vitest-environment jsdom
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { LandingSection } from '#renderer/features/term/index.ts';
import { markLanded } from '#shared/domain/term/mark-landed.ts';
import { createTestApp, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';
import { itemsOf, press, showSection, undo, user } from '#tests/support/section-page.tsx';

let app: TestApp;
let bob: SecondMember;

// jsdom has none; it only has to exist.
beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
// It is Monday, 5 January 2026.
beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => showSection(bob.app, <LandingSection />);
const dialog = () => within(screen.getByRole('dialog', { name: 'I have landed' }));
const rows = () => itemsOf('Who has landed');
const bobLands = (helpsOn: boolean, landedOn = '2026-01-03') => {
  const { authorOf } = bob.app.session().circle.replica;
  bob.write((doc, ctx) => markLanded(doc, { landedOn, helpsOn, zone: 'UTC', authorOf }, ctx));
};

test('one says since when, in words and whether one goes on helping; says it anew, and takes it back', async () => {
  show();
  await press('I have landed');
  const field = dialog().getByLabelText<HTMLInputElement>('Since when');
  expect(field.value).toBe('2026-01-05');
  await user.clear(field);
  await user.type(field, '2026-01-06');
  await user.type(dialog().getByLabelText('In your words (optional)'), 'Welding at Globex');
  await user.click(dialog().getByRole('button', { name: 'Say it' }));
  expect(dialog().getByText('Choose today or a day before.')).toBeDefined();
  await user.keyboard('{Escape}');
  await press('I have landed');
  const again = dialog().getByLabelText<HTMLInputElement>('Since when');
  expect(again.value).toBe('2026-01-06');
  await user.clear(again);
  await user.type(again, '2026-01-04');
  await user.click(dialog().getByRole('checkbox', { name: "I'd like to go on helping" }));
  await user.click(dialog().getByRole('button', { name: 'Say it' }));
  expect(rows()).toEqual([expect.stringContaining('You landed on January 4 and go on helping.Welding at Globex')]);
  expect(screen.queryByRole('button', { name: 'I have landed' })).toBeNull();
  await press('Change');
  await user.click(dialog().getByRole('checkbox'));
  await user.click(dialog().getByRole('button', { name: 'Say it' }));
  expect(rows()[0]).toContain('You landed on January 4.Welding');
  await press('Take it back');
  expect(screen.queryByRole('list')).toBeNull();
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('main')));
  await undo();
  expect(rows()[0]).toContain('You landed on January 4.Welding');
});

test('who has landed stands there for all, last first, and nobody else takes it back', () => {
  const { run, circle } = bob.app.session();
  const own = { landedOn: '2026-01-02', helpsOn: false, zone: 'UTC', authorOf: circle.replica.authorOf };
  run(circle, markLanded, own);
  bobLands(true);
  show();
  expect(rows()).toEqual([
    'bob landed on January 3 and goes on helping.',
    expect.stringMatching(/^You landed on January 2\./u),
  ]);
  expect(screen.getAllByRole('button', { name: 'Take it back' })).toHaveLength(1);
  act(() => bobLands(false));
  expect(rows()[0]).toBe('bob landed on January 3.');
});

test('where nobody has landed, and nothing can be written, there is nothing', () => {
  bob.app.session().circle.replica.doc.getMap('meta').set('minReader', 99);
  show();
  expect(screen.getByRole('main').textContent).toBe('');
});

test('what cannot be written is read', () => {
  const { run, circle } = bob.app.session();
  const own = { landedOn: '2026-01-02', helpsOn: false, zone: 'UTC', authorOf: circle.replica.authorOf };
  run(circle, markLanded, own);
  circle.replica.doc.getMap('meta').set('minReader', 99);
  show();
  expect(rows()).toEqual(['You landed on January 2.']);
  expect(screen.queryAllByRole('button')).toEqual([]);
});
