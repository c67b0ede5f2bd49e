import type { MemberId } from '#shared/kernel/ids.ts';
import { createSubject } from '#shared/kernel/observable.ts';
import type { TestApp } from './render-in-circle.tsx';
import { showCircle } from './show-circle.ts';

/** Midday of the day on which the clock of the tests stands. */
const LEFT_AT = Date.UTC(2026, 0, 5, 12);

/** The app once somebody has left its circle: what they wrote stays. */
export function departed(app: TestApp, id: MemberId, leftAt = LEFT_AT): TestApp {
  const { replica, people } = app.session().circle;
  const name = people.all.get().get(id)?.name;
  const former = {
    ...{ id, name, devices: [], joinedAt: 0, admittedBy: undefined, inviteId: undefined },
    ...{ safetyNumbers: undefined, isInviteUsedTwice: false, leftAt },
  };
  return showCircle(app, {
    ...replica,
    members: createSubject(replica.members.get().filter((member) => member.id !== id)),
    formerMembers: createSubject([former]),
  });
}
