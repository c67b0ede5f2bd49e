import { expect, test } from 'vitest';

import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { HABITS, readHabits, selectShownHabits } from '#shared/domain/habit/habit.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { err } from '#shared/kernel/result.ts';
import { applyUndo } from '#shared/domain/record/apply-undo.ts';
import { ALICE, BOB, createReplica, type Replica, sync, value, watch } from '../fixture.ts';

const habitsOf = ({ doc }: Replica) => [...readHabits(openCircleDoc(doc))];

test('[HABIT1] a circle begins light: it has no habit that it has not chosen', () => {
  const alice = createReplica(ALICE);
  expect(habitsOf(alice)).toEqual([]);
  const roots = openCircleDoc(alice.doc);
  roots.habits.set('goals', 'true');
  roots.habits.set('karaoke', true);
  expect(habitsOf(alice)).toEqual([]);
});

test('[HABIT2] anybody turns habits on and off, several in one act that can be taken back', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  const { undo } = value(setHabits(alice.doc, { goals: true, journal: true }, alice.ctx));
  sync(alice, bob);
  expect(habitsOf(bob)).toEqual(['goals', 'journal']);
  value(setHabits(bob.doc, { goals: false, evidence: true }, bob.ctx));
  sync(alice, bob);
  expect(habitsOf(alice)).toEqual(['evidence', 'journal']);
  expect(applyUndo(alice.doc, undo, alice.ctx).ok).toBe(false);
  expect(habitsOf(alice)).toEqual(['evidence', 'journal']);
});

test('[HABIT2] what is already so is not written, and what no circle can do changes nothing', () => {
  const alice = createReplica(ALICE);
  const { origins } = watch(alice.doc);
  value(setHabits(alice.doc, { goals: false }, alice.ctx));
  expect(setHabits(alice.doc, { journal: true, ['karaoke' as 'goals']: true }, alice.ctx)).toEqual(
    err({ code: 'not-a-choice', field: 'habits' }),
  );
  expect(origins).toEqual([]);
  value(setHabits(alice.doc, Object.fromEntries(HABITS.map((habit) => [habit, true])), alice.ctx));
  expect(habitsOf(alice)).toEqual([...HABITS]);
});

test('[HABIT2] two members who choose apart both have what they chose', () => {
  const [alice, bob] = [createReplica(ALICE), createReplica(BOB)];
  value(setHabits(alice.doc, { goals: true }, alice.ctx));
  value(setHabits(bob.doc, { nudges: true }, bob.ctx));
  sync(alice, bob);
  expect(habitsOf(alice)).toEqual(['goals', 'nudges']);
  expect(habitsOf(bob)).toEqual(habitsOf(alice));
});

test('[HABIT3] what somebody has written for themselves alone stays in their sight', () => {
  const shown = (own: Parameters<typeof selectShownHabits>[1]) => [...selectShownHabits(new Set(['goals']), own)];
  expect(shown({ hasJournal: false, hasDoubts: false })).toEqual(['goals']);
  expect(shown({ hasJournal: true, hasDoubts: false })).toEqual(['goals', 'journal']);
  expect(shown({ hasJournal: true, hasDoubts: true })).toEqual(['goals', 'journal', 'evidence']);
});
