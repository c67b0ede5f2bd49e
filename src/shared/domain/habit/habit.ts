import type { CircleRoots } from '../circle-doc.ts';

/**
 * What a circle can do beside what every circle does (leads, check-ins, wins): each is there when the circle wants it.
 *
 * **Shape:** a key each of the root `habits`, which holds `true` or `false`.
 */
export const HABITS = [
  'goals',
  'evidence',
  'journal',
  'nudges',
  'meetings',
  'clinic',
  'vent',
  'advice',
  'fair-share',
  'conflict',
  'look-back',
  'term',
] as const;

/** One thing that a circle can do beside the rest. */
export type Habit = (typeof HABITS)[number];

/** Whether a text names a habit. */
export function isHabit(text: string): text is Habit {
  return HABITS.some((habit) => habit === text);
}

/** What the circle does beside the rest; nothing in the beginning. Never throws. Source: SPEC HABIT1. */
export function readHabits(roots: Pick<CircleRoots, 'habits'>): ReadonlySet<Habit> {
  return new Set(HABITS.filter((habit) => roots.habits.get(habit) === true));
}

/**
 * The habits that are in sight for one member: those of the circle, and what they have written something private in, so that
 * nobody takes it out of their sight. Source: SPEC HABIT3.
 */
export function selectShownHabits(
  habits: ReadonlySet<Habit>,
  own: { readonly hasJournal: boolean; readonly hasDoubts: boolean },
): ReadonlySet<Habit> {
  const kept: readonly Habit[] = [
    ...(own.hasJournal ? (['journal'] as const) : []),
    ...(own.hasDoubts ? (['evidence'] as const) : []),
  ];
  return new Set([...habits, ...kept]);
}
