import type { SessionId } from '#shared/kernel/ids.ts';
import { anybody, type Make, type Situation, withBoth } from '../equals-situations.ts';
import { value } from '../fixture.ts';
import { add, added, begin, edit, end, mark, move, planOf, remove } from './session-fixture.ts';

const own: Make<SessionId> = (by) => added(by);
const plan: Make<unknown> = (by) => value(begin(by));

/** The commands of the plan, by name, in situations that whoever acts can be in. */
export const SESSION_WALK: Readonly<Record<string, readonly Situation[]>> = {
  beginStructured: [['done', ({ me }) => begin(me)], ...withBoth(plan, (me) => begin(me), ['begun', 'begun'])],
  endStructured: anybody(plan, (me) => end(me)),
  addSession: [...anybody(plan, (me) => add(me)), ['empty', ({ me }) => add(me, { title: ' ' })]],
  editSession: anybody(own, (me, id) => edit(me, id, { title: 'Ours' })),
  moveSession: anybody(
    (by) => (plan(by), own(by)),
    (me, id) => move(me, id, { before: planOf(me)[0] }),
  ),
  removeSession: anybody(own, remove),
  markSession: anybody(own, (me, id) => mark(me, id, true, 'meeting')),
};
