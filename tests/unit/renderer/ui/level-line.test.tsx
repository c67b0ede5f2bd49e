// @vitest-environment jsdom
import { cleanup, render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, expect, test, vi } from 'vitest';

import { LevelLine, type LevelLineMember } from '#renderer/ui/level-line.tsx';

afterEach(cleanup);

const MEMBERS: readonly LevelLineMember[] = [
  member('alice', 0, 'connected', false),
  member('bob', 1, 'away', true),
  member('carol', 2, 'resting', false),
];

function member(
  name: string,
  joinIndex: number,
  presence: LevelLineMember['presence'],
  hasWaiting: boolean,
): LevelLineMember {
  const label = presence === 'connected' ? `${name}, connected` : `${name}, last seen on Monday`;
  const detail = hasWaiting ? `3 changes wait for ${name}` : `${name} has everything up to 14:05`;
  return { id: `id-${name}`, label, detail, letters: name.slice(0, 2).toUpperCase(), joinIndex, presence, hasWaiting };
}

test('one button a member, in the order given, named by label and never by initials', () => {
  render(<LevelLine label="Who is here" members={MEMBERS} onOpen={() => {}} />);
  const buttons = within(screen.getByRole('list', { name: 'Who is here' })).getAllByRole('button');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual([
    'alice, connected',
    'bob, last seen on Monday',
    'carol, last seen on Monday',
  ]);
});

test('focus says it in words, Enter opens that member', async () => {
  const onOpen = vi.fn<(id: string) => void>();
  const user = userEvent.setup();
  render(<LevelLine label="Who is here" members={MEMBERS} onOpen={onOpen} />);
  await user.tab();
  await user.tab();
  expect(screen.getByRole('tooltip').textContent).toBe('3 changes wait for bob');
  await user.keyboard('{Enter}');
  expect(onOpen.mock.calls).toEqual([['id-bob']]);
});

test('the open ring is there only when somebody can be invited', async () => {
  const onPress = vi.fn<() => void>();
  const alone = MEMBERS.slice(0, 1);
  const { rerender } = render(<LevelLine label="Who is here" members={alone} onOpen={() => {}} />);
  expect(screen.getAllByRole('button')).toHaveLength(1);
  rerender(
    <LevelLine label="Who is here" members={alone} onOpen={() => {}} invite={{ label: 'Invite someone', onPress }} />,
  );
  await userEvent.click(screen.getByRole('button', { name: 'Invite someone' }));
  expect(onPress).toHaveBeenCalledOnce();
});
