// @vitest-environment jsdom
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test } from 'vitest';

import { MembersView } from '#renderer/features/members/index.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';

let app: TestApp;

beforeEach(async () => {
  app = await createTestApp();
  renderInCircle(app, <MembersView levelLine={null} search={null} />);
});
afterEach(cleanup);

const rows = () => [...screen.getByRole('list', { name: 'Members' }).children].map((row) => row.textContent);

test('alone: the own row, and why others would be good, with nothing to press that does not work', () => {
  expect(rows()).toEqual(['ALalice you']);
  expect(screen.getByText('Your board works alone.')).toBeDefined();
  expect(screen.queryByRole('button')).toBeNull();
});

test('[PRI3] a row tells the first three wishes and offers as they are written', () => {
  const session = app.session();
  const write = (list: 'roles' | 'canHelpWith', text: string) =>
    act(() => void session.run(session.circle, addEntry, { list, text }));
  for (const role of ['Welder', 'Teacher', 'Baker', 'Pilot']) write('roles', role);
  write('canHelpWith', 'reading CVs');
  expect(rows()).toEqual(['ALalice youYou look for Welder, Teacher, BakerYou can help with reading CVs']);
});

test('[PERS2] oneself first, then the others by joining, all in the same row; somebody who wrote nothing gets no empty lines', () => {
  const { circle, contextFor } = app.session();
  const join = (actor: string, later: number) => {
    const context = contextFor(circle);
    setName(circle.replica.doc, { name: actor }, { ...context, actor: actor as MemberId, now: context.now + later });
  };
  act(() => {
    join('carol', 2_000);
    join('bob', -1_000);
  });
  expect(rows()).toEqual(['ALalice you', 'BObob', 'CAcarol']);
  expect(screen.queryByText('Your board works alone.')).toBeNull();
});
