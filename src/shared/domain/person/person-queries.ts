import type { MemberId } from '#shared/kernel/ids.ts';
import type { Person } from './person.ts';

/** The order in which members stand everywhere: by when they joined, then by id. Source: SPEC PERS2. */
export function selectInJoiningOrder(people: Iterable<Person>): readonly Person[] {
  return [...people].sort((a, b) => {
    const joined = (a.joinedAt ?? Infinity) - (b.joinedAt ?? Infinity);
    if (joined !== 0 && !Number.isNaN(joined)) return joined;
    return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
  });
}

/** Each member's place in the order of joining, from 0; their colour is counted from it. Source: SPEC PERS2. */
export function selectColourIndexes(people: Iterable<Person>): ReadonlyMap<MemberId, number> {
  return new Map(selectInJoiningOrder(people).map((person, index) => [person.id, index]));
}
