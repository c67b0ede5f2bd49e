import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';

import { GoalsSection } from '#renderer/features/goals/index.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import type { GoalId } from '#shared/kernel/ids.ts';
import { createTestApp, renderInCircle, type TestApp } from '#tests/support/render-in-circle.tsx';
import { addBob, type SecondMember } from '#tests/support/second-member.ts';

/** The goals of alice, on Monday, 5 January 2026, 9:00 UTC, with bob in the circle. */
export interface GoalsPage {
  readonly app: TestApp;
  readonly bob: SecondMember;
  readonly user: ReturnType<typeof userEvent.setup>;
  readonly show: () => ReturnType<typeof renderInCircle>;
  readonly press: (name: string | RegExp) => Promise<void>;
  /** Takes the last act back by its toast. */
  readonly undo: () => Promise<void>;
  readonly choose: (text: string, entry: string) => Promise<void>;
  readonly radio: (name: string) => Promise<void>;
  readonly write: (field: string, text: string) => Promise<void>;
  /** What stands in a list, row by row. */
  readonly rows: (list: string) => readonly (string | null)[];
  /** A goal of alice. */
  readonly set: (text: string, byDay: string, why?: string) => GoalId;
  /** A goal of bob. */
  readonly bobSets: (text: string, byDay: string) => GoalId;
}

export async function openGoalsPage(): Promise<GoalsPage> {
  const app = await createTestApp();
  const bob = addBob(app);
  const user = userEvent.setup();
  const usual = { measure: 'A contract is signed', zone: 'UTC' };
  const press: GoalsPage['press'] = (name) => user.click(screen.getByRole('button', { name }));
  return {
    app: bob.app,
    bob,
    user,
    press,
    show: () =>
      renderInCircle(
        bob.app,
        <main tabIndex={-1}>
          <GoalsSection />
        </main>,
      ),
    undo: async () => user.click(await screen.findByRole('button', { name: 'Undo' })),
    choose: async (text, entry) => {
      await press(`More for “${text}”`);
      await user.click(screen.getByRole('menuitem', { name: entry }));
    },
    radio: (name) => user.click(screen.getByRole('radio', { name })),
    write: async (field, text) => {
      const box = within(screen.getByRole('dialog')).getByLabelText(field);
      await user.clear(box);
      // A day is typed; nothing else needs to be, letter by letter.
      if (box.getAttribute('type') === 'date') await user.type(box, text);
      else await user.paste(text);
    },
    rows: (list) =>
      within(screen.getByRole('list', { name: list }))
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    set: (text, byDay, why) => {
      const { run, circle } = bob.app.session();
      const done = inAct(() => run(circle, setGoal, { ...usual, text, byDay, why }));
      if (!done.ok) throw new Error(done.error.code);
      return done.value.goalId;
    },
    bobSets: (text, byDay) => {
      const done = inAct(() => bob.write((doc, ctx) => setGoal(doc, { ...usual, text, byDay }, ctx)));
      if (!done.ok) throw new Error(done.error.code);
      return done.value.goalId;
    },
  };
}

/** Does something that draws the page anew, and answers what it answers. */
function inAct<T>(work: () => T): T {
  const done: T[] = [];
  act(() => {
    done.push(work());
  });
  const [first] = done;
  if (first === undefined) throw new Error('it was not done');
  return first;
}
