import { useMemo } from 'react';

import { initialsOf } from '#shared/domain/person/initials.ts';
import { selectColourIndexes, selectInJoiningOrder } from '#shared/domain/person/person-queries.ts';
import type { Person } from '#shared/domain/person/person.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import type { CircleMember, FormerCircleMember } from '#shared/ports/workspace.ts';
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

/** Somebody who has left the circle, as they are shown. */
export interface ShownFormerMember extends ShownMember {
  readonly leftAt: number;
}

/** The members of the circle: the person first, then by joining; and each by id. */
export interface ShownMembers {
  /** Who is in the circle, and the person in any case. */
  readonly list: readonly ShownMember[];
  readonly me: ShownMember;
  /** Who has left, in the order in which they did; the person among them where they have. */
  readonly former: readonly ShownFormerMember[];
  /**
   * Also knows who has left, for what they wrote, and the person by their id in the private space. Somebody unknown has no name.
   */
  readonly of: (id: MemberId | undefined) => ShownMember | undefined;
}

/** Everybody who has written their name into the circle, who was let in and has not done so yet, and who has left. */
export function useMembers(): ShownMembers {
  const { circle, own } = useSession();
  const people = useObservable(circle.people.all);
  const members = useObservable(circle.replica.members);
  const former = useObservable(circle.replica.formerMembers);
  return useMemo(
    () => shownMembers(withNewcomers(people, [...members, ...former]), former, { circleMe: circle.me, ownMe: own.me }),
    [people, members, former, circle.me, own.me],
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

function shownMembers(
  people: ReadonlyMap<MemberId, Person>,
  former: readonly FormerCircleMember[],
  { circleMe, ownMe }: { readonly circleMe: MemberId; readonly ownMe: MemberId },
): ShownMembers {
  // Of all who were ever here: nobody's colour changes when somebody leaves.
  const colours = selectColourIndexes(people.values());
  const show = ({ id, name }: Pick<Person, 'id' | 'name'>): ShownMember => ({
    id,
    name,
    initials: initialsOf(name),
    colourIndex: colours.get(id) ?? 0,
    isMe: id === circleMe,
  });
  const known = selectInJoiningOrder(people.values()).map(show);
  const me = known.find(({ isMe }) => isMe) ?? show({ id: circleMe, name: '' });
  const byId = new Map(known.map((member) => [member.id, member]));
  const hasLeft = new Set(former.map(({ id }) => id));
  return {
    list: [me, ...known.filter(({ id, isMe }) => !isMe && !hasLeft.has(id))],
    me,
    former: former.map(({ id, name = '', leftAt }) => ({ ...(byId.get(id) ?? show({ id, name })), leftAt })),
    of: (id) => (id === ownMe ? me : id === undefined ? undefined : byId.get(id)),
  };
}
