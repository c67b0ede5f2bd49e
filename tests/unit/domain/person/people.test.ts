import { describe, expect, test } from 'vitest';
import { openCircleDoc } from '#shared/domain/circle-doc.ts';
import { initialsOf } from '#shared/domain/person/initials.ts';
import { selectColourIndexes } from '#shared/domain/person/person-queries.ts';
import { readPerson } from '#shared/domain/person/person-reader.ts';
import { setName } from '#shared/domain/person/set-name.ts';
import type { MemberId } from '#shared/kernel/ids.ts';
import { ALICE, BOB, CAROL, codeOf, createReplica, NOON, sync, value } from '../fixture.ts';

describe('people', () => {
  test('[PERS1] everybody names themselves, and joins once', () => {
    const alice = createReplica(ALICE);
    const bob = createReplica(BOB);
    value(setName(alice.doc, { name: ' alice ' }, alice.ctx));
    value(setName(bob.doc, { name: 'bob' }, bob.ctx));
    alice.setNow(NOON + 5);
    value(setName(alice.doc, { name: 'Alice' }, alice.ctx));
    sync(alice, bob);
    const { people } = openCircleDoc(bob.doc);
    const person = (id: MemberId) => readPerson(id, people.get(id), bob.authorOf);
    expect(person(ALICE)).toEqual({ id: ALICE, name: 'Alice', joinedAt: NOON, sharesWeeks: false });
    expect(person(BOB)).toMatchObject({ name: 'bob' });
    expect(codeOf(setName(alice.doc, { name: '\n' }, alice.ctx))).toBe('empty');
    expect(codeOf(setName(alice.doc, { name: 'x'.repeat(101) }, alice.ctx))).toBe('too-long');
  });

  test('[PERS2] colours follow the order of joining, ties by id, the unknown last', () => {
    const people = [
      { id: CAROL, name: 'carol', joinedAt: undefined, sharesWeeks: false },
      { id: BOB, name: 'bob', joinedAt: 1, sharesWeeks: false },
      { id: ALICE, name: 'alice', joinedAt: 1, sharesWeeks: false },
    ];
    expect([...selectColourIndexes(people)]).toEqual([
      [ALICE, 0],
      [BOB, 1],
      [CAROL, 2],
    ]);
  });

  test.each([
    ['alice', 'AL'],
    ['ana maria silva', 'AS'],
    [' bob  marley ', 'BM'],
    ['x', 'X'],
    ['李小龍', '李小'],
    ['👩‍🚀 neil', '👩‍🚀N'],
    ['e\u0301mile', 'E\u0301M'],
    ['', '?'],
  ])('[PERS3] %j stands as %s', (name, initials) => {
    expect(initialsOf(name)).toBe(initials);
  });
});
