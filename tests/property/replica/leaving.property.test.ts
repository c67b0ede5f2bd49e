import { expect, test } from 'vitest';

import { command } from '#tests/support/circles.ts';
import { begin, type Begun, welcome } from '#tests/support/joining.ts';
import {
  comeBack,
  comeBackAlone,
  countReadable,
  goAway,
  leave,
  mapOf,
  type Member,
  settleDown,
} from '#tests/support/leaving.ts';
import { createChoices } from '#tests/support/seeded-choices.ts';

type Whereabouts = 'here' | 'apart' | 'away';

interface Person {
  readonly name: string;
  member: Member;
  is: Whereabouts;
  hasLeft: boolean;
  /** What they did and were told is saved. */
  readonly saved: Map<string, string>;
}

/** A circle in which people come, go, and leave for good, in an order that the seed decides. */
async function tell(seed: number): Promise<{ readonly begun: Begun; readonly people: readonly Person[] }> {
  const choices = createChoices(seed);
  const begun = await begin();
  const personOf = (name: string, member: Member): Person => ({
    name,
    member,
    is: 'here',
    hasLeft: false,
    saved: new Map(),
  });
  const people = [personOf('alice', { laptop: begun.alice, circle: begun.circle })];
  for (const name of ['bob', 'carol', 'dave']) people.push(personOf(name, await welcome(begun, name)));
  await settleDown(begun, 10);
  const present = (): readonly Person[] => people.filter(({ is, hasLeft }) => is !== 'away' && !hasLeft);
  const remaining = (): readonly Person[] => people.filter(({ hasLeft }) => !hasLeft);

  async function edit(person: Person): Promise<void> {
    const key = `${person.name} ${person.saved.size}`;
    command(person.member.circle, key, 'x');
    await person.member.circle.flush();
    if (person.member.circle.saved.get().state === 'saved') person.saved.set(key, 'x');
  }

  async function move(person: Person): Promise<void> {
    const next = choices.pick(['here', 'apart', 'away'] as const) ?? 'here';
    if (person.is !== 'away') await goAway(person.member);
    if (next !== 'away') person.member = await (next === 'here' ? comeBack : comeBackAlone)(person.member, begun);
    person.is = next;
  }

  async function act(turn: number): Promise<void> {
    const person = choices.pick(present());
    if (choices.chance(0.3)) return move(choices.pick(remaining()) ?? person ?? fail());
    if (person === undefined) return;
    if (choices.chance(0.12) && remaining().length > 2) {
      await leave(person.member);
      person.hasLeft = true;
    } else if (choices.chance(0.1) && person.is === 'here') {
      const circle = person.member.circle;
      const { name } = { name: `guest${turn}` };
      people.push(personOf(name, await welcome({ ...begun, circle }, name)));
    } else await edit(person);
  }

  for (let turn = 0; turn < 25; turn++) {
    await act(turn);
    await settleDown(begun, choices.pick([0, 1, 5, 40]) ?? 0);
  }
  const last = remaining();
  if (last.length === people.length) {
    const gone = choices.pick(present()) ?? people[0] ?? fail();
    if (gone.is === 'away') await move(gone);
    if (gone.is !== 'away') {
      await leave(gone.member);
      gone.hasLeft = true;
    }
  }
  return { begun, people };
}

function fail(): never {
  throw new Error('somebody is always there');
}

test.each([1, 2, 3, 4, 5, 6, 7, 8])(
  '[EPOCH2] [EPOCH4] [LEAVE1] whoever leaves, whoever is away: those who remain agree and lose nothing (%i)',
  { timeout: 120_000 },
  async (seed) => {
    const { begun, people } = await tell(seed);
    // Everybody comes back, also who has left.
    for (const person of people) {
      if (person.is === 'away') person.member = await comeBack(person.member, begun);
      else {
        await goAway(person.member);
        person.member = await comeBack(person.member, begun);
      }
    }
    await settleDown(begun, 240);
    const remaining = people.filter(({ hasLeft }) => !hasLeft);
    const gone = people.filter(({ hasLeft }) => hasLeft);
    const [first] = remaining;
    if (first === undefined) throw new Error('two remain at least');
    const before = await Promise.all(gone.map(({ member }) => countReadable(first.member, member, begun)));
    for (const { member, name } of remaining) command(member.circle, `last ${name}`, 'x');
    await settleDown(begun, 120);

    for (const { member } of remaining) {
      expect(mapOf(member)).toEqual(mapOf(first.member));
      expect(member.circle.access.get()).toBe('write');
    }
    for (const { saved } of remaining) expect(mapOf(first.member)).toMatchObject(Object.fromEntries(saved));
    const after = await Promise.all(gone.map(({ member }) => countReadable(first.member, member, begun)));
    expect(after.map(({ open }) => open)).toEqual(before.map(({ open }) => open));
    for (const { shut } of after) expect(shut).toBeGreaterThanOrEqual(remaining.length);
    for (const { member } of gone) expect(member.circle.access.get()).toBe('left');
    expect(gone.flatMap(({ member }) => member.circle.peers.get())).toEqual([]);
  },
);
