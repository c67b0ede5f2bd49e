// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { PrioritiesView } from '#renderer/features/priorities/index.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import { departed } from '#tests/support/departed.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

let bob: SecondMember;

beforeEach(async () => {
  bob = addBob(await createTestApp());
});
afterEach(cleanup);

const show = (app: TestApp) => renderInCircle(app, <PrioritiesView levelLine={null} search={null} />);

test('what somebody wrote who has left is read below the others, with their name', () => {
  bob.write((doc, ctx) =>
    addEntry(doc, { list: 'roles', text: 'Welder', authorOf: bob.app.session().circle.replica.authorOf }, ctx),
  );
  show(bob.app);
  expect(screen.getByRole('region', { name: 'Priorities of bob' })).toBeDefined();
  expect(screen.queryByRole('region', { name: 'Former members' })).toBeNull();
  cleanup();
  show(departed(bob.app, bob.id));
  const former = screen.getByRole('region', { name: 'Former members' });
  expect(within(former).getByRole('region', { name: 'Priorities of bob' }).textContent).toContain('Welder');
  expect(screen.getAllByRole('region', { name: 'Priorities of bob' })).toHaveLength(1);
});

test('whoever wrote nothing is waited for no more', () => {
  show(departed(bob.app, bob.id));
  expect(screen.queryByText(/has not written theirs/)).toBeNull();
  expect(screen.queryByRole('region', { name: 'Former members' })).toBeNull();
});
