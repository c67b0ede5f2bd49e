// @vitest-environment jsdom
import { act, cleanup, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';

import { MembersView } from '#renderer/features/members/index.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import { addEntry } from '#shared/domain/priority/add-entry.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';

const onInvite = vi.fn<() => void>();
const onSaveSyncFile = vi.fn<(id: string) => void>();
let circle: FakeCircle;

beforeEach(async () => {
  onInvite.mockReset();
  onSaveSyncFile.mockReset();
  circle = await createFakeCircle();
  renderInCircle(
    circle.app,
    <MembersView
      levelLine={null}
      search={null}
      onInvite={onInvite}
      onLookAtInvite={() => undefined}
      onAskedByFile={() => undefined}
      left={[]}
      onAnswer={() => undefined}
      onSaveSyncFile={onSaveSyncFile}
    />,
  );
});
afterEach(cleanup);

const list = () => screen.getByRole('list', { name: 'Members' });
const rows = () => [...list().children].map((row) => row.textContent);
const rowOf = (name: string): HTMLElement => {
  const row = [...list().children].find((each) => each.textContent.includes(name));
  if (!(row instanceof HTMLElement)) throw new Error(`no row of ${name}`);
  return row;
};
const NUMBERS = [0, 1, 2, 3, 4, 2_047];

test('alone: the own row, why others would be good, and one way to invite them', async () => {
  expect(rows()).toEqual(['ALalice you']);
  expect(screen.getByText('Your board works alone.')).toBeDefined();
  await userEvent.click(screen.getByRole('button', { name: 'Invite someone' }));
  expect(onInvite).toHaveBeenCalledOnce();
});

test('[PRI3] a row tells the first three wishes and offers as they are written', () => {
  const session = circle.app.session();
  const { authorOf } = session.circle.replica;
  const write = (name: 'roles' | 'canHelpWith', text: string) =>
    act(() => void session.run(session.circle, addEntry, { list: name, text, authorOf }));
  for (const role of ['Welder', 'Teacher', 'Baker', 'Pilot']) write('roles', role);
  write('canHelpWith', 'reading CVs');
  expect(rows()).toEqual(['ALalice youYou look for Welder, Teacher, BakerYou can help with reading CVs']);
});

test('[PERS2] oneself first, then the others by joining, all in the same row', () => {
  const { circle: space, contextFor } = circle.app.session();
  const join = (actor: string, later: number) => {
    const context = contextFor(space);
    setName(space.replica.doc, { name: actor }, { ...context, actor: actor as MemberId, now: context.now + later });
  };
  act(() => {
    join('carol', 2_000);
    join('bob', -1_000);
  });
  expect(rows()).toEqual(['ALalice you', 'BObobNot connected.', 'CAcarolNot connected.']);
  expect(screen.queryByText('Your board works alone.')).toBeNull();
  expect(screen.getAllByRole('button', { name: 'Invite someone' })).toHaveLength(1);
});

test('somebody let in has the name that they asked with until they say another; nobody stands there twice', () => {
  act(() => void circle.admit('bob'));
  expect(rowOf('bob')).toBeDefined();
  act(() => circle.introduce('bob'));
  expect(rows()).toHaveLength(2);
});

test('nothing is said to be received before a device has said so', async () => {
  act(() => void circle.admit('bob'));
  expect(rowOf('bob').textContent).toContain('Nothing received yet, as far as this device knows.');
  act(() => circle.receive('bob', 1));
  expect(rowOf('bob').textContent).toContain('1 change of yours waits.');
  act(() => circle.connect('bob'));
  expect(rowOf('bob').textContent).toContain('Connected');
  expect(rowOf('bob').textContent).toContain('Your last changes are on their way.');
  act(() => circle.receive('bob', 2));
  await act(() => circle.app.device.clock.advance(1_000));
  expect(rowOf('bob').textContent).toContain('Has everything you did.');
});

test('beside somebody who lacks something stands the way to bring it to them as a file, and beside nobody else', async () => {
  act(() => {
    for (const name of ['bob', 'carol', 'dora']) circle.admit(name);
    circle.receive('bob', 1);
    circle.receive('carol', 2);
  });
  const ways = () => within(list()).queryAllByRole('button', { name: /^Save a sync file/ });
  expect(ways().map(({ textContent }) => textContent)).toEqual([
    'Save a sync file for bob',
    'Save a sync file for dora',
  ]);
  await userEvent.click(screen.getByRole('button', { name: 'Save a sync file for bob' }));
  expect(onSaveSyncFile.mock.calls).toEqual([['bob'.padEnd(64, '0')]]);
  act(() => circle.connect('bob'));
  expect(screen.queryByRole('button', { name: 'Save a sync file for bob' })).toBeNull();
});

test('who lets in whom, and an invite for one person that two have used, is said', () => {
  act(() => {
    circle.admit('bob', { isInviteUsedTwice: true });
    circle.admit('carol', { admittedBy: 'bob'.padEnd(64, '0') as MemberId });
  });
  expect(rowOf('bob').textContent).toContain('You let them in.');
  expect(rowOf('bob').textContent).toContain('This invite was used twice.');
  expect(rowOf('carol').textContent).toContain('bob let them in.');
  expect(rowOf('carol').textContent).not.toContain('used twice');
});

test('safety words stand only where this person took part in a joining, and go behind a button when done', async () => {
  act(() => {
    circle.admit('bob', { safetyNumbers: NUMBERS });
    circle.admit('carol', { safetyNumbers: NUMBERS, admittedBy: 'bob'.padEnd(64, '0') as MemberId });
  });
  const group = within(rowOf('You let them in')).getByRole('group', { name: 'Safety words' });
  expect(group.textContent).toMatch(/^abandon ability able about above zoo /);
  expect(within(list()).getAllByRole('listitem')).toHaveLength(3);
  expect(screen.getAllByRole('group', { name: 'Safety words' })).toHaveLength(1);
  await userEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(screen.queryByRole('group', { name: 'Safety words' })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: 'Safety words' }));
  expect(screen.getByRole('group', { name: 'Safety words' })).toBeDefined();
});

test('a circle of a newer version can be read, and nobody is invited into it', () => {
  cleanup();
  const { app } = circle;
  const session = app.session();
  const newer = { ...session, circle: { ...session.circle, isWritable: () => false } };
  renderInCircle(
    { ...app, session: () => newer },
    <MembersView
      levelLine={null}
      search={null}
      onInvite={onInvite}
      onLookAtInvite={() => undefined}
      onAskedByFile={() => undefined}
      left={[]}
      onAnswer={() => undefined}
    />,
  );
  expect(screen.queryByRole('button', { name: 'Invite someone' })).toBeNull();
  expect(screen.getByText(/newer version of Lateral/)).toBeDefined();
});
