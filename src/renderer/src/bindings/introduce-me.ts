import { setName } from '#shared/domain/person/set-name.ts';
import type { CircleSession } from './circle-session.ts';

/** A circle that does not know the person yet gets their name: the given one, that they asked to join with, or their own. */
export function introduceMe({ circle, own, contextFor }: CircleSession, ownName?: string): void {
  const asked = circle.replica.members.get().find(({ id }) => id === circle.me)?.name;
  for (const space of [own, circle]) {
    const name = ownName ?? asked ?? own.people.all.get().get(own.me)?.name;
    const isKnown = space.people.all.get().has(space.me);
    if (name !== undefined && !isKnown && space.isWritable()) {
      setName(space.replica.doc, { name }, contextFor(space));
    }
  }
}
