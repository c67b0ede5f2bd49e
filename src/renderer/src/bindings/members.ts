import { useMemo } from 'react';

import { initialsOf } from '#shared/domain/person/initials.ts';
import { selectColourIndexes, selectInJoiningOrder } from '#shared/domain/person/person-queries.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { CircleMember } from '#shared/ports/workspace.ts';
import { useSession } from './services.ts';
import { useObservable } from './use-observable.ts';

/** A member as they are shown. */
export interface ShownMember {
  readonly id: MemberId;
  readonly name: string;
  readonly initials: string;
  /** Place in joining order; gives the colour. */
  readonly colourIndex: number;
  readonly isMe: boolean;
}

/** The members of the circle: the person first, then by joining; and each by id. */
export interface ShownMembers {
  readonly list: readonly ShownMember[];
  readonly me: ShownMember;
  /** Also knows the person by their id in the private space. Somebody unknown has no name. */
  readonly of: (id: MemberId | undefined) => ShownMember | undefined;
}

/** Everybody who has written their name into the circle, and who was let in and has not done so yet. */
export function useMembers(): ShownMembers {
  const { circle, own } = useSession();
  const people = useObservable(circle.people.all);
  const members = useObservable(circle.replica.members);
  return useMemo(
    () => shownMembers(withNewcomers(people, members), circle.me, own.me),
    [people, members, circle.me, own.me],
  );
}

/** Somebody whose own word has not come yet has the name that they asked with. */
function withNewcomers(
  people: ReadonlyMap<MemberId, Person>,
  members: readonly CircleMember[],
): ReadonlyMap<MemberId, Person> {
  const newcomers = members.filter(({ id }) => !people.has(id));
  if (newcomers.length === 0) return people;
  return new Map([
    ...people,
    ...newcomers.map(({ id, name = '', joinedAt }) => [id, { id, name, joinedAt, sharesWeeks: false }] as const),
  ]);
}

function shownMembers(people: ReadonlyMap<MemberId, Person>, circleMe: MemberId, ownMe: MemberId): ShownMembers {
  const colours = selectColourIndexes(people.values());
  const show = ({ id, name }: Pick<Person, 'id' | 'name'>): ShownMember => ({
    id,
    name,
    initials: initialsOf(name),
    colourIndex: colours.get(id) ?? 0,
    isMe: id === circleMe,
  });
  const joined = selectInJoiningOrder(people.values()).map(show);
  const me = joined.find(({ isMe }) => isMe) ?? show({ id: circleMe, name: '' });
  const byId = new Map(joined.map((member) => [member.id, member]));
  return {
    list: [me, ...joined.filter(({ isMe }) => !isMe)],
    me,
    of: (id) => (id === ownMe ? me : id === undefined ? undefined : byId.get(id)),
  };
}
