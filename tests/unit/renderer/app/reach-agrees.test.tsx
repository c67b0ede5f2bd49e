// @vitest-environment jsdom
import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import { useState } from 'react';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';

import { LevelLineSlot } from '#renderer/app/level-line-slot.tsx';
import { SyncStatus } from '#renderer/app/sync-status.tsx';
import { MembersView } from '#renderer/features/members/index.ts';
import { SECOND_MS } from '#shared/kernel/durations.ts';
import { createFakeCircle, type FakeCircle } from '#tests/support/fake-circle.ts';
import { renderInCircle } from '#tests/support/render-in-circle.tsx';
import { createChoices } from '#tests/support/seeded-choices.ts';

const NAMES = ['bob', 'carol', 'dora'];
let circle: FakeCircle;

beforeEach(() => void vi.stubGlobal('CSS', { escape: (text: string) => text }));
beforeEach(async () => {
  circle = await createFakeCircle();
});
afterEach(cleanup);

/** The foot stays for as long as the window; the page of members comes and goes. */
function Window() {
  const [isOpen, setOpen] = useState(false);
  const level = <LevelLineSlot onInvite={() => undefined} />;
  return (
    <>
      <SyncStatus />
      <button type="button" onClick={() => setOpen(!isOpen)}>
        Turn to Members and back
      </button>
      {isOpen ? (
        <MembersView
          levelLine={level}
          search={null}
          onInvite={() => undefined}
          onLookAtInvite={() => undefined}
          onAskedByFile={() => undefined}
          left={[]}
          onAnswer={() => undefined}
        />
      ) : null}
    </>
  );
}

const show = () => renderInCircle(circle.app, <Window />);
const turn = () => fireEvent.click(screen.getByRole('button', { name: 'Turn to Members and back' }));
const pass = (durationMs: number) => act(() => circle.app.device.clock.advance(durationMs));
const foot = () => screen.getByRole('status', { name: 'Sync' }).textContent;
const rows = () =>
  [...(screen.queryByRole('list', { name: 'Members' })?.children ?? [])].slice(1).map((row) => row.textContent);

/** What the rows say, in the words that the foot would have for it. */
function saidByRows(): readonly string[] {
  const has = (words: string): boolean => rows().some((row) => row.includes(words));
  return [
    ...(rows().every((row) => row.includes('Has everything you did.')) ? ['Everyone has your changes.'] : []),
    ...(has('on their way') ? ['Your last changes are on their way.'] : []),
    ...(has('of yours wait') ? ['waiting for'] : []),
    ...(has('Nothing received yet') ? ['Nothing heard from'] : []),
  ];
}

function saidByFoot(): readonly string[] {
  const told = [
    'Everyone has your changes.',
    'Your last changes are on their way.',
    'waiting for',
    'Nothing heard from',
  ];
  return told.filter((words) => foot().includes(words));
}

describe('[REACH2] the foot of the window and the rows of the members say the same', () => {
  test('when the page is turned to while somebody takes long', async () => {
    circle.admit('bob');
    circle.receive('bob', 2);
    circle.connect('bob');
    show();
    act(() => circle.write(4));
    await pass(10 * SECOND_MS);
    expect(foot()).toContain('2 changes waiting for bob.');
    turn();
    const before = rows();
    act(() => circle.receive('bob', 4));
    expect(saidByFoot()).toEqual(saidByRows());
    expect(before).toEqual([expect.stringContaining('2 changes of yours wait.')]);
    await pass(SECOND_MS);
    expect(foot()).toContain('Everyone has your changes.');
    expect(rows()).toEqual([expect.stringContaining('Has everything you did.')]);
  });

  test('when the page is turned to in the moment after all have it', async () => {
    circle.admit('bob');
    circle.receive('bob', 2);
    circle.connect('bob');
    show();
    act(() => circle.write(3));
    act(() => circle.receive('bob', 3));
    turn();
    expect(saidByFoot()).toEqual(saidByRows());
  });

  test('and so does "Who has what", opened later than both', async () => {
    circle.admit('bob');
    circle.receive('bob', 2);
    circle.connect('bob');
    show();
    const [status] = screen.getAllByRole('status', { name: 'Sync' });
    act(() => circle.write(4));
    await pass(10 * SECOND_MS);
    fireEvent.click(within(screen.getByRole('status', { name: 'Sync' })).getByRole('button'));
    const dialog = await screen.findByRole('dialog', { name: 'Who has what' });
    expect(status?.textContent).toContain('2 changes waiting for bob.');
    expect(within(dialog).getByText('2 changes wait.')).toBeDefined();
    act(() => circle.receive('bob', 4));
    expect(status?.textContent).toContain('Your last changes are on their way.');
    expect(within(dialog).getByText('Your last changes are on their way.')).toBeDefined();
    await pass(SECOND_MS);
    expect(status?.textContent).toContain('Everyone has your changes.');
    // This device, and bob.
    expect(within(dialog).getAllByText('Has everything you did.')).toHaveLength(2);
  });

  test.each([1, 2, 3, 4, 5, 6, 7, 8])('whatever happens, whenever the page is turned to (seed %i)', async (seed) => {
    const choices = createChoices(seed);
    let [ownSeq, admitted] = [2, 1];
    circle.admit('bob');
    show();
    const said = new Set<string>();
    for (let step = 0; step < 60; step += 1) {
      const known = NAMES.slice(0, admitted);
      const what = choices.weighted({
        write: 4,
        begin: 2,
        receive: 5,
        connect: 2,
        turn: 4,
        admit: 1,
        pass: 5,
        long: 1,
      });
      if (what === 'turn') turn();
      else if (what === 'pass') await pass(choices.between(1, 1_500));
      else if (what === 'long') await pass(12 * SECOND_MS);
      else
        act(() => {
          if (what === 'admit' && admitted < NAMES.length) circle.admit(NAMES[admitted++] ?? '');
          if (what === 'write') circle.write((ownSeq += choices.between(1, 2)));
          if (what === 'begin') circle.saved.set({ state: 'saving', sinceAt: 0 });
          if (what === 'receive') circle.receive(choices.pick(known) ?? '', choices.between(ownSeq - 1, ownSeq));
          if (what === 'connect') circle.connect(...known.filter(() => choices.chance(0.7)));
        });
      if (rows().length === 0 || foot().includes('Saving')) continue;
      expect(saidByFoot()).toEqual(saidByRows());
      said.add(saidByFoot().join());
    }
    expect(said.size).toBeGreaterThan(2);
  });
});
