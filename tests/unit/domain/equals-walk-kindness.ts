import { setHabits } from '#shared/domain/habit/set-habits.ts';
import { editJournal, removeJournal, writeJournal } from '#shared/domain/journal/write-journal.ts';
import type { GoalId, JournalEntryId } from '#shared/kernel/ids.ts';
import { close, edit as editGoalOf, goal, remove as removeGoalOf, review, set } from './goal/goal-fixture.ts';
import { mute, send, unmute } from './nudge/nudge-fixture.ts';
import { begin, end } from './rest/rest-fixture.ts';
import { anybody, author, type Make, type Situation, withBoth } from './equals-situations.ts';
import { sync, value } from './fixture.ts';

const aim: Make<GoalId> = (by) => goal(by);
const rest: Make<unknown> = (by) => value(begin(by));
const note: Make<JournalEntryId> = ({ doc, ctx }) =>
  value(writeJournal(doc, { text: 'A day', zone: 'UTC' }, ctx)).entryId;

/** The commands of goals, rest, nudges and the journal. */
export const KINDNESS_WALK: Readonly<Record<string, readonly Situation[]>> = {
  setGoal: [
    ['done', ({ me }) => set(me)],
    ['bad-date', ({ me }) => set(me, { byDay: 'soon' })],
  ],
  editGoal: author(aim, (me, id) => editGoalOf(me, id, { text: 'Another job', byDay: '2025-07-01' })),
  reviewGoal: author(aim, (me, id) => review(me, id, { newDay: '2025-07-01' })),
  closeGoal: author(aim, (me, id) => close(me, id)),
  removeGoal: author(aim, (me, id) => removeGoalOf(me, id)),

  beginRest: [
    ...anybody(rest, (me) => begin(me)),
    ['bad-date', ({ me }) => begin(me, { kind: 'until', day: '2025-01-01' })],
  ],
  endRest: withBoth(rest, (me) => end(me), ['done', 'not-resting']),

  nudge: [
    ['done', ({ me, other }) => send(me, other.me)],
    ['own', ({ me }) => send(me, me.me)],
    ['already-today', ({ me, other }) => (value(send(me, other.me)), send(me, other.me))],
    ['resting', ({ me, other }) => (rest(other), sync(me, other), send(me, other.me))],
    ['muted', ({ me, other }) => (value(mute(other, me.me)), sync(me, other), send(me, other.me))],
    ['done', ({ me, other, third }) => (value(mute(other, third.me)), sync(me, other), send(me, other.me))],
  ],
  muteNudges: [
    ['done', ({ me, other }) => mute(me, other.me)],
    ['done', ({ me }) => mute(me)],
    ['own', ({ me }) => mute(me, me.me)],
  ],
  unmuteNudges: [['done', ({ me, other }) => (value(mute(me, other.me)), unmute(me, other.me))]],

  setHabits: [
    ['done', ({ me }) => setHabits(me.doc, { goals: true }, me.ctx)],
    ['not-a-choice', ({ me }) => setHabits(me.doc, { ['x' as 'goals']: true }, me.ctx)],
  ],

  writeJournal: [
    ['done', ({ me: { doc, ctx } }) => writeJournal(doc, { text: 'A day', zone: 'UTC' }, ctx)],
    ['empty', ({ me: { doc, ctx } }) => writeJournal(doc, { text: ' ', zone: 'UTC' }, ctx)],
  ],
  editJournal: anybody(note, ({ doc, ctx }, entryId) => editJournal(doc, { entryId, text: 'Another day' }, ctx)),
  removeJournal: anybody(note, ({ doc, ctx }, entryId) => removeJournal(doc, { entryId }, ctx)),
};
