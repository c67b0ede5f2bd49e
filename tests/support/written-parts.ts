import { addCheckIn } from '#shared/domain/check-in/add-check-in.ts';
import { addEvidence } from '#shared/domain/evidence/add-evidence.ts';
import { writeDoubt } from '#shared/domain/evidence/change-doubt.ts';
import { closeGoal, editGoal } from '#shared/domain/goal/change-goal.ts';
import { reviewGoal } from '#shared/domain/goal/review-goal.ts';
import { setGoal } from '#shared/domain/goal/set-goal.ts';
import { HABITS } from '#shared/domain/habit/habit.ts';
import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { writeJournal } from '#shared/domain/journal/write-journal.ts';
import type { CommandContext } from '#shared/domain/record/command.ts';
import { DAY_MS, SECOND_MS } from '#shared/kernel/durations.ts';
import type { OpenCircle } from '#shared/ports/workspace.ts';

const WIDE = 'w'.repeat(90);
const LONG = 'What I said when they asked why I had left, and how the room was, '.repeat(12).trim();

/** Turns on all that a circle can do beside the rest. */
export function turnOnHabits({ doc }: OpenCircle, context: CommandContext): void {
  setHabits(doc, Object.fromEntries(HABITS.map((habit) => [habit, true])), context);
}

/**
 * Somebody's goals (one whose day has come, one that they said is reached, one that has ended), what they can do, a doubt that some
 * of it answers, pages of a journal, and what they are stuck with; all habits are on.
 */
export function writeParts(circle: OpenCircle, context: CommandContext, own: OpenCircle): void {
  const { doc, authorOf } = circle;
  const { timeZone: zone } = new Intl.DateTimeFormat().resolvedOptions();
  turnOnHabits(circle, context);
  let turn = 0;
  const later = (days = 0): CommandContext => ({
    ...context,
    now: context.now - days * DAY_MS + (turn += 1) * SECOND_MS,
  });
  const dayIn = (days: number): string => new Date(context.now + days * DAY_MS).toISOString().slice(0, 10);
  const goal = (text: string, byDay: string) => {
    const words = { text, measure: `Three letters of thanks lie here ${WIDE}`, byDay, why: LONG.slice(0, 400) };
    const set = setGoal(doc, { ...words, zone }, later(30));
    if (!set.ok) throw new Error(set.error.code);
    return { goalId: set.value.goalId, authorOf };
  };
  const due = goal(`Two talks a week ${WIDE}`, dayIn(-1));
  editGoal(doc, { ...due, fields: { text: `Three talks a week ${WIDE}` }, zone }, later(20));
  reviewGoal(doc, { ...due, words: LONG, standing: 'behind', newDay: dayIn(-2), zone }, later(10));
  const reached = goal('A page that shows my work', dayIn(7));
  reviewGoal(doc, { ...reached, words: WIDE, standing: 'reached', zone }, later());
  closeGoal(doc, { ...goal('Find out what I want', dayIn(-20)), outcome: 'let-go', words: LONG }, later(5));

  const skills = ['teaching', 'patience', 's'.repeat(80)];
  for (const text of ['I taught twelve people to weld', `Nobody left early ${WIDE}`, LONG]) {
    addEvidence(doc, { text, skills, day: dayIn(-9) }, later(3));
  }
  addCheckIn(doc, { texts: { stuck: LONG.slice(0, 300), ask: WIDE }, zone, isListenOnly: false }, later());

  const alone = { ...later(), actor: own.me };
  writeDoubt(own.doc, { text: `I cannot teach anybody anything ${WIDE}` }, alone);
  writeDoubt(own.doc, { text: 'They will find out' }, { ...alone, now: alone.now - DAY_MS });
  const pages = [`A long day.\n\nThe gap came up, and I said how it was. ${WIDE}\n\nOne thing was good.`, LONG, WIDE];
  for (const [index, text] of pages.entries()) {
    const prompt = index === 1 ? 'would-tell-a-friend' : undefined;
    writeJournal(own.doc, { text, prompt, zone }, { ...alone, now: alone.now - index * DAY_MS });
  }
}
