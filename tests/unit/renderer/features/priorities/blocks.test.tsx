// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { setFeedback, setPayFloor } from '#shared/domain/priority/set-block-fields.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let app: TestApp;
let bob: SecondMember;

beforeEach(async () => {
  app = await createTestApp();
  bob = addBob(app);
});
afterEach(cleanup);

const show = () => renderInCircle(bob.app, <PrioritiesView levelLine={null} search={null} />);
const authorOf = () => bob.app.session().circle.replica.authorOf;
const block = (name: string) => within(screen.getByRole('region', { name }));

test('the own block stands first and is the only one that can be edited', () => {
  show();
  bob.write((doc, ctx) => addEntry(doc, { list: 'roles', text: 'Welder', authorOf: authorOf() }, ctx));
  const names = screen
    .getAllByRole('region')
    .map((region) => within(region).getByRole('heading', { level: 2 }).textContent);
  // The shared notes come after them, as soon as their part of the app is there.
  expect(names.slice(0, 2)).toEqual(['My priorities', 'bob']);
  expect(block('My priorities').getAllByRole('textbox').length).toBeGreaterThan(8);
  expect(block('Priorities of bob').queryByRole('textbox')).toBeNull();
  expect(block('Priorities of bob').queryByRole('button')).toBeNull();
});

test("[PRI1] what another writes is read beside one's own, and what they left empty takes no room", () => {
  show();
  act(() => {
    bob.write((doc, ctx) => addEntry(doc, { list: 'roles', text: 'Welder', authorOf: authorOf() }, ctx));
    bob.write((doc, ctx) =>
      setPayFloor(doc, { payFloor: { amount: 14.5, currency: 'EUR', per: 'hour' }, authorOf: authorOf() }, ctx),
    );
    bob.write((doc, ctx) => setFeedback(doc, { feedback: 'At once.', authorOf: authorOf() }, ctx));
  });
  const bobs = block('Priorities of bob');
  expect(within(bobs.getByRole('list', { name: 'Roles I want' })).getByText('Welder')).toBeTruthy();
  expect(bobs.getByText('€14.50 an hour or more')).toBeTruthy();
  expect(bobs.getByText('At once.')).toBeTruthy();
  expect(bobs.getAllByRole('list')).toHaveLength(1);
  expect(bobs.queryByText(/has not written/u)).toBeNull();
});

test('somebody who wrote nothing has one sentence', () => {
  show();
  expect(block('Priorities of bob').getByText('bob has not written theirs yet.')).toBeTruthy();
});

test('[DOC2] in a circle of a newer version the own block is for reading too', () => {
  const { run, circle } = app.session();
  run(circle, addEntry, { list: 'roles', text: 'Welder', authorOf: circle.replica.authorOf });
  bob.write((doc) => doc.getMap('meta').set('minReader', 99));
  show();
  expect(screen.getByText(/newer version of Lateral/u)).toBeTruthy();
  expect(block('My priorities').getByText('Welder')).toBeTruthy();
  expect(block('My priorities').queryByRole('textbox')).toBeNull();
});

test('[DOC2] the page that is open is for reading as soon as a newer version has written', () => {
  show();
  expect(block('My priorities').queryAllByRole('textbox').length).toBeGreaterThan(0);
  act(() => {
    bob.write((doc) => doc.getMap('meta').set('minReader', 99));
  });
  expect(screen.getByText(/newer version of Lateral/u)).toBeTruthy();
  expect(block('My priorities').queryByRole('textbox')).toBeNull();
});

test('how one likes feedback is saved, and too much of it stays in the field with the reason', async () => {
  const user = userEvent.setup();
  show();
  const field = () => block('My priorities').getByRole('textbox', { name: 'How I like feedback' });
  await user.click(field());
  await user.paste('x'.repeat(5_001));
  await user.tab();
  expect(screen.getByRole('alert').textContent).toContain('at most 5000');
  expect((field() as HTMLTextAreaElement).value).toHaveLength(5_001);
  await user.clear(field());
  await user.type(field(), 'At once.');
  await user.tab();
  expect(screen.queryByRole('alert')).toBeNull();
  expect(field()).toHaveProperty('value', 'At once.');
});
