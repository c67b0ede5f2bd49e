import type { ConflictId, ConflictStepId } from '#shared/kernel/ids.ts';
import { type Answer, type Roles, type Situation } from '../equals-situations.ts';
import { type Replica, sync, value } from '../fixture.ts';
import {
  aside,
  leave,
  lift,
  open,
  opened,
  pause,
  respond,
  speak,
  stepOf,
  tell,
  unsay,
  withdraw,
} from './conflict-fixture.ts';

type Who = keyof Roles;

/** Somebody opened a conflict that concerns two of the three, and the first of the three acts. */
const of = (
  opener: Who,
  concerned: readonly [Who, Who],
  act: (me: Replica, id: ConflictId, roles: Roles) => Answer,
  expected = 'done',
): Situation => [
  expected,
  (roles) => {
    const id = opened(
      roles[opener],
      concerned.map((who) => roles[who].me),
    );
    sync(roles.me, roles.other, roles.third);
    return act(roles.me, id, roles);
  },
];

/** What anybody whom it concerns does, whoever opened it, and nobody else. */
const concerned = (act: (me: Replica, id: ConflictId, roles: Roles) => Answer): Situation[] => [
  of('me', ['me', 'other'], act),
  of('other', ['me', 'other'], act),
  of('third', ['other', 'me'], act),
  of('other', ['third', 'other'], act, 'not-found'),
  of('me', ['third', 'other'], act, 'not-found'),
];

const goalOf = (by: Replica, id: ConflictId, roles: Roles): ConflictStepId => {
  value(speak(by, id, 'goal', 'Calm'));
  sync(roles.me, roles.other, roles.third);
  return stepOf(by, 'goal');
};

/** The commands of conflicts, by name, in situations that whoever acts can be in. */
export const CONFLICT_WALK: Readonly<Record<string, readonly Situation[]>> = {
  openConflict: [
    ['done', ({ me, other }) => open(me, [me.me, other.me])],
    ['done', ({ me, other, third }) => open(me, [third.me, other.me])],
    ['too-few', ({ me }) => open(me, [me.me])],
  ],
  withdrawConflict: [
    of('me', ['me', 'other'], withdraw),
    of('me', ['third', 'other'], withdraw),
    of('other', ['me', 'other'], withdraw, 'not-yours'),
    of('other', ['third', 'other'], withdraw, 'not-found'),
  ],
  pauseConflict: concerned((me, id) => pause(me, id)),
  liftPause: concerned(lift),
  speakInConflict: concerned((me, id) => speak(me, id, 'view', 'I wait.')),
  answerInConflict: [
    of('me', ['me', 'other'], (me, id, roles) => respond(me, id, goalOf(roles.other, id, roles))),
    of('other', ['me', 'other'], (me, id, roles) => respond(me, id, goalOf(me, id, roles), false)),
    of('other', ['third', 'other'], (me, id, roles) => respond(me, id, goalOf(roles.third, id, roles)), 'not-found'),
  ],
  withdrawFromConflict: [
    of('other', ['me', 'other'], (me, id, roles) => unsay(me, id, goalOf(me, id, roles))),
    of('me', ['me', 'other'], (me, id, roles) => unsay(me, id, goalOf(roles.other, id, roles)), 'not-yours'),
    of('me', ['third', 'other'], (me, id, roles) => unsay(me, id, goalOf(roles.other, id, roles)), 'not-found'),
  ],
  setConflictAside: concerned(aside),
  leaveConflict: concerned(leave),
  setConflictReaders: concerned((me, id) => tell(me, id)),
};
